import type { SubscriberLog } from '../load/subscriber.ts';
import type { Rows } from '../rows.ts';
import { type Check, check } from './check.ts';

/** I6: over all its connections each subscriber received every event after its start, once and in order. */
export function everyEventOnce(logs: readonly SubscriberLog[], { head, events }: Rows): Check {
  const idAt = new Map(events.map(({ position, id }) => [position, id]));
  const violations = logs.flatMap(({ name, start, received, failure }) => {
    const seen = new Set(received.map(({ position }) => position));
    const wanted = Array.from({ length: Math.max(head - start, 0) }, (_, index) => start + 1 + index);
    return [
      ...(failure === null ? [] : [`${name} ended: ${failure}`]),
      ...wanted.filter((position) => !seen.has(position)).map((position) => `${name} missed ${position}`),
      ...received.flatMap(({ position, id }, index) => {
        const before = received[index - 1]?.position ?? start;
        if (position <= before) return [`${name} received ${position} after ${before}`];
        return idAt.get(position) === id ? [] : [`${name} received ${id} at ${position}`];
      }),
    ];
  });
  const n = logs.reduce((sum, { received }) => sum + received.length, 0);
  return check('I6 every event once, in order', n, violations);
}

/** What came over the wire more than once, which the SDK must not hand on. */
export function countRawDuplicates(logs: readonly SubscriberLog[]): number {
  return logs.reduce((sum, { raw }) => sum + raw.length - new Set(raw).size, 0);
}

export function countConnections(logs: readonly SubscriberLog[]): number {
  return logs.reduce((sum, { connections }) => sum + connections, 0);
}
