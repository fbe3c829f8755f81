import { type Point, points } from '@usher/api/point';
import { type Chances, chances } from '../chances.ts';
import { forLater } from '../for-later.ts';
import type { Ledger } from '../ledger.ts';
import { createConversations, everything } from '../load/mixes.ts';
import { runLoad } from '../load/run-load.ts';
import { messageOf, turnOnSorting } from '../load/workflows.ts';
import { check } from '../oracles/check.ts';
import { type Scenario, scaled } from '../scenario.ts';
import { startTrial } from '../trial.ts';
import type { Ending, NodeProcess } from '../world/node-process.ts';

/** How often each point kills at full scale. */
const eachAtFullScale = 5;
/** For every day: so many of the points, by chance. */
const fewest = 6;
/** How often a point is passed before the kill, at most: not always at the first time. */
const mostHits = 5;
const reachedWithinMs = 30_000;

/** F22: every boundary between two steps is where a process dies. */
export const everyPoint: Scenario = {
  name: 'every-point',
  title: 'A process is killed at each crash point, five times at full scale',
  anchor: 'Nobody publishes crash points counted one by one; five kills at each of them',
  plan: { api: 1, both: 2 },
  run: async (world, { scale, seed, report }) => {
    const { ledger, us } = world;
    const luck = chances(seed);
    const trial = await startTrial({ world, report, subscribers: 1 });
    const { targets } = trial;
    await turnOnSorting(world, targets);
    const ids = await createConversations({ ledger, targets, count: 40, message: messageOf });

    const count = scaled(eachAtFullScale * points.length, scale, fewest);
    const rounds = Array.from({ length: Math.ceil(count / points.length) }, () => luck.shuffle(points));
    const kills = rounds.flat().slice(0, count);
    const queue = kills.values();
    const missed: string[] = [];
    let done = false;
    const killNext = async (node: NodeProcess, hits: Chances) => {
      for (const point of queue) {
        const ending = await dieAt(point, node, ledger, hits);
        if (ending !== 'SIGKILL') missed.push(`${node.name} at ${point}: ${ending}`);
        report(`${ledger.faults.length} of ${kills.length} kills, ${ledger.attempts.length} requests`);
      }
    };
    const killing = forLater(
      Promise.all(
        world.nodes.filter(({ role }) => role === 'both').map((node) => killNext(node, luck.fork())),
      ).finally(() => {
        done = true;
      }),
    );
    const mayEnd = () => done;
    const operations = everything({ ids, owners: us.owners, chances: luck.fork(), mayEnd });
    await runLoad({ ledger, targets, operations, clients: 6 });
    await killing;

    const outcome = await trial.judge({ faults: kills.length, inDoubt: true });
    return {
      ...outcome,
      checks: [check('every point was reached', kills.length, missed), ...outcome.checks],
    };
  },
};

/** Arms the process and waits until it is dead; then starts it again. Answers how it ended, which may not be as planned. */
async function dieAt(
  point: Point,
  node: NodeProcess,
  ledger: Ledger,
  luck: Chances,
): Promise<Ending | 'never came by'> {
  node.arm({ point, deed: 'kill', hit: luck.between(1, mostHits) });
  const late = Promise.withResolvers<'never came by'>();
  const timer = setTimeout(() => late.resolve('never came by'), reachedWithinMs);
  const ending = await Promise.race([node.ended(), late.promise]);
  clearTimeout(timer);
  if (ending === 'never came by') await node.end();
  const heal = ledger.fault({
    what: `killed at ${point}`,
    target: node.name,
    inFlight: ending === 'SIGKILL',
  });
  await node.start();
  heal();
  return ending;
}
