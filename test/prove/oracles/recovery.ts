import type { Fault, Ledger } from '../ledger.ts';
import { type Check, check } from './check.ts';

export type Spread = { p50: number; p99: number; max: number };

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), max: sorted.at(-1) ?? 0 };
}

/**
 * I14: how long after each heal the node that was hit, or any if it is none that answers, did something again. Not
 * counted where the next fault came sooner.
 */
export function recoveryTimes({ attempts, faults }: Pick<Ledger, 'attempts' | 'faults'>): number[] {
  const done = attempts
    .filter(({ ending }) => ending === 'ok')
    .toSorted((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0));
  const nodes = new Set(attempts.map(({ node }) => node));
  return faults.flatMap(({ target, healedAt }, index) => {
    if (healedAt === null) return [];
    const first = done.find(
      ({ node, endedAt }) => (endedAt ?? 0) >= healedAt && (!nodes.has(target) || node === target),
    );
    const next = faults.slice(index + 1).find((fault) => fault.target === target);
    if (first?.endedAt == null || (next !== undefined && next.at < first.endedAt)) return [];
    return [first.endedAt - healedAt];
  });
}

/**
 * I14, as a promise: after each heal every node does something again within this time, if it is left in peace as long, and
 * asked for anything at all.
 */
export function recoveredWithin(
  { attempts, faults }: Pick<Ledger, 'attempts' | 'faults'>,
  withinMs: number,
): Check {
  const byNode = Map.groupBy(attempts, ({ node }) => node);
  const chances = [...byNode].flatMap(([node, all]) =>
    faults.flatMap((fault) => {
      const { what, healedAt } = fault;
      if (healedAt === null) return [];
      const deadline = healedAt + withinMs;
      const isOver = (other: Fault) => other.at >= deadline || (other.healedAt ?? deadline) < healedAt;
      if (!faults.every((other) => other === fault || isOver(other))) return [];
      const since = all.filter(({ endedAt }) => endedAt === null || endedAt >= healedAt);
      const isAsked = since.some(({ invokedAt }) => invokedAt <= healedAt + withinMs / 2);
      if (!isAsked) return [];
      const isBack = since.some(({ endedAt, ending }) => ending === 'ok' && (endedAt ?? 0) <= deadline);
      return [isBack ? null : `${node} did nothing for ${withinMs} ms after: ${what}`];
    }),
  );
  return check(
    'I14 every node is soon back',
    chances.length,
    chances.filter((each) => each !== null),
  );
}
