import fc from 'fast-check';

/** Chances that fall the same way whenever they begin with the same seed. */
export type Chances = {
  /** A whole number from 0, below the limit. */
  below(limit: number): number;
  between(least: number, most: number): number;
  pick<T>(choices: readonly T[]): T;
  shuffle<T>(all: readonly T[]): T[];
  /** Others, which fall the same way however often these are asked meanwhile. */
  fork(): Chances;
};

const range = 2 ** 31;
const drawn = fc.noBias(fc.integer({ min: 0, max: range - 1 }));
const atOnce = 1_000;

export function chances(seed: number): Chances {
  let rest: number[] = [];
  let draws = 0;
  const next = (): number => {
    if (rest.length === 0) {
      rest = fc.sample(drawn, { seed: (seed + draws * 7_919) | 0, numRuns: atOnce });
      draws += 1;
    }
    return rest.pop() ?? 0;
  };
  const below = (limit: number) => Math.floor((next() / range) * limit);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    pick: <T>(choices: readonly T[]): T => {
      const choice = choices[below(choices.length)];
      if (choice === undefined) throw new Error('There is nothing to choose from.');
      return choice;
    },
    shuffle: (all) =>
      all
        .map((each) => ({ each, rank: next() }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ each }) => each),
    fork: () => chances(next()),
  };
}
