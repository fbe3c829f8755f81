import { inTime } from './in-time.ts';
import { check, looked } from './oracles/check.ts';
import type { Outcome, RunOptions, Scenario } from './scenario.ts';
import { openWorld, type World } from './world/world.ts';

export type Finished = Outcome & {
  scenario: Scenario;
  seconds: number;
  passed: boolean;
  /** Where logs and ledger are; null when all is well and they are gone, or when there never were any. */
  directory: string | null;
};

/** At full scale none takes as long, unless it or Usher is stuck. */
const longestMs = 45 * 60_000;

/**
 * Runs a scenario in a world of its own. One that breaks off or takes too long has failed like one that found something:
 * its world ends under it, and so does whatever it still does.
 */
export async function runScenario(
  scenario: Scenario,
  options: RunOptions,
  withinMs = longestMs,
): Promise<Finished> {
  const started = performance.now();
  options.report('starting Postgres and the processes');
  let world: World | undefined;
  let outcome: Outcome;
  try {
    const { plan } = scenario;
    world = await openWorld(typeof plan === 'function' ? plan(options) : plan);
    const run = scenario.run(world, options);
    outcome = await inTime(run, withinMs, `It took longer than ${withinMs / 60_000} minutes.`);
  } catch (error) {
    outcome = brokenOff(error);
  }
  const passed = outcome.checks.some(looked) && outcome.checks.every(({ violations }) => violations === 0);
  await world?.close(!passed);
  const seconds = (performance.now() - started) / 1_000;
  const directory = passed ? null : (world?.directory ?? null);
  return { ...outcome, scenario, passed, seconds, directory };
}

function brokenOff(error: unknown): Outcome {
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { checks: [check('ran to its end', 1, [why])], figures: {} };
}
