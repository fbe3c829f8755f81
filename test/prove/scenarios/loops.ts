import { forLater } from '../for-later.ts';
import type { Ledger } from '../ledger.ts';
import { echoes, fan, type Loop, pair, turnOnLoop } from '../load/loops.ts';
import { createConversations } from '../load/mixes.ts';
import { openQuiet } from '../load/quiet.ts';
import { runLoad } from '../load/run-load.ts';
import { chainsStop, type Looping } from '../oracles/chains.ts';
import { readRows } from '../rows.ts';
import { effectAt, isEveryDay, type Scenario, scaled } from '../scenario.ts';
import { startTrial, type Trial } from '../trial.ts';
import { waitUntilSettled } from '../world/measure.ts';

/** Each is two thousand enrollments that were completed and as many that were not. */
const avalanches = 2;
const settleWithinMs = 600_000;

/** F14: workflows that set each other off, beside an account that has nothing to do with it. */
export const loops: Scenario = {
  name: 'loops',
  title: 'Workflows set each other off: in turns, by themselves, and two by each',
  anchor:
    'Others stop at depth 3 or 16, or after 50 starts. Stopped after 10, by name; other accounts wait below 1 s at p99',
  timed: true,
  plan: { api: 1, worker: 1 },
  run: async (world, { scale, report }) => {
    const { ledger, us } = world;
    const perDefinition = scaled(50, scale, 1);
    const calmMs = scaled(15_000, scale, 1_500);
    const trial = await startTrial({ world, report, subscribers: 1 });
    const quiet = await openQuiet(world);
    report('before the loops');
    const calmUntil = performance.now() + calmMs;
    const before = await quiet.trickle(() => performance.now() < calmUntil);

    const looping = await prepare(trial, ledger, loopsOf(us.owners, scale), perDefinition);
    const heal = ledger.fault({ what: 'loops', target: 'workflows', inFlight: true });
    const started = performance.now();
    let settled = false;
    const starts = looping.flatMap(({ loop, ids }) => ids.map(loop.start));
    const running = forLater(
      runLoad({ ledger, targets: trial.targets, operations: starts, clients: 8 })
        .then(() => waitUntilSettled(world, settleWithinMs, us.accountId))
        .finally(() => {
          settled = true;
        }),
    );
    const during = await quiet.trickle(() => !settled);
    await running;
    heal();
    const seconds = (performance.now() - started) / 1_000;

    const chains = chainsStop(looping, await readRows(world.postgres.adminUrl, us.accountId));
    const outcome = await trial.judge({ faults: 1, inDoubt: false });
    const besides = await quiet.judge({ before, during, withinMs: effectAt(scale) });
    return {
      checks: [...chains, ...besides.checks, ...outcome.checks],
      figures: {
        definitions: looping.reduce((sum, { loop }) => sum + loop.definitions.length, 0),
        'conversations in loops': starts.length,
        'enrollments in loops': `${outcome.rows.enrollments.length} within ${Math.round(seconds)} s`,
        ...besides.figures,
        ...outcome.figures,
      },
    };
  },
};

/** Twenty definitions at full scale: four pairs, five that set themselves off, a fan, two avalanches. */
function loopsOf(owners: readonly string[], scale: number): Loop[] {
  const number = (full: number) => Array.from({ length: scaled(full, scale, 1) }, (_, index) => index);
  const of = (index: number) => owners[index % owners.length] ?? '';
  return [
    ...number(4).map((index) => pair(index, [of(index), of(index + 1)])),
    ...number(5).map((index) => echoes(index, 1)),
    fan(0),
    ...(isEveryDay(scale) ? [] : number(2).map((index) => echoes(index, 2))),
  ];
}

/** Turns each loop on and has conversations for it. */
async function prepare(
  { targets }: Trial,
  ledger: Ledger,
  all: readonly Loop[],
  perDefinition: number,
): Promise<Looping[]> {
  const looping: Looping[] = [];
  for (const loop of all) {
    await turnOnLoop(loop, targets);
    const isAvalanche = loop.completes > 100;
    const count = loop.definitions.length * perDefinition;
    const ids = await createConversations({
      ledger,
      targets,
      count: isAvalanche ? Math.min(avalanches, perDefinition) : count,
      message: () => `Hello, ${loop.word}`,
    });
    looping.push({ loop, ids });
  }
  return looping;
}
