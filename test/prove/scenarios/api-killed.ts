import { chances } from '../chances.ts';
import { about, killAndRestart, startTrouble } from '../faults.ts';
import { countHits } from '../ledger.ts';
import { assignments, createConversations } from '../load/mixes.ts';
import { runLoad } from '../load/run-load.ts';
import { isEveryDay, type Scenario, scaled } from '../scenario.ts';
import { startTrial } from '../trial.ts';

/** F02: nodes of the API die behind a client that goes on to the next one. */
export const apiKilled: Scenario = {
  name: 'api-killed',
  title: 'An API node is killed, and again about 3 s after it is back, while clients assign owners',
  anchor: "Stripe's contract for idempotency keys: 0 doubled, 0 acknowledged but missing",
  plan: { api: 2, worker: 1 },
  run: async (world, { scale, seed, report }) => {
    const { apis, us, ledger } = world;
    const luck = chances(seed);
    const count = scaled(30_000, scale, 300);
    const faults = scaled(50, scale, 3);
    const everyMs = isEveryDay(scale) ? 500 : 3_000;
    const trial = await startTrial({ world, report });
    const { targets } = trial;
    const ids = await createConversations({ ledger, targets, count: scaled(500, scale, 40) });

    using trouble = startTrouble(about(everyMs), luck.fork(), async () => {
      const node = luck.pick(apis);
      const isBusy = () => ledger.inFlight(node.name) > 0;
      await killAndRestart({ ledger, node, downMs: luck.below(everyMs / 3), isBusy });
      report(`${countHits(ledger)} of ${ledger.faults.length} kills hit, ${ledger.attempts.length} requests`);
    });
    const mayEnd = () => countHits(ledger) >= faults;
    const operations = assignments({ ids, owners: us.owners, chances: luck.fork(), count, mayEnd });
    await runLoad({ ledger, targets, operations, clients: 12 });
    await trouble.stop();
    return trial.judge({ faults, inDoubt: true });
  },
};
