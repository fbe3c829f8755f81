import { expect, test } from 'vitest';
import { runAlone } from './run-alone.ts';
import { unmet } from './unmet.ts';

/** Random runs for every day, as a test. */
export function provesModel(title: string): void {
  test(title, { timeout: 600_000 }, async () => {
    const halves = await Promise.all([runAlone({ runs: 75 }), runAlone({ runs: 75 })]);
    expect(halves.flatMap(({ violations }) => violations)).toEqual([]);
    expect(unmet(halves.map(({ met }) => met))).toEqual([]);
    expect(halves.reduce((sum, { commands }) => sum + commands, 0)).toBeGreaterThan(4_500);
  });
}
