import { expect, test } from 'vitest';
import { runScenario } from './run-scenario.ts';
import type { Scenario } from './scenario.ts';

/** A scenario at a size for every day, as a test. The same chances every time. */
export function proves(scenario: Scenario, scale = 0.002): void {
  test(`${scenario.name}: ${scenario.title}`, { timeout: 300_000 }, async () => {
    const options = { scale, seed: 1, report: () => undefined };
    const { checks, directory } = await runScenario(scenario, options, 270_000);
    const found = checks.flatMap(({ name, examples }) => examples.map((example) => `${name}: ${example}`));
    expect(found, `Logs and ledger: ${directory}`).toEqual([]);
  });
}
