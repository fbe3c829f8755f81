import { setTimeout as pause } from 'node:timers/promises';
import { chances } from '../chances.ts';
import { about, killAndRestart, startTrouble } from '../faults.ts';
import { countWaiting, readFirings } from '../firings.ts';
import { countHits } from '../ledger.ts';
import { createConversations } from '../load/mixes.ts';
import { messageWaiting, turnOnWaiting } from '../load/waits.ts';
import { type Firing, histogramOf, noneEarly, noneLate } from '../oracles/lateness.ts';
import { spreadOf } from '../oracles/recovery.ts';
import { isEveryDay, type Scenario, scaled } from '../scenario.ts';
import { ms, startTrial } from '../trial.ts';
import { openAdminPool } from '../world/admin-pool.ts';
import { isInTransaction } from '../world/measure.ts';

/** What others do on the machine at the same time makes short runs late. */
const longestRestMs = 60_000;
const withKillsWithinMs = 20_000;

/** I8: delays end in time by the clock of Postgres, whoever lives to see it. */
export const delays: Scenario = {
  name: 'delays',
  title: 'Conversations wait up to 20 s in a delay, while nothing else happens and while workers are killed',
  anchor: 'graphile-worker goes on after 4 h, pg-boss after 70 s; 0 early, idle lateness below 1 s',
  timed: true,
  plan: { api: 1, worker: 2, settings: { track_commit_timestamp: 'on' } },
  run: async (world, { scale, seed, report }) => {
    const { workers, ledger, us } = world;
    const luck = chances(seed);
    const faults = scaled(10, scale, 2);
    const longest = isEveryDay(scale) ? 2 : 19;
    const trial = await startTrial({ world, report, subscribers: 1 });
    const { targets } = trial;
    await turnOnWaiting(targets, longest);
    await using cleanup = new AsyncDisposableStack();
    const pool = openAdminPool(world, 2);
    cleanup.defer(() => pool.end());
    const letAllEnd = async () => {
      const giveUpAt = performance.now() + longestRestMs;
      while ((await countWaiting(pool, us.accountId)) > 0 && performance.now() < giveUpAt) await pause(100);
    };

    const message = (index: number) => messageWaiting(index % (longest + 1));
    report('waiting while nothing else happens');
    const idle = await createConversations({
      ledger,
      targets,
      message,
      count: scaled(500, scale, 20),
      clients: 2,
    });
    await letAllEnd();

    const everyMs = isEveryDay(scale) ? 500 : 3_000;
    using trouble = startTrouble(about(everyMs), luck.fork(), async () => {
      const node = luck.pick(workers);
      const isBusy = () => isInTransaction(world, node.name);
      await killAndRestart({ ledger, node, downMs: luck.below(everyMs), isBusy });
      report(`${countHits(ledger)} of ${ledger.faults.length} kills hit, ${ledger.attempts.length} requests`);
    });
    const creation = { ledger, targets, message, clients: 8 };
    await createConversations({ ...creation, count: scaled(2_500, scale, 40) });
    while (countHits(ledger) < faults) await createConversations({ ...creation, count: 20 });
    await letAllEnd();
    await trouble.stop();
    await letAllEnd();

    const outcome = await trial.judge({ faults, inDoubt: false });
    const firings = await readFirings(pool, us.accountId);
    const isIdle = new Set(idle);
    const undisturbed = firings.filter(({ conversationId }) => isIdle.has(conversationId));
    const disturbed = firings.filter(({ conversationId }) => !isIdle.has(conversationId));
    return {
      checks: [
        noneEarly(firings),
        noneLate('I8 in time when idle', undisturbed, isEveryDay(scale) ? 5_000 : 1_000),
        noneLate('I8 in time with kills', disturbed, withKillsWithinMs),
        ...outcome.checks,
      ],
      figures: {
        ...tell('while nothing else happens', undisturbed),
        ...tell('with workers killed', disturbed),
        ...outcome.figures,
      },
    };
  },
};

function tell(when: string, firings: readonly Firing[]): Record<string, string> {
  const { p50, p99, max } = spreadOf(firings.map(({ doneMs }) => doneMs));
  return {
    [`late, ${when}`]: `p50 ${ms(p50)}, p99 ${ms(p99)}, max ${ms(max)} (${firings.length} delays)`,
    [`how late, ${when}`]: histogramOf(firings),
  };
}
