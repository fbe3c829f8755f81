import { chances } from '../chances.ts';
import { startTrouble } from '../faults.ts';
import { prepareBothLoads } from '../load/both-loads.ts';
import { doubtFigures, doubtsResolved } from '../oracles/doubts.ts';
import { isEveryDay, type Scenario, scaled } from '../scenario.ts';
import { startTrial } from '../trial.ts';
import { isInTransaction } from '../world/measure.ts';
import type { NodeProcess } from '../world/node-process.ts';
import { cutCommits, doubtKey } from '../world/proxy/commit-cuts.ts';
import { harms, harmsToAll, kindsOfHarm } from '../world/proxy/harms.ts';
import { silenceListeners } from '../world/silence-listeners.ts';

/** F05: what lies between the processes and Postgres breaks in every way that networks do. */
export const connectionsBroken: Scenario = {
  name: 'connections-broken',
  title: 'Connections to Postgres break, fall silent, slow down, and end between COMMIT and its answer',
  anchor:
    'pg-boss: one test of one half-open connection; 500 commits in doubt, the listener back within 15 s',
  plan: { api: 2, worker: 2, proxied: true },
  run: async (world, { scale, seed, report }) => {
    const { ledger, proxy, nodes } = world;
    const luck = chances(seed);
    const wanted = scaled(500, scale, 12);
    const rounds = Array.from({ length: scaled(8, scale, 1) }, () => luck.shuffle(kindsOfHarm));
    const isShort = isEveryDay(scale);
    const trial = await startTrial({ world, report });
    const { targets, subscribers } = trial;
    const runLoads = await prepareBothLoads({ world, targets, luck: luck.fork(), keyOf: doubtKey });

    const { cuts, unanswered } = cutCommits({ proxy, ledger, luck: luck.fork(), wanted });
    const isBusy = (node: NodeProcess) =>
      node.role === 'worker' ? isInTransaction(world, node.name) : ledger.inFlight(node.name) > 0;
    const queue = rounds.flat();
    const pauses = isShort ? { least: 200, most: 400 } : { least: 1_000, most: 4_000 };
    using trouble = startTrouble(pauses, luck.fork(), async () => {
      const what = queue.shift();
      if (what === undefined) return;
      const node = luck.pick(nodes);
      const target = harmsToAll.has(what) ? 'everybody' : node.name;
      const heal = ledger.fault({ what, target, inFlight: await isBusy(node) });
      await harms[what]({ proxy, node: node.name, luck, forMs: isShort ? 500 : 4_000 });
      heal();
      report(`${queue.length} harms to come, ${unanswered()} of ${wanted} commits without an answer`);
    });
    await runLoads({
      conversations: scaled(2_000, scale, 50),
      assignments: scaled(8_000, scale, 100),
      mayEnd: () => queue.length === 0 && unanswered() >= wanted,
    });
    await trouble.stop();
    proxy.cutCommits(null);

    const listeners = await silenceListeners(world, {
      targets,
      subscribers,
      rounds: scaled(4, scale, 1),
      report,
    });
    proxy.forgetHalves();
    const { rows, checks, figures } = await trial.judge({ faults: wanted, inDoubt: true });
    return {
      checks: [...checks, doubtsResolved(cuts, ledger, rows, wanted), ...listeners.checks],
      figures: { ...figures, ...doubtFigures(cuts, ledger), ...listeners.figures },
    };
  },
};
