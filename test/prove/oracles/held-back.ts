import type { Delivery } from '../deliveries.ts';
import type { Horizon } from '../world/holds.ts';
import { type Check, check } from './check.ts';
import { spreadOf } from './recovery.ts';

export type HeldBack = {
  /** What came to subscribers and was committed while the transactions were open. */
  during: readonly Delivery[];
  /** What snapshots saw when the transactions were open and just before they ended. */
  horizons: readonly [Horizon, Horizon];
  /** How many events there should have been at least. */
  events: number;
};

const slowestMs = 1_000;

/** F09: an open transaction delays no event, although it holds back what snapshots call finished. */
export function nothingHeldBack({ during, horizons: [first, last], events }: HeldBack): Check[] {
  const { p99 } = spreadOf(during.map(({ delayMs }) => delayMs));
  const positions = new Set(during.map(({ position }) => position));
  const begun = last.next - first.next;
  return [
    check(
      'delivered within 1 s at p99',
      during.length,
      p99 < slowestMs ? [] : [`p99 was ${Math.round(p99)} ms`],
    ),
    check(
      'the transactions hold snapshots back',
      begun,
      first.oldest === last.oldest && begun > 0 ? [] : ['the oldest transaction was another one in the end'],
    ),
    check(
      'events flow meanwhile',
      positions.size,
      positions.size >= events ? [] : [`only ${positions.size} events, and not ${events}`],
    ),
  ];
}
