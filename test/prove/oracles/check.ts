/** What an oracle found. */
export type Check = {
  name: string;
  violations: number;
  /** In how many independent cases it looked. */
  n: number;
  /** With no violation in n cases the true share is below this, with a confidence of 95 %. Null: there was one, or no case. */
  bound95: number | null;
  /** The first few violations, in words. */
  examples: string[];
};

const examplesTold = 5;

export function check(name: string, n: number, violations: readonly string[]): Check {
  return {
    name,
    violations: violations.length,
    n,
    bound95: violations.length === 0 && n > 0 ? 3 / n : null,
    examples: violations.slice(0, examplesTold),
  };
}

/** A check that had no case to look at shows nothing, and is not counted. */
export const looked = ({ n, violations }: Check) => n > 0 || violations > 0;

/** What was looked for in several places, as one. */
export function together(found: readonly Check[]): Check[] {
  return [...Map.groupBy(found, ({ name }) => name)].map(([name, same]) => {
    const n = same.reduce((sum, each) => sum + each.n, 0);
    const examples = same.flatMap((each) => each.examples).slice(0, examplesTold);
    const violations = same.reduce((sum, each) => sum + each.violations, 0);
    return { ...check(name, n, examples), violations };
  });
}
