import { encodeCursor, type LogPlace } from '@usher/schema/event/cursor';
import type { Event, EventType, Frame } from '@usher/schema/event/types';
import { matches } from '@usher/schema/filter/evaluate';
import type { ConversationFilter } from '@usher/schema/filter/types';
import type { AccountId } from '@usher/schema/ids';
import { isBusy } from '../db/failures.ts';
import { placeOf, requireNext } from './place.ts';
import type { EventFrame } from './recent.ts';
import type { Tail } from './tail.ts';
import type { Tails } from './tails.ts';

/** A reader who takes its time is asked again in between whether it may still read. */
const askAgainMs = 1_000;

export type Following = {
  tails: Tails;
  accountId: AccountId;
  /** How long it may be silent before it tells its cursor. */
  heartbeatMs: number;
  /** Throws when the follower may no longer read. */
  stillAllowed: () => Promise<void>;
  /** Aborted when nobody reads any more. */
  gone: AbortSignal;
  /** Aborted when the node stops: the follower is told its place, and comes back elsewhere. */
  ending: AbortSignal;
};

export type FollowFrom = {
  after: string | null;
  types: readonly EventType[] | null;
  filter: ConversationFilter | null;
};

/**
 * Every event behind the cursor, once and in order, then those to come. Pulled by the reader at its own pace: a slow one
 * holds nothing back and has no queue that could overflow. While the database is away it is silent; when the node stops
 * it ends with its cursor.
 */
export async function* follow(following: Following, from: FollowFrom): AsyncGenerator<Frame, void> {
  const { tails, accountId, gone, ending, heartbeatMs, stillAllowed } = following;
  const over = AbortSignal.any([gone, ending]);
  const tail = tails.join(accountId);
  try {
    let place = await tail.startOf(from.after);
    yield heartbeat(place);
    let toldAt = Date.now();
    let untold: readonly EventFrame[] = [];
    while (!over.aborted) {
      const version = tail.version();
      const frames = await nextFrames(tail, place, untold, stillAllowed);
      const askedAt = Date.now();
      let passed = 0;
      for (const frame of frames) {
        if (ending.aborted || Date.now() - askedAt >= askAgainMs) break;
        passed += 1;
        place = requireNext(place, placeOf(frame.event));
        // Also for those it does not tell: a page of them needs nothing that would let others have their turn.
        await tails.breathe();
        if (!isWanted(frame.event, from)) continue;
        yield frame;
        toldAt = Date.now();
      }
      untold = frames.slice(passed);
      if (Date.now() - toldAt >= heartbeatMs) {
        yield heartbeat(place);
        toldAt = Date.now();
      }
      if (frames.length === 0) await tail.wait(version, over);
    }
    if (!gone.aborted) yield heartbeat(place);
  } finally {
    tails.leave(accountId);
  }
}

/** None while nobody can know what is next, or whether it may be told. */
async function nextFrames(
  tail: Tail,
  place: LogPlace,
  untold: readonly EventFrame[],
  stillAllowed: () => Promise<void>,
): Promise<readonly EventFrame[]> {
  try {
    await stillAllowed();
    return untold.length > 0 ? untold : await tail.framesAfter(place);
  } catch (error) {
    if (isBusy(error)) return [];
    throw error;
  }
}

function heartbeat(place: LogPlace): Frame {
  return { cursor: encodeCursor(place), event: null };
}

function isWanted(event: Event, { types, filter }: FollowFrom): boolean {
  return (types?.includes(event.type) ?? true) && (filter === null || matches(filter, event.snapshot));
}
