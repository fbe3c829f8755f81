import type { Told } from './apart.ts';
import { runScenario } from './run-scenario.ts';
import { scenarios } from './scenarios/all.ts';

/** The process of one scenario: its name, scale and seed are the arguments. */
const [, , name, scale, seed] = process.argv;
const tell = (told: Told) => process.send?.(told);

// Nobody is left to tell.
process.on('disconnect', () => process.exit());

const scenario = scenarios.find((each) => each.name === name);
if (scenario === undefined) throw new Error(`There is no scenario ${name}.`);
const { scenario: _, ...finished } = await runScenario(scenario, {
  scale: Number(scale),
  seed: Number(seed),
  report: (progress) => tell({ progress }),
});
// What a scenario that broke off left behind must not keep the process from its end.
process.send?.({ finished } satisfies Told, () => process.exit());
