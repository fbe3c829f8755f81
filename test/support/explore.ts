import { inspect } from 'node:util';
import fc from 'fast-check';

export type ExploreOptions = {
  runs: number;
  seed?: number | undefined;
  /** To see a violation again: what was reported with it. */
  path?: string | null | undefined;
  /** Whether to look for the shortest way to a violation. */
  shrink?: boolean | undefined;
};

export type Explored = {
  /** What went wrong, with everything that is needed to see it again. */
  violations: string[];
  seed: number;
  /** How to come to the first violation again, with the same seed. */
  path: string | null;
};

/** Random runs until one goes wrong, of which the simplest form is told. Needs no test runner. */
export async function explore<Plan>(
  plans: fc.Arbitrary<Plan>,
  run: (plan: Plan) => Promise<void>,
  { runs, seed = Date.now() % 2 ** 31, path, shrink = true }: ExploreOptions,
): Promise<Explored> {
  const details = await fc.check(fc.asyncProperty(plans, run), {
    numRuns: runs,
    seed,
    endOnFailure: !shrink,
    ...(path == null ? {} : { path }),
  });
  const violation = `${fc.defaultReportMessage(details)}\n${inspect(details.errorInstance)}`;
  return { violations: details.failed ? [violation] : [], seed, path: details.counterexamplePath };
}
