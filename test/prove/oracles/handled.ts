import type { Ledger } from '../ledger.ts';
import type { SubscriberLog } from '../load/subscriber.ts';
import type { EventRow, Rows } from '../rows.ts';

/**
 * By conversation: how long after its creation was asked for a subscriber had received the last of what workflows did to
 * it. Creations are told by when they were asked for, on the same clock as the subscriber's.
 */
export function handledAfter(
  askedAt: ReadonlyMap<string, number>,
  { received }: Pick<SubscriberLog, 'received'>,
  { events }: Pick<Rows, 'events'>,
): Map<string, number> {
  const effects = new Set(events.filter(isEffect).map(({ id }) => id));
  const handled = new Map<string, number>();
  for (const { id, conversationId, at } of received) {
    const asked = askedAt.get(conversationId);
    if (asked !== undefined && effects.has(id)) handled.set(conversationId, at - asked);
  }
  return handled;
}

/** When each conversation was asked for, as subscribers count time. */
export function askedAt({ attempts, now }: Pick<Ledger, 'attempts' | 'now'>): Map<string, number> {
  const beginning = performance.now() - now();
  return new Map(
    attempts.flatMap(({ operation, answer, invokedAt }) =>
      operation.kind === 'create' && answer !== null ? [[answer.conversationId, beginning + invokedAt]] : [],
    ),
  );
}

const isEffect = ({ enrollmentId }: EventRow) => enrollmentId !== null;

/** By conversation: how long until the last of its workflows had it, by the database's clock. */
export function enrolledAfter({
  conversations,
  enrollments,
}: Pick<Rows, 'conversations' | 'enrollments'>): Map<string, number> {
  const createdAt = new Map(conversations.map(({ id, createdAt: at }) => [id, at.getTime()]));
  return new Map(
    enrollments.map(({ conversationId, startedAt }) => [
      conversationId,
      startedAt.getTime() - (createdAt.get(conversationId) ?? 0),
    ]),
  );
}
