import assert from 'node:assert/strict';
import type { Database } from '@usher/api/db/database';
import { follow } from '@usher/api/log/follow';
import { createLogReader } from '@usher/api/log/read-log';
import { createTail } from '@usher/api/log/tail';
import type { Tails } from '@usher/api/log/tails';
import { createLogger } from '@usher/api/logger';
import { createSignal } from '@usher/api/signal';
import { createTurns } from '@usher/api/turns';
import { encodeCursor } from '@usher/schema/event/cursor';
import type { Event } from '@usher/schema/event/types';
import type { AccountId } from '@usher/schema/ids';

const patienceMs = 10_000;

export type Reader = {
  received: Event[];
  /** From here on nothing is missed. */
  begin: () => Promise<void>;
  /** The log reaches to this position now. Whoever is not told waits for ever: nobody looks for it in between. */
  tell: (head: number) => void;
  /** Resolves when it has so many. From then on it reads by itself whatever comes. */
  readTo: (count: number) => Promise<void>;
  stop: () => Promise<void>;
};

type Followed = { database: Database; accountId: AccountId };

/** Reads the account's log as a subscriber does, behind an event or from now on. */
export function openReader(followed: Followed, after: Event | null): Reader {
  const end = new AbortController();
  const tail = tailOf(followed);
  const frames = follow(
    {
      ...{ tails: only(tail), accountId: followed.accountId, heartbeatMs: 60_000 },
      ...{ stillAllowed: () => Promise.resolve(), gone: end.signal, ending: end.signal },
    },
    { after: after === null ? null : cursorOf(after), types: null, filter: null },
  );
  const received: Event[] = [];
  const came = createSignal();
  let reading: Promise<void> | undefined;
  const readOn = async () => {
    for await (const { event } of frames) {
      if (event === null) continue;
      received.push(event);
      came.notify();
    }
  };
  const untilThereAre = async (count: number) => {
    const late = AbortSignal.timeout(patienceMs);
    while (received.length < count && !late.aborted) await came.wait(patienceMs, late);
    assert(received.length >= count, `Only ${received.length} of ${count} events came.`);
  };
  return {
    received,
    begin: async () => void (await frames.next()),
    tell: tail.tell,
    readTo: async (count) => {
      reading ??= readOn();
      const broken = reading.then(() => assert.fail('The stream has ended.'));
      await Promise.race([untilThereAre(count), broken]);
    },
    stop: async () => {
      end.abort();
      await reading;
    },
  };
}

/** Of a reader that shares it with nobody, so that each statement is its own. */
function tailOf({ database, accountId }: Followed) {
  const reader = createLogReader(database, accountId, createTurns(1));
  return createTail({ forAll: reader, forOne: reader, logger: createLogger('silent') });
}

function only(tail: ReturnType<typeof tailOf>): Tails {
  const nothing = () => undefined;
  const later = async () => undefined;
  return { join: () => tail, leave: nothing, tell: nothing, breathe: later, stop: later };
}

function cursorOf({ position, id }: Event): string {
  assert(position !== null);
  return encodeCursor({ position, id });
}
