import { type Chances, chances } from '../chances.ts';
import { startBeside } from '../load/beside.ts';
import { createConversations } from '../load/mixes.ts';
import { runLoad } from '../load/run-load.ts';
import { type Assignment, runSets } from '../load/sets.ts';
import { messageOf, turnOnSorting } from '../load/workflows.ts';
import { type Check, check } from '../oracles/check.ts';
import { noDeadlocks, toldByNode, toldByPostgres } from '../oracles/deadlocks.ts';
import { type Scenario, scaled } from '../scenario.ts';
import { startTrial } from '../trial.ts';
import { logLines } from '../world/logs.ts';
import type { World } from '../world/world.ts';

const largestSet = 50;
/** So many are being assigned at a time, the newest: few enough that most sets cross others. */
const crowd = 150;
/** On a conversation that another request is about at the same time. */
const leastShareThatMeets = 0.2;

/** F20: what would deadlock if locks were taken in any order. */
export const crossedSets: Scenario = {
  name: 'crossed-sets',
  title: 'Clients assign crossed sets of conversations in random orders, with workflows in between',
  anchor: 'A deadlock storm: 0 of 20,000 assignments end in 40P01, and all finish',
  plan: { api: 2, worker: 2 },
  run: async (world, { scale, seed, report }) => {
    const { us, ledger } = world;
    const luck = chances(seed);
    const count = scaled(20_000, scale, 600);
    const trial = await startTrial({ world, report });
    const { targets } = trial;
    await turnOnSorting(world, targets);
    const creation = { ledger, targets, message: messageOf };
    const ids = await createConversations({ ...creation, count: crowd });

    const keepGrowing = async (mayEnd: () => boolean) => {
      while (!mayEnd()) {
        ids.push(...(await createConversations({ ...creation, clients: 2, count: 10 })));
        report(`${ledger.attempts.length} assignments and others`);
      }
    };
    const assignSingles = (mayEnd: () => boolean) => {
      const operations = singles({ ids, owners: us.owners, luck: luck.fork(), mayEnd });
      return runLoad({ ledger, targets, operations, clients: 4 });
    };
    using beside = startBeside((mayEnd) => Promise.all([keepGrowing(mayEnd), assignSingles(mayEnd)]));
    const sets = crossed({ ids, owners: us.owners, luck: luck.fork(), count });
    await runSets({ ledger, targets, sets, clients: 16 });
    await beside.stop();

    const outcome = await trial.judge({ faults: 0, inDoubt: false });
    return {
      checks: [...outcome.checks, ...(await findDeadlocks(world)), doCross(world)],
      figures: { ...outcome.figures, ...(await retriesOf(world)) },
    };
  },
};

type Crowd = { ids: readonly string[]; owners: readonly string[]; luck: Chances };

/** Sets of any size, each in an order of its own. */
function* crossed({ ids, owners, luck, count }: Crowd & { count: number }): Generator<Assignment[], void> {
  for (let done = 0; done < count; ) {
    const size = Math.min(luck.between(2, largestSet), count - done);
    const chosen = luck.shuffle(ids.slice(-crowd)).slice(0, size);
    yield chosen.map((conversationId) => ({ conversationId, ownerId: luck.pick(owners) }));
    done += size;
  }
}

function* singles({ ids, owners, luck, mayEnd }: Crowd & { mayEnd: () => boolean }) {
  while (!mayEnd()) {
    const conversationId = luck.pick(ids.slice(-crowd));
    yield { kind: 'assign' as const, conversationId, ownerId: luck.pick(owners) };
  }
}

/** Without requests that meet there would be nothing to see. */
function doCross({ ledger: { attempts } }: Pick<World, 'ledger'>): Check {
  const lastEnd = new Map<string, number>();
  let met = 0;
  for (const { operation, invokedAt, endedAt } of attempts) {
    if (operation.kind !== 'assign') continue;
    const before = lastEnd.get(operation.conversationId) ?? 0;
    if (before > invokedAt) met += 1;
    lastEnd.set(operation.conversationId, Math.max(before, endedAt ?? 0));
  }
  const enough = met >= attempts.length * leastShareThatMeets;
  return check('sets do cross', attempts.length, enough ? [] : [`only ${met} met another`]);
}

async function findDeadlocks(world: World): Promise<Check[]> {
  const nodes = world.nodes.map(({ name }) => name);
  return noDeadlocks({
    requests: world.ledger.attempts.length,
    inPostgres: await logLines(world, ['postgres'], toldByPostgres),
    inNodes: await logLines(world, nodes, toldByNode),
  });
}

async function retriesOf(world: World): Promise<Record<string, string | number>> {
  const { attempts } = world.ledger;
  const operations = new Set(attempts.map(({ number }) => number)).size;
  const late = await logLines(world, ['postgres'], /canceling statement due to (lock|statement) timeout/);
  return {
    'retries per operation': ((attempts.length - operations) / operations).toFixed(4),
    'waits for a lock that were too long': late.length,
  };
}
