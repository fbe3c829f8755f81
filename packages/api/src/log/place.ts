import { CursorExpiredError } from '@usher/schema/errors';
import { decodeCursor, type LogPlace } from '@usher/schema/event/cursor';
import type { Event } from '@usher/schema/event/types';

/** Before the first event there will ever be. */
export const beginning: LogPlace = { position: 0, id: '' };

/** The place that a cursor names. Whether the log has it is for the log to say. */
export function placeIn(cursor: string): LogPlace {
  const place = decodeCursor(cursor);
  if (place === undefined) throw new CursorExpiredError('DIVERGED');
  return place;
}

export function placeOf({ id, position }: Pick<Event, 'id' | 'position'>): LogPlace {
  if (position === null) throw new Error('Only numbered events have a place in the log.');
  return { position, id };
}

/** A place that must be the one right behind the other. */
export function requireNext(place: LogPlace, next: LogPlace): LogPlace {
  if (next.position !== place.position + 1) throw new CursorExpiredError('EXPIRED');
  return next;
}
