import type { Attempt, Fault, Ledger } from '../ledger.ts';
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

/** Of the heals after which a node is asked for something, so many at least must leave it time to be back. */
const leastShareSeen = 0.2;

/**
 * I14, as a promise: after each heal the node that was hit, or every node if it was none of the processes, does something
 * again within this time, if it is left in peace as long, and asked for anything at all.
 */
export function recoveredWithin(
  { attempts, faults }: Pick<Ledger, 'attempts' | 'faults'>,
  processes: readonly string[],
  withinMs: number,
): Check {
  const found = [...Map.groupBy(attempts, ({ node }) => node)].flatMap(([node, all]) => {
    const ofNode = faults.filter(({ target }) => target === node || !processes.includes(target));
    return ofNode.map((fault) => ({ node, fault, return: returnOf(fault, ofNode, all, withinMs) }));
  });
  const asked = found.filter((each) => each.return !== 'not asked').length;
  const seen = found.filter((each) => each.return === 'back' || each.return === 'away');
  const few =
    seen.length < asked * leastShareSeen ? [`only ${seen.length} of ${asked} heals tell anything`] : [];
  const away = seen.filter((each) => each.return === 'away');
  return check('I14 every node is soon back', seen.length, [
    ...away.map(({ node, fault }) => `${node} did nothing for ${withinMs} ms after: ${fault.what}`),
    ...few,
  ]);
}

type Return = 'back' | 'away' | 'hit again' | 'not asked';

/** What became of a node after a heal, as far as the next fault lets one see. */
function returnOf(
  fault: Fault,
  faults: readonly Fault[],
  attempts: readonly Attempt[],
  withinMs: number,
): Return {
  const { healedAt } = fault;
  if (healedAt === null) return 'not asked';
  const others = faults.filter((other) => other !== fault && (other.healedAt ?? Infinity) >= healedAt);
  const nextAt = Math.min(...others.map(({ at }) => at));
  // It lasts on: its own end counts.
  if (nextAt < healedAt) return 'not asked';
  const since = attempts.filter(({ endedAt }) => endedAt === null || endedAt >= healedAt);
  if (!since.some(({ invokedAt }) => invokedAt <= healedAt + withinMs / 2)) return 'not asked';
  const deadline = Math.min(healedAt + withinMs, nextAt);
  if (since.some(({ endedAt, ending }) => ending === 'ok' && (endedAt ?? 0) <= deadline)) return 'back';
  return nextAt < healedAt + withinMs ? 'hit again' : 'away';
}
