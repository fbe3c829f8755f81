import { chances } from '../chances.ts';
import { about, killAndRestart, startTrouble } from '../faults.ts';
import { countHits } from '../ledger.ts';
import { newConversations } from '../load/mixes.ts';
import { runLoad } from '../load/run-load.ts';
import { turnOnSorting } from '../load/workflows.ts';
import { spreadOf } from '../oracles/recovery.ts';
import { inTimeAtP99 } from '../oracles/waits.ts';
import type { Rows } from '../rows.ts';
import { isEveryDay, type Scenario, scaled } from '../scenario.ts';
import { spread, startTrial } from '../trial.ts';
import { isInTransaction } from '../world/measure.ts';

const enrolledWithinMs = 20_000;

/** F01: workers die in the middle of workflows. */
export const workersKilled: Scenario = {
  name: 'workers-killed',
  title:
    'A worker is killed, and again about 3 s after it is back, while conversations go through workflows of three actions',
  anchor:
    'DBOS: 5,000 workflows one after the other, no worker killed. graphile-worker recovers after 4 h, pg-boss after 70 s',
  plan: { api: 1, worker: 2 },
  run: async (world, { scale, seed, report }) => {
    const { workers, ledger } = world;
    const luck = chances(seed);
    // Each conversation is enrolled twice.
    const count = scaled(10_000, scale, 150);
    const faults = scaled(30, scale, 3);
    const everyMs = isEveryDay(scale) ? 500 : 3_000;
    const trial = await startTrial({ world, report, subscribers: 1 });
    const { targets } = trial;
    await turnOnSorting(world, targets);

    using trouble = startTrouble(about(everyMs), luck.fork(), async () => {
      const node = luck.pick(workers);
      const isBusy = () => isInTransaction(world, node.name);
      await killAndRestart({ ledger, node, downMs: luck.below(everyMs < 1_000 ? 300 : 2_000), isBusy });
      report(`${countHits(ledger)} of ${ledger.faults.length} kills hit, ${ledger.attempts.length} requests`);
    });
    const operations = newConversations({ count, mayEnd: () => countHits(ledger) >= faults });
    await runLoad({ ledger, targets, operations, clients: 32 });
    await trouble.stop();
    const outcome = await trial.judge({ faults, inDoubt: false });
    const waits = waitsOf(outcome.rows);
    return {
      checks: [...outcome.checks, inTimeAtP99('F01 enrolled within 20 s at p99', waits, enrolledWithinMs)],
      figures: {
        ...outcome.figures,
        enrollments: waits.length,
        'created until enrolled': spread(spreadOf(waits)),
      },
    };
  },
};

/** How long each enrollment came after its conversation. */
function waitsOf({ conversations, enrollments }: Rows): number[] {
  const createdAt = new Map(conversations.map(({ id, createdAt: at }) => [id, at.getTime()]));
  return enrollments.map(
    ({ conversationId, startedAt }) => startedAt.getTime() - (createdAt.get(conversationId) ?? 0),
  );
}
