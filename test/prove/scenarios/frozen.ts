import type { Point } from '@usher/api/point';
import { chances } from '../chances.ts';
import { type Freeze, type Freezing, freezeAt } from '../freeze.ts';
import { startBeside } from '../load/beside.ts';
import { createConversations, everything, newConversations } from '../load/mixes.ts';
import { paced } from '../load/paced.ts';
import { runLoad } from '../load/run-load.ts';
import { messageOf, turnOnSorting } from '../load/workflows.ts';
import { check } from '../oracles/check.ts';
import { lateOnesAreFenced } from '../oracles/fenced.ts';
import { spreadOf } from '../oracles/recovery.ts';
import { isEveryDay, type Scenario, scaled } from '../scenario.ts';
import { ms, startTrial } from '../trial.ts';
import { openAdminPool } from '../world/admin-pool.ts';
import { readEndings, readTimedOut } from '../world/held.ts';
import type { NodeProcess } from '../world/node-process.ts';

/** Clients ask these; the other nodes of the API only number. */
const askedNodes = 2;
/** These never freeze, so that there is always somebody to go on. */
const spareWorkers = 2;
const workerPoints = ['afterClaim', 'afterEffects', 'beforeCommit'] as const;
const numberingPoints = ['afterSequencerLock', 'afterNumbering', 'beforeCommit'] as const;
/** What is taken from one must not be claimed by one that is about to freeze: Postgres takes it after 10 s. */
const beforeOthersAreFreedMs = 8_000;

type Victim = { node: NodeProcess; points: readonly Point[]; works: boolean };

/** F06: zombies. A process stands still for longer than anybody waits, and then goes on as if nothing had been. */
export const frozen: Scenario = {
  name: 'frozen',
  title: 'Processes are frozen in the middle of a transaction for 30 s, then go on where they were',
  anchor: "Restate's pause of nodes: every late one fenced, none of its work done late or twice",
  idle: true,
  // The workers' time-out is too long to wait for every day, the sequencer's is not.
  plan: ({ scale }) =>
    isEveryDay(scale)
      ? { api: askedNodes + 2, worker: 1 }
      : { api: askedNodes + 4, worker: spareWorkers + 6 },
  run: async (world, { scale, seed, report }) => {
    const { ledger, us } = world;
    const luck = chances(seed);
    const count = scaled(100, scale, 2);
    const forMs = isEveryDay(scale) ? 5_000 : 30_000;
    const asked = { ...world, apis: world.apis.slice(0, askedNodes) };
    const trial = await startTrial({ world: asked, report, subscribers: 1 });
    const { targets } = trial;
    await turnOnSorting(world, targets);
    const ids = await createConversations({ ledger, targets, count: 40, message: messageOf });

    using load = startBeside((mayEnd) => {
      const mix = everything({ ids, owners: us.owners, chances: luck.fork(), mayEnd });
      return Promise.all([
        runLoad({ ledger, targets, operations: paced(newConversations({ mayEnd }), 5), clients: 4 }),
        runLoad({ ledger, targets, operations: paced(mix, 3), clients: 8 }),
      ]);
    });
    await using cleanup = new AsyncDisposableStack();
    const pool = openAdminPool(world, 8);
    cleanup.defer(() => pool.end());
    const victims: Victim[] = [
      ...world.workers.slice(spareWorkers).map((node) => ({ node, points: workerPoints, works: true })),
      ...world.apis.slice(askedNodes).map((node) => ({ node, points: numberingPoints, works: false })),
    ];
    const freezing = new Map<Victim, Freezing & { at: number }>();
    const freezes: Promise<Freeze>[] = [];
    const missed: string[] = [];
    for (let number = 0; number < count; number += 1) {
      const victim = victims[number % victims.length];
      if (victim === undefined) throw new Error('There is nobody to freeze.');
      await freezing.get(victim)?.over;
      if (victim.works) await letOthersFinish([...freezing.values()]);
      // Each round it is another one's turn to freeze at it.
      const round = Math.floor(number / victims.length);
      const point = victim.points[(number + round) % victim.points.length] ?? 'beforeCommit';
      const at = performance.now();
      const next = await freezeAt(point, victim.node, { world, pool, forMs });
      if (next === null) missed.push(`${victim.node.name} never came to ${point}`);
      else {
        freezing.set(victim, { ...next, at });
        freezes.push(next.over);
      }
      report(`${freezes.length} of ${count} frozen, ${ledger.attempts.length} requests`);
    }
    const over = await Promise.all(freezes);
    await load.stop();

    const xids = over.flatMap(({ held }) => held.flatMap(({ xid }) => xid ?? []));
    const outcome = await trial.judge({ faults: count, inDoubt: false });
    const ends = { timedOut: await readTimedOut(world.directory), endings: await readEndings(pool, xids) };
    return {
      checks: [
        check('every point was reached', count, missed),
        ...lateOnesAreFenced(over, ends, isEveryDay(scale) ? 8_000 : 5_000),
        ...outcome.checks,
      ],
      figures: { ...figuresOf(over, xids.length), ...outcome.figures },
    };
  },
};

async function letOthersFinish(freezing: readonly (Freezing & { at: number })[]): Promise<void> {
  const limit = performance.now() - beforeOthersAreFreedMs;
  if (freezing.some(({ at }) => at < limit)) await Promise.all(freezing.map(({ workDone }) => workDone));
}

function figuresOf(freezes: readonly Freeze[], written: number): Record<string, string> {
  const numbering = spreadOf(
    freezes
      .filter(({ held }) => held.some(({ numbers }) => numbers))
      .map(({ numberingResumedMs }) => numberingResumedMs),
  );
  const working = spreadOf(freezes.flatMap(({ workDoneMs }) => workDoneMs ?? []));
  const points = Map.groupBy(freezes, ({ point }) => point);
  return {
    frozen: [...points].map(([point, all]) => `${all.length} at ${point}`).join(', '),
    'transactions taken from them': `${freezes.flatMap(({ held }) => held).length}, ${written} of which had written`,
    'others number again after': `p50 ${ms(numbering.p50)}, max ${ms(numbering.max)}`,
    'others have done its work after': `p50 ${ms(working.p50)}, max ${ms(working.max)}`,
  };
}
