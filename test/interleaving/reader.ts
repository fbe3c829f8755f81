import assert from 'node:assert/strict';
import { follow } from '@usher/api/log/follow';
import type { Tails } from '@usher/api/log/tails';
import { encodeCursor } from '@usher/schema/event/cursor';
import type { Event } from '@usher/schema/event/types';
import type { AccountId } from '@usher/schema/ids';

const patienceMs = 10_000;

export type Reader = {
  received: Event[];
  /** From here on nothing is missed. */
  begin: () => Promise<void>;
  /** Reads on until it has so many. */
  readTo: (count: number) => Promise<void>;
  stop: () => Promise<void>;
};

type Followed = { tails: Tails; accountId: AccountId };

/** Reads the account's log as a subscriber does, behind an event or from now on. */
export function openReader(followed: Followed, after: Event | null): Reader {
  const end = new AbortController();
  const frames = follow(
    {
      tails: followed.tails,
      accountId: followed.accountId,
      heartbeatMs: 60_000,
      stillAllowed: () => Promise.resolve(),
      gone: end.signal,
      ending: end.signal,
    },
    { after: after === null ? null : cursorOf(after), types: null, filter: null },
  );
  const received: Event[] = [];
  return {
    received,
    begin: async () => void (await frames.next()),
    readTo: async (count) => {
      const late = setTimeout(() => end.abort(), patienceMs);
      while (received.length < count) {
        const { done, value } = await frames.next();
        assert(done !== true, `Only ${received.length} of ${count} events came.`);
        if (value.event !== null) received.push(value.event);
      }
      clearTimeout(late);
    },
    stop: async () => {
      end.abort();
      await frames.return();
    },
  };
}

function cursorOf({ position, id }: Event): string {
  assert(position !== null);
  return encodeCursor({ position, id });
}
