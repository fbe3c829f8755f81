import { CursorExpiredError } from '@usher/schema/errors';
import type { LogPlace } from '@usher/schema/event/cursor';
import type { Event } from '@usher/schema/event/types';
import type { AccountId } from '@usher/schema/ids';
import type { Database } from '../db/database.ts';
import type { InAccount } from '../scope.ts';
import type { TakeTurns } from '../turns.ts';
import { beginning, placeIn, placeOf, requireNext } from './place.ts';
import { findEventAt, findHead, listEventsFrom, listLatestEvents } from './queries.ts';
import { extend, type Recent, recentFrom } from './recent.ts';

/** One account's log, as it is in the database. */
export type LogReader = {
  startOf: (after: string | null) => Promise<LogPlace>;
  readAfter: (place: LogPlace, limit: number) => Promise<Event[]>;
  readRecent: () => Promise<Recent>;
};

export function createLogReader(database: Database, accountId: AccountId, takeTurns: TakeTurns): LogReader {
  const read = <T>(run: (scope: InAccount) => Promise<T>) =>
    takeTurns(() => database.transaction(accountId, (trx) => run({ trx, accountId }), { repeatable: true }));
  return {
    // All who were cut off by the end of another node come at once.
    startOf: (after) => database.readTogether(accountId, (trx) => startOf({ trx, accountId }, after)),
    readAfter: (place, limit) => read((scope) => readAfter(scope, place, limit)),
    readRecent: () => read(readRecent),
  };
}

/** The cursor's place, if the log still has everything behind it. Without a cursor: the end of the log. */
export async function startOf(scope: InAccount, after: string | null): Promise<LogPlace> {
  const head = await findHead(scope);
  const place = after === null ? undefined : placeIn(after);
  if (place !== undefined && place.position > head) throw new CursorExpiredError('DIVERGED');
  if (head === 0) return beginning;
  // Every position up to the head was given to an event, so one that is missing is kept no longer.
  const event = await requireEventAt(scope, Math.max(place?.position ?? head, 1));
  if (place === undefined) return placeOf(event);
  if (place.position > 0 && place.id !== event.id) throw new CursorExpiredError('DIVERGED');
  return place;
}

async function requireEventAt(scope: InAccount, position: number) {
  const event = await findEventAt(scope, position);
  if (event === undefined) throw new CursorExpiredError('EXPIRED');
  return event;
}

/**
 * The next events behind a place that was reached. The same look tells whether the log is still the one in which it was
 * reached: a database restored from a backup has gone back, and perhaps on another way from there.
 */
async function readAfter(scope: InAccount, place: LogPlace, limit: number): Promise<Event[]> {
  const [first, ...rest] = await listEventsFrom(scope, Math.max(place.position, 1), limit + 1);
  if (first === undefined) {
    if ((await findHead(scope)) < place.position) throw new CursorExpiredError('DIVERGED');
    return [];
  }
  const isReached = first.position === place.position;
  if (isReached && first.id !== place.id) throw new CursorExpiredError('DIVERGED');
  const events = isReached ? rest : [first, ...rest.slice(0, limit - 1)];
  events.map(placeOf).reduce(requireNext, place);
  return events;
}

const mostRemembered = 500;

/** The end of the log, with the last few events before it for those who come over from another node. */
async function readRecent(scope: InAccount): Promise<Recent> {
  const end = await startOf(scope, null);
  const [first, ...rest] = await listLatestEvents(scope, end.position, mostRemembered);
  if (first === undefined) return recentFrom(end);
  return extend(recentFrom(placeOf(first)), rest, Date.now());
}
