import { beginning, placeOf, requireNext } from '@usher/api/log/place';
import type { LogReader } from '@usher/api/log/read-log';
import { recentFrom } from '@usher/api/log/recent';
import { CursorExpiredError } from '@usher/schema/errors';
import { decodeCursor } from '@usher/schema/event/cursor';
import type { ConversationState, Event } from '@usher/schema/event/types';
import { newId } from '@usher/schema/ids';

const snapshot: ConversationState = {
  ...{ status: 'OPEN', inbox: null, channel: null, owner: null, ownerKind: 'NOBODY', subject: null },
  ...{ firstMessage: null, lastMessage: null, priority: null, tags: [], initiatedBy: null, contact: null },
  ...{ contactEmail: null, ticket: null, createdAt: '2026-01-31T09:30:00.000Z', closedAt: null },
  ...{ lastInboundAt: null, lastOutboundAt: null },
};

export function eventAt(position: number): Event {
  return {
    ...{ id: newId('event'), changeId: newId('change'), position, type: 'conversation.created' },
    ...{ conversationId: newId('conversation'), conversationVersion: 1 },
    ...{ actor: { kind: 'SYSTEM', name: 'test' }, causeId: null, depth: 0 },
    ...{ occurredAt: new Date(), changes: {}, details: {}, snapshot },
  };
}

export type LogInMemory = { events: Event[]; append: (count: number) => void; reader: LogReader };

/** A log whose reads take as long as `delay` says, before they look and before they answer. */
export function createLogInMemory(delay: () => Promise<unknown>): LogInMemory {
  const events: Event[] = [];
  const read = async <T>(look: () => T): Promise<T> => {
    await delay();
    const seen = look();
    await delay();
    return seen;
  };
  const end = () => events.map(placeOf).at(-1) ?? beginning;
  return {
    events,
    append: (count) => {
      for (let added = 0; added < count; added += 1) events.push(eventAt(events.length + 1));
    },
    reader: {
      startOf: (after) => read(() => (after === null ? end() : (decodeCursor(after) ?? beginning))),
      readAfter: (place, limit) =>
        read(() => {
          const { position, id } = place;
          if (position > 0 && events[position - 1]?.id !== id) throw new CursorExpiredError('DIVERGED');
          const page = events.slice(position, position + limit);
          page.map(placeOf).reduce(requireNext, place);
          return page;
        }),
      readRecent: () => read(() => recentFrom(end())),
    },
  };
}
