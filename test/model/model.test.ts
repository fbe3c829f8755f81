import { expect, test } from 'vitest';
import { runAlone } from './run-alone.ts';
import { unmet } from './unmet.ts';

test('whatever is done in whatever order, an account is as a model of plain objects says', {
  timeout: 600_000,
}, async () => {
  const halves = await Promise.all([runAlone({ runs: 150 }), runAlone({ runs: 150 })]);
  expect(halves.flatMap(({ violations }) => violations)).toEqual([]);
  expect(unmet(halves.map(({ met }) => met))).toEqual([]);
  expect(halves.reduce((sum, { commands }) => sum + commands, 0)).toBeGreaterThan(10_000);
});
