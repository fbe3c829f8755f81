import type { Attempt, Ledger } from '../ledger.ts';
import type { Rows } from '../rows.ts';
import { type Check, check } from './check.ts';

/** A commit whose answer the process never received. */
export type Cut = {
  node: string;
  key: string;
  /** Whether Postgres had done it. */
  done: boolean;
  at: number;
};

type Doubt = { key: string; cuts: Cut[]; attempts: Attempt[]; kept: number };

/** Every commit in doubt comes to one effect and to one answer that tells of it. */
export function doubtsResolved(
  cuts: readonly Cut[],
  ledger: Pick<Ledger, 'attempts'>,
  rows: Pick<Rows, 'outcomes'>,
  wanted: number,
): Check {
  const doubts = doubtsOf(cuts, ledger, rows);
  const unanswered = cuts.filter(({ done }) => done).length;
  return check('every commit in doubt is resolved to one effect', cuts.length, [
    ...doubts.flatMap(wrongOf),
    ...(unanswered >= wanted ? [] : [`only ${unanswered} commits were done without an answer`]),
  ]);
}

function doubtsOf(
  cuts: readonly Cut[],
  { attempts }: Pick<Ledger, 'attempts'>,
  { outcomes }: Pick<Rows, 'outcomes'>,
): Doubt[] {
  const asked = Map.groupBy(attempts, ({ key }) => key);
  const kept = Map.groupBy(outcomes, ({ key }) => key);
  return [...Map.groupBy(cuts, ({ key }) => key)].map(([key, ofKey]) => ({
    key,
    cuts: ofKey,
    attempts: asked.get(key) ?? [],
    kept: kept.get(key)?.length ?? 0,
  }));
}

function wrongOf({ key, cuts, attempts, kept }: Doubt): string[] {
  const answers = attempts.flatMap(({ answer }) => answer ?? []);
  if (kept !== 1) return [`${key} was done ${kept} times`];
  if (answers.length === 0) return [`${key} was done and never answered`];
  // What Postgres had done before can only be told again.
  const again = cuts.some(({ done }) => done) && answers.some(({ replayed }) => !replayed);
  return again ? [`${key} was done, and then answered as if it was done anew`] : [];
}

export function doubtFigures(
  cuts: readonly Cut[],
  { attempts }: Pick<Ledger, 'attempts'>,
): Record<string, string> {
  const answered = Map.groupBy(
    attempts.filter(({ ending }) => ending === 'ok'),
    ({ key }) => key,
  );
  const byNode = cuts.filter(({ key, at }) => answered.get(key)?.some(({ invokedAt }) => invokedAt <= at));
  const done = cuts.filter((cut) => cut.done).length;
  return {
    'commits in doubt': `${cuts.length}, of which ${done} were done`,
    'resolved by': `the node itself ${byNode.length}, the client's next request ${cuts.length - byNode.length}`,
  };
}
