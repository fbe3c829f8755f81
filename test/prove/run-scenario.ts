import type { Outcome, RunOptions, Scenario } from './scenario.ts';
import { openWorld } from './world/world.ts';

export type Finished = Outcome & {
  scenario: Scenario;
  seconds: number;
  passed: boolean;
  /** Where logs and ledger are; null when all is well and they are gone. */
  directory: string | null;
};

/** Runs a scenario in a world of its own. */
export async function runScenario(scenario: Scenario, options: RunOptions): Promise<Finished> {
  const started = performance.now();
  options.report('starting Postgres and the processes');
  const world = await openWorld(scenario.plan);
  let passed = false;
  try {
    const outcome = await scenario.run(world, options);
    passed = outcome.checks.length > 0 && outcome.checks.every(({ violations }) => violations === 0);
    const directory = passed ? null : world.directory;
    return { ...outcome, scenario, passed, directory, seconds: (performance.now() - started) / 1_000 };
  } catch (error) {
    throw new Error(`${scenario.name} broke off; its logs are in ${world.directory}.`, { cause: error });
  } finally {
    await world.close(!passed);
  }
}
