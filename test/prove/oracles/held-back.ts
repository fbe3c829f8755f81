import type { Delivery } from '../deliveries.ts';
import type { Horizon } from '../world/holds.ts';
import { type Check, check } from './check.ts';
import { spreadOf } from './recovery.ts';

export type HeldBack = {
  /** What came to subscribers and was committed while the transactions were open. */
  during: readonly Delivery[];
  /** What snapshots saw when all the transactions were open and just before they ended. */
  horizons: readonly [Horizon, Horizon];
  /** The longest that the slowest of a hundred events may take. */
  withinMs: number;
  /** How many events there should have been at least. */
  events: number;
};

/** F09: an open transaction delays no event, although it holds back what snapshots call finished. */
export function nothingHeldBack({ during, horizons: [first, last], withinMs, events }: HeldBack): Check[] {
  const { p99 } = spreadOf(during.map(({ delayMs }) => delayMs));
  const positions = new Set(during.map(({ position }) => position));
  const begun = last.next - first.next;
  return [
    check(
      'delivered in time at p99',
      during.length,
      p99 < withinMs ? [] : [`p99 was ${Math.round(p99)} ms, and not below ${Math.round(withinMs)} ms`],
    ),
    check(
      'the transactions hold snapshots back',
      begun,
      last.oldest <= first.next && begun > 0 ? [] : ['none of them was open in the end'],
    ),
    check(
      'events flow meanwhile',
      positions.size,
      positions.size >= events ? [] : [`only ${positions.size} events, and not ${events}`],
    ),
  ];
}
