import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runScenario } from './run-scenario.ts';
import type { Scenario } from './scenario.ts';

const run = async (scenario: Pick<Scenario, 'plan' | 'run'>, withinMs?: number) => {
  const named = { name: 'broken', title: 'Broken', anchor: '', ...scenario };
  const { checks, passed, directory } = await runScenario(
    named,
    { scale: 1, seed: 1, report: () => undefined },
    withinMs,
  );
  if (directory !== null) await rm(directory, { recursive: true });
  expect(passed).toBe(false);
  return checks.flatMap(({ name, examples }) => [name, ...examples]);
};

test('a world that does not open is a scenario that failed', async () => {
  const plan = () => {
    throw new Error('There is no such world.');
  };
  expect(await run({ plan, run: () => Promise.reject() })).toEqual([
    'ran to its end',
    expect.stringContaining('There is no such world.'),
  ]);
});

test('a scenario that takes too long fails, and comes to its end with its world', async () => {
  const end = Promise.withResolvers<unknown>();
  const endless: Scenario['run'] = async ({ ledger }) => {
    for (;;) {
      ledger.fault({ what: 'nothing', target: 'nobody', inFlight: false });
      await pause(10);
    }
  };
  const found = await run(
    {
      plan: {},
      run: (world, options) => {
        const running = endless(world, options);
        running.catch(end.resolve);
        return running;
      },
    },
    100,
  );
  expect(found).toEqual(['ran to its end', expect.stringContaining('It took longer than')]);
  expect(await end.promise).toMatchObject({ message: 'The ledger is closed.' });
});
