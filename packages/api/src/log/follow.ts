import { CursorExpiredError } from '@usher/schema/errors';
import { decodeCursor, encodeCursor } from '@usher/schema/event/cursor';
import type { Event, EventType, Frame } from '@usher/schema/event/types';
import { matches } from '@usher/schema/filter/evaluate';
import type { ConversationFilter } from '@usher/schema/filter/types';
import type { AccountId } from '@usher/schema/ids';
import type { Database } from '../db/database.ts';
import type { InAccount } from '../scope.ts';
import type { Signal } from '../signal.ts';
import { findEventAt, findHead, listEventsAfter } from './queries.ts';

const pollMs = 1_000;
const pageSize = 200;

export type Following = {
  database: Database;
  accountId: AccountId;
  /** Notified whenever events were numbered. */
  numbered: Signal;
  /** How long it may be silent before it tells its cursor. */
  heartbeatMs: number;
  /** Throws when the follower may no longer read. */
  stillAllowed: () => Promise<void>;
  abort: AbortSignal;
};

export type FollowFrom = {
  after: string | null;
  types: readonly EventType[] | null;
  filter: ConversationFilter | null;
};

/**
 * Every event behind the cursor, once and in order, then those to come. Pulled by the reader from the log itself:
 * a slow one reads later and holds nothing back, so there is no queue that could overflow.
 */
export async function* follow(following: Following, from: FollowFrom): AsyncGenerator<Frame, void> {
  const { database, accountId, abort, numbered, heartbeatMs } = following;
  const read = <T>(run: (scope: InAccount) => Promise<T>) =>
    database.transaction(accountId, (trx) => run({ trx, accountId }));

  let place = await read((scope) => startOf(scope, from.after));
  yield { cursor: encodeCursor(place), event: null };
  let toldAt = Date.now();
  while (!abort.aborted) {
    const wake = numbered.wait(pollMs, abort);
    await following.stillAllowed();
    const events = await read((scope) => listEventsAfter(scope, place.position, null, pageSize));
    for (const event of events) {
      if (event.position !== place.position + 1) throw new CursorExpiredError('EXPIRED');
      place = placeOf(event);
      if (!wanted(event, from)) continue;
      yield { cursor: encodeCursor(place), event };
      toldAt = Date.now();
    }
    if (Date.now() - toldAt >= heartbeatMs) {
      yield { cursor: encodeCursor(place), event: null };
      toldAt = Date.now();
    }
    if (events.length < pageSize) await wake;
  }
}

/** The cursor's place, if the log still has everything behind it. Without a cursor: the end of the log. */
export async function startOf(scope: InAccount, after: string | null): Promise<Place> {
  const head = await findHead(scope);
  const place = after === null ? undefined : decodeCursor(after);
  if (after !== null && (place === undefined || place.position > head))
    throw new CursorExpiredError('DIVERGED');
  if (head === 0) return start;
  // Every position up to the head was given to an event, so one that is missing is kept no longer.
  const event = await requireEventAt(scope, Math.max(place?.position ?? head, 1));
  if (place === undefined) return placeOf(event);
  if (place.position > 0 && place.id !== event.id) throw new CursorExpiredError('DIVERGED');
  return place;
}

type Place = { position: number; id: string };
const start: Place = { position: 0, id: '' };

async function requireEventAt(scope: InAccount, position: number) {
  const event = await findEventAt(scope, position);
  if (event === undefined) throw new CursorExpiredError('EXPIRED');
  return event;
}

function placeOf({ id, position }: Pick<Event, 'id' | 'position'>): Place {
  if (position === null) throw new Error('Only numbered events have a place in the log.');
  return { position, id };
}

function wanted(event: Event, { types, filter }: FollowFrom): boolean {
  return (types?.includes(event.type) ?? true) && (filter === null || matches(filter, event.snapshot));
}
