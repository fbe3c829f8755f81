import { setTimeout as pause } from 'node:timers/promises';
import { chances } from '../chances.ts';
import { about, comesToWork, startTrouble } from '../faults.ts';
import { countHits, leavesDoubt } from '../ledger.ts';
import { prepareBothLoads } from '../load/both-loads.ts';
import { isEveryDay, type Scenario, scaled } from '../scenario.ts';
import { startTrial } from '../trial.ts';

/** F03: Postgres crashes under everything at once. */
export const postgresStopped: Scenario = {
  name: 'postgres-stopped',
  title:
    'Postgres crashes, and again about 8 s after it is back, while owners are assigned and conversations go through workflows',
  anchor:
    'DBOS: 5,000 workflows of two steps one after the other, Postgres stopped gently every 5-10 s, nothing counted but results',
  plan: { api: 2, worker: 2 },
  run: async (world, { scale, seed, report }) => {
    const { postgres, ledger } = world;
    const luck = chances(seed);
    const faults = scaled(40, scale, 2);
    const everyMs = isEveryDay(scale) ? 2_000 : 8_000;
    const trial = await startTrial({ world, report, subscribers: scaled(10, scale, 2) });
    const runLoads = await prepareBothLoads({ world, targets: trial.targets, luck: luck.fork() });

    const mayEnd = () => countHits(ledger) >= faults && leavesDoubt(ledger);
    using trouble = startTrouble(about(everyMs), luck.fork(), async () => {
      const how = luck.pick(['immediate', 'kill'] as const);
      const inFlight = await comesToWork(() => ledger.inFlight() > 0);
      await postgres.crash(how);
      const heal = ledger.fault({ what: `Postgres ended: ${how}`, target: 'postgres', inFlight });
      await pause(luck.below(everyMs / 4));
      await postgres.restart();
      heal();
      report(`${countHits(ledger)} crashes, at least ${faults}, ${ledger.attempts.length} requests`);
    });
    await runLoads({
      conversations: scaled(10_000, scale, 50),
      assignments: scaled(5_000, scale, 50),
      // As long as it takes to crash so often.
      perSecond: { conversations: 25, assignments: 12 },
      mayEnd,
    });
    await trouble.stop();

    const { rows, checks, figures } = await trial.judge({ faults, inDoubt: true });
    return { checks, figures: { ...figures, enrollments: rows.enrollments.length } };
  },
};
