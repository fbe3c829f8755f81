import { CursorExpiredError } from '@usher/schema/errors';
import type { LogPlace } from '@usher/schema/event/cursor';
import type { Logger } from '../logger.ts';
import { createSharedRun } from '../shared-run.ts';
import { createSignal } from '../signal.ts';
import type { LogReader } from './read-log.ts';
import { type EventFrame, endOf, extend, frameOf, framesAfter, type Recent, trim } from './recent.ts';

/** The end of one account's log: read once, for all its followers on this node. */
export type Tail = {
  /** Another number whenever there is something new to see. */
  version: () => number;
  /** Where a follower with this cursor begins. Without one: the end of the log as it is now. */
  startOf: (after: string | null) => Promise<LogPlace>;
  /** The next frames: those at hand, or what the follower reads by itself when it is elsewhere. Empty: it has all. */
  framesAfter: (place: LogPlace) => Promise<readonly EventFrame[]>;
  /** Resolves once the version is another than the one seen, after a while, or when aborted. */
  wait: (seen: number, abort: AbortSignal) => Promise<void>;
  /** The log reaches to this position now. */
  tell: (head: number) => void;
  /** The log may not be the one that it was, or have grown: it has to be looked at. */
  doubt: () => void;
  /** How far the tail has read; undefined when it does not know. */
  end: () => LogPlace | undefined;
  forgetOld: () => void;
};

type TailOptions = { forAll: LogReader; forOne: LogReader; logger: Logger };

const waitMs = 1_000;
const pageSize = 500;
const ownPageSize = 100;
const framesAtOnce = 50;
const longestPauseMs = 5_000;

/**
 * Followers hold nothing but their place, and take what is behind it from the recent events. The next page is read when
 * one of them has nothing left, so that the quickest sets the pace; one that falls behind the recent events reads pages
 * by itself until it is among them again.
 */
export function createTail({ forAll, forOne, logger }: TailOptions): Tail {
  const changed = createSignal();
  let recent: Recent | undefined;
  let version = 0;
  /** The highest position that was told since the last read began. */
  let told = 0;
  let reading = false;
  let failures = 0;
  let pausedUntil = 0;

  const change = (to: Recent | undefined) => {
    recent = to;
    version += 1;
    changed.notify();
  };
  const readPage = async (): Promise<LogPlace | undefined> => {
    told = 0;
    const known = recent;
    if (known === undefined) {
      const begun = await forAll.readRecent();
      change(begun);
      return endOf(begun);
    }
    const events = await forAll.readAfter(endOf(known), pageSize);
    const grown = events.length === 0 ? known : extend(known, events, Date.now());
    if (grown !== known) change(grown);
    if (events.length < pageSize) return endOf(grown);
    told = Number.POSITIVE_INFINITY;
    return undefined;
  };
  const fail = (error: unknown) => {
    told = Number.POSITIVE_INFINITY;
    failures += 1;
    pausedUntil = Date.now() + Math.random() * Math.min(longestPauseMs, 100 * 2 ** failures);
    // The followers look for themselves whether their place is still one.
    if (error instanceof CursorExpiredError) return change(undefined);
    if (failures === 1) logger.warn({ err: error }, 'a log could not be read; its streams wait');
  };
  /** Answers the end of the log, unless there is more to read. */
  const readOn = createSharedRun(async () => {
    reading = true;
    try {
      const end = await readPage();
      failures = 0;
      return end;
    } catch (error) {
      fail(error);
      throw error;
    } finally {
      reading = false;
      advance();
    }
  });
  const isBehind = () => recent === undefined || told > endOf(recent).position;
  const advance = () => {
    if (reading || changed.waiting() === 0 || !isBehind() || Date.now() < pausedUntil) return;
    readOn().catch(() => undefined);
  };

  return {
    version: () => version,
    startOf: async (after) => {
      const end = after === null ? await readOn() : undefined;
      return end ?? forOne.startOf(after);
    },
    framesAfter: async (place) => {
      // Else those who come back together to a node that has just started would each read by themselves, for ever.
      if (recent === undefined && Date.now() >= pausedUntil) await readOn().catch(() => undefined);
      const atHand = recent && framesAfter(recent, place, framesAtOnce);
      return atHand ?? (await forOne.readAfter(place, ownPageSize)).map(frameOf);
    },
    wait: async (seen, abort) => {
      if (seen !== version) return;
      const woken = changed.wait(waitMs, abort);
      advance();
      await woken;
    },
    tell: (head) => {
      told = Math.max(told, head);
      advance();
    },
    doubt: () => {
      told = Number.POSITIVE_INFINITY;
      advance();
    },
    end: () => recent && endOf(recent),
    forgetOld: () => {
      recent = recent && trim(recent, Date.now());
    },
  };
}
