import { type Check, check } from './check.ts';

/** The end of a delay. Times are counted from when it was due: below zero is too early. */
export type Firing = {
  conversationId: string;
  /** When it went on. */
  firedMs: number;
  /** When what it went on with was committed. */
  doneMs: number;
};

/** I8: no delay ends before its time. */
export function noneEarly(firings: readonly Firing[]): Check {
  const early = firings.filter(({ firedMs }) => firedMs < 0);
  return check(
    'I8 no delay ends early',
    firings.length,
    early.map(({ conversationId, firedMs }) => `${conversationId} went on ${-firedMs} ms too early`),
  );
}

/** I8: and none much later. */
export function noneLate(name: string, firings: readonly Firing[], withinMs: number): Check {
  const late = firings.filter(({ doneMs }) => doneMs > withinMs);
  return check(
    name,
    firings.length,
    late.map(({ conversationId, doneMs }) => `${conversationId} went on ${doneMs} ms late`),
  );
}

const limits = [50, 100, 250, 500, 1_000, 2_000, 5_000, 10_000, 20_000];

/** How many ended how late. */
export function histogramOf(firings: readonly Firing[]): string {
  const early = firings.filter(({ doneMs }) => doneMs < 0).length;
  const counts = limits.map((limit, index) => {
    const from = limits[index - 1] ?? 0;
    const count = firings.filter(({ doneMs }) => doneMs >= from && doneMs < limit).length;
    return `${count} < ${limit} ms`;
  });
  const later = firings.filter(({ doneMs }) => doneMs >= 20_000).length;
  return [`${early} early`, ...counts.filter((text) => !text.startsWith('0 ')), `${later} later`].join(', ');
}
