import fc from 'fast-check';
import { abandonWork } from '../support/abandon-work.ts';
import { type Explored, type ExploreOptions, explore } from '../support/explore.ts';
import { openCast, url } from './cast.ts';
import { anyCommand, type Command } from './commands.ts';
import type { Real, Tally } from './real.ts';
import { settleForGood } from './settle.ts';
import { emptyModel } from './state.ts';
import { createSubscriber } from './subscriber.ts';
import { openSystem, type System } from './system.ts';

export type ModelOptions = ExploreOptions & {
  /** The owner's URL of a migrated database that nobody else uses meanwhile. */
  databaseUrl: string;
  /** Besides seed and path, to see a violation again. */
  replayPath?: string | null | undefined;
  /** What is made of the system before it is used: tests of this test break it. */
  tamper?: ((system: System) => System) | undefined;
  onProgress?: (done: Tally) => void;
};

export type ModelRun = Tally & Explored & { replayPath: string | null };

/** Some commands are not possible when their turn comes: what remains are 40 in a run on average. */
const mostCommands = 110;

/** Random mutations, turns of engine and sequencer, deaths and subscribers: all must do what plain objects do. */
export async function runModel(options: ModelOptions): Promise<ModelRun> {
  const { databaseUrl, replayPath, tamper, onProgress = () => undefined } = options;
  const opened = openSystem(databaseUrl);
  const system = tamper?.(opened) ?? opened;
  const tally: Tally = { runs: 0, commands: 0, met: {} };
  const commands = fc.commands([anyCommand], {
    maxCommands: mostCommands,
    size: 'max',
    ...(replayPath == null ? {} : { replayPath }),
  });
  const run = async (generated: Iterable<Command>) => {
    await runOnce(system, generated, tally);
    tally.runs += 1;
    onProgress(tally);
  };
  const explored = await explore(commands, run, options);
  await system.close();
  const [told = ''] = explored.violations;
  return { ...tally, ...explored, replayPath: /replayPath="(.+?)"/.exec(told)?.[1] ?? null };
}

/** On an account of its own, so that no run can disturb another. */
async function runOnce(system: System, commands: Iterable<Command>, tally: Tally): Promise<void> {
  const cast = await openCast(system);
  const subscriber = createSubscriber({ url, apiKey: cast.secret, fetch: system.fetch });
  const model = emptyModel();
  const real: Real = { system, cast, subscriber, tally };
  try {
    await fc.asyncModelRun(() => ({ model, real }), commands);
    await settleForGood(model, real);
  } catch (error) {
    await abandonWork(system.database, cast.accountId);
    throw error;
  } finally {
    await subscriber.drop();
  }
}
