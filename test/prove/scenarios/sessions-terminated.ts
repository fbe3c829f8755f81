import { chances } from '../chances.ts';
import { comesToWork, startTrouble } from '../faults.ts';
import { countHits } from '../ledger.ts';
import { prepareBothLoads } from '../load/both-loads.ts';
import { type Scenario, scaled } from '../scenario.ts';
import { startTrial } from '../trial.ts';
import { terminateSessions } from '../world/sessions.ts';

/** F04: an operator ends every session, again and again. */
export const sessionsTerminated: Scenario = {
  name: 'sessions-terminated',
  title: 'Every session of every process is terminated at random moments, 0.2 to 2 s apart',
  anchor: 'DBOS dbhiccup: 10 terminations, one between every two steps; 300 at any moment',
  plan: { api: 2, worker: 2 },
  run: async (world, { scale, seed, report }) => {
    const { ledger } = world;
    const luck = chances(seed);
    const faults = scaled(300, scale, 4);
    const trial = await startTrial({ world, report });
    const runLoads = await prepareBothLoads({ world, targets: trial.targets, luck: luck.fork() });

    let sessions = 0;
    const mayEnd = () => countHits(ledger) >= faults;
    using trouble = startTrouble({ least: 200, most: 2_000 }, luck.fork(), async () => {
      const inFlight = await comesToWork(() => ledger.inFlight() > 0);
      const ended = await terminateSessions(world);
      ledger.fault({ what: `${ended} sessions terminated`, target: 'postgres', inFlight })();
      sessions += ended;
      report(`${countHits(ledger)} terminations, at least ${faults}, ${ledger.attempts.length} requests`);
    });
    await runLoads({
      conversations: scaled(3_000, scale, 50),
      assignments: scaled(6_000, scale, 50),
      // As long as it takes to terminate so often.
      perSecond: { conversations: 8, assignments: 16 },
      mayEnd,
    });
    await trouble.stop();

    const { rows, checks, figures } = await trial.judge({ faults, inDoubt: false });
    return {
      checks,
      figures: { ...figures, 'sessions terminated': sessions, enrollments: rows.enrollments.length },
    };
  },
};
