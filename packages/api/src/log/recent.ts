import { encodeCursor, type LogPlace } from '@usher/schema/event/cursor';
import type { Event, Frame } from '@usher/schema/event/types';
import { placeOf } from './place.ts';

/** A frame that tells an event: one object, handed to every follower. */
export type EventFrame = Frame & { event: Event };
type Kept = { frame: EventFrame; place: LogPlace; readAt: number; size: number };

/** The latest events of a log, without a hole between them: those behind `start`. */
export type Recent = { start: LogPlace; kept: readonly Kept[] };

export type Bounds = { events: number; characters: number; milliseconds: number };
export const bounds: Bounds = { events: 1_000, characters: 4_000_000, milliseconds: 60_000 };

export function recentFrom(start: LogPlace): Recent {
  return { start, kept: [] };
}

export function endOf({ start, kept }: Recent): LogPlace {
  return kept.at(-1)?.place ?? start;
}

/** With the events behind its end, and without the oldest that are too many by now. */
export function extend(recent: Recent, events: readonly Event[], now: number, within = bounds): Recent {
  const added = events.map((event) => keep(event, now));
  return trim({ ...recent, kept: [...recent.kept, ...added] }, now, within);
}

export function trim(recent: Recent, now: number, within = bounds): Recent {
  const { kept } = recent;
  let characters = 0;
  const firstTooMany = kept.findLastIndex(({ readAt, size }, index) => {
    characters += size;
    return (
      kept.length - index > within.events ||
      characters > within.characters ||
      now - readAt > within.milliseconds
    );
  });
  const last = kept[firstTooMany];
  return last === undefined ? recent : { start: last.place, kept: kept.slice(firstTooMany + 1) };
}

/** At most so many frames behind the place; undefined if it is not from `start` to the end, or another event is there. */
export function framesAfter(recent: Recent, { position, id }: LogPlace, limit: number) {
  const from = position - recent.start.position;
  const reached = from === 0 ? recent.start : recent.kept[from - 1]?.place;
  if (reached?.id !== id) return undefined;
  return recent.kept.slice(from, from + limit).map(({ frame }) => frame);
}

export function frameOf(event: Event): EventFrame {
  return { cursor: encodeCursor(placeOf(event)), event };
}

function keep(event: Event, now: number): Kept {
  return { frame: frameOf(event), place: placeOf(event), readAt: now, size: sizeOf(event) };
}

/** About how much memory it holds: a few long texts beside much that is always about as long. */
function sizeOf({ snapshot, details }: Event): number {
  const { subject, firstMessage, lastMessage, tags } = snapshot;
  const texts = [subject, firstMessage, lastMessage, details.reason, ...tags];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 1_000);
}
