import { setTimeout as pause } from 'node:timers/promises';
import { type Delivery, readDeliveries } from '../deliveries.ts';
import { startBeside } from '../load/beside.ts';
import { createConversations, reassignments } from '../load/mixes.ts';
import { paced } from '../load/paced.ts';
import { runLoad } from '../load/run-load.ts';
import { nothingHeldBack } from '../oracles/held-back.ts';
import { spreadOf } from '../oracles/recovery.ts';
import { isEveryDay, type Scenario, scaled } from '../scenario.ts';
import { ms, startTrial } from '../trial.ts';
import { openAdminPool } from '../world/admin-pool.ts';
import { readClock } from '../world/held.ts';
import { holdEverywhere, readHorizon } from '../world/holds.ts';

/** Every day there are so few events that this is in effect the slowest of all, on a machine that others use. */
const slowestAt = (scale: number) => (isEveryDay(scale) ? 3_000 : 1_000);

/** F09: somebody else's transaction stays open for a minute. */
export const transactionHeld: Scenario = {
  name: 'transaction-held',
  title: 'Transactions that have written stay open for 60 s, in every place of the cluster',
  anchor: 'a log read by pg_snapshot_xmin stands still for all of the 60 s; p99 below 1 s',
  timed: true,
  plan: { api: 2, worker: 1, settings: { max_prepared_transactions: '5', track_commit_timestamp: 'on' } },
  run: async (world, { scale, report }) => {
    const { ledger, us } = world;
    const perSecond = isEveryDay(scale) ? 40 : 200;
    const heldMs = scaled(60_000, scale, 4_000);
    const trial = await startTrial({ world, report });
    const { targets } = trial;
    const ids = await createConversations({ ledger, targets, count: 201 });
    const held = ids.pop() ?? '';
    await using cleanup = new AsyncDisposableStack();
    const pool = openAdminPool(world, 2);
    cleanup.defer(() => pool.end());

    using load = startBeside((mayEnd) => {
      const operations = reassignments({ ids, owners: us.owners, mayEnd });
      return runLoad({ ledger, targets, operations: paced(operations, perSecond), clients: 16 });
    });
    report('nothing is held');
    await pause(heldMs / 4);
    const holds = await holdEverywhere(world.postgres.adminUrl, held);
    const heals = holds.map(({ what }) => ledger.fault({ what: 'held', target: what, inFlight: true }));
    const [from, atFirst] = [await readClock(pool), await readHorizon(pool)];
    report(`held ${holds.map(({ what }) => what).join(', ')}`);
    await pause(heldMs);
    const [until, atLast] = [await readClock(pool), await readHorizon(pool)];
    await Promise.all(holds.map(({ release }) => release()));
    for (const heal of heals) heal();
    await load.stop();

    const outcome = await trial.judge({ faults: holds.length, inDoubt: false });
    const logs = trial.subscribers.map(({ log }) => log);
    const deliveries = await readDeliveries(pool, us.accountId, logs);
    const before = deliveries.filter(({ committedAt }) => committedAt < from.getTime());
    const during = deliveries.filter(
      ({ committedAt }) => committedAt >= from.getTime() && committedAt < until.getTime(),
    );
    const usual = spreadOf(before.map(({ delayMs }) => delayMs)).p99;
    const withinMs = isEveryDay(scale) ? Math.max(slowestAt(scale), 2 * usual) : slowestAt(scale);
    const events = (perSecond * heldMs) / 1_000 / 4;
    return {
      checks: [
        ...nothingHeldBack({ during, horizons: [atFirst, atLast], withinMs, events }),
        ...outcome.checks,
      ],
      figures: {
        'from commit to subscriber, before': tell(before),
        'from commit to subscriber, while held': tell(during),
        'events a second, while held': Math.round((countEvents(during) / heldMs) * 1_000),
        ...outcome.figures,
      },
    };
  },
};

function tell(deliveries: readonly Delivery[]): string {
  const { p50, p99, max } = spreadOf(deliveries.map(({ delayMs }) => delayMs));
  return `p50 ${ms(p50)}, p99 ${ms(p99)}, max ${ms(max)} (${deliveries.length} deliveries)`;
}

const countEvents = (deliveries: readonly Delivery[]) =>
  new Set(deliveries.map(({ position }) => position)).size;
