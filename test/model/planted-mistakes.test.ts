import { expect, test } from 'vitest';
import { plants } from './plants.ts';
import { runAlone } from './run-alone.ts';

test.each(Object.entries(plants))('the model finds that %s', { timeout: 120_000 }, async (_, planted) => {
  const { tamper } = planted;
  const found = await runAlone({ runs: 60, seed: 1, shrink: false, tamper }, planted.statements);
  expect(found.violations).toHaveLength(1);
});

test('what the model finds is told in few commands, and found again by what was told', {
  timeout: 120_000,
}, async () => {
  const tamper = plants['idempotency keys are lost on the way']?.tamper;
  const { seed, path, replayPath, violations } = await runAlone({ runs: 60, seed: 2, tamper });
  const [told = ''] = violations;
  expect(told.match(/"operation"|again/g)?.length).toBeLessThan(5);
  const again = await runAlone({ runs: 1, seed, path, replayPath, shrink: false, tamper });
  expect(again.runs).toBe(0);
  expect(again.violations).toHaveLength(1);
});
