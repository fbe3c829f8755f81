import { follow } from '@usher/api/log/follow';
import { createTail, type Tail } from '@usher/api/log/tail';
import type { Tails } from '@usher/api/log/tails';
import { createLogger } from '@usher/api/logger';
import { encodeCursor } from '@usher/schema/event/cursor';
import { newId } from '@usher/schema/ids';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLogInMemory, type LogInMemory } from '../support/log-in-memory.ts';

// A wake-up that was missed is not made good by time.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const logger = createLogger('silent');

function tailsOf(tail: Tail): Tails {
  const nothing = () => undefined;
  return {
    ...{ join: () => tail, leave: nothing, tell: nothing },
    ...{ stop: async () => undefined, breathe: async () => undefined },
  };
}

function startFollowing(tail: Tail, after: string | null) {
  const gone = new AbortController();
  const frames = follow(
    {
      ...{ tails: tailsOf(tail), accountId: newId('account'), heartbeatMs: 10_000 },
      ...{ stillAllowed: async () => undefined, gone: gone.signal },
      ending: new AbortController().signal,
    },
    { after, types: null, filter: null },
  );
  return { frames, stop: () => gone.abort() };
}

const cursorAt = ({ events }: LogInMemory, position: number): string => {
  const event = events[position - 1];
  return encodeCursor(event === undefined ? { position: 0, id: '' } : { position, id: event.id });
};

const batch = fc.record({
  count: fc.integer({ min: 1, max: 150 }),
  tellings: fc.integer({ min: 1, max: 2 }),
});
const follower = fc.record({
  /** How far back it begins, as a share of the log; null: at its end. */
  from: fc.option(fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true }))),
  /** After how many batches it comes. */
  comesAfter: fc.nat(6),
  isSlow: fc.boolean(),
});

test('whoever comes whenever, from wherever, gets every later event once and in order', {
  timeout: 120_000,
}, async () => {
  const given = [
    fc.scheduler(),
    fc.array(batch, { minLength: 1, maxLength: 8 }),
    fc.array(follower, { minLength: 1, maxLength: 4 }),
  ] as const;
  const property = fc.asyncProperty(...given, async (s, batches, followers) => {
    const moment = () => s.schedule(Promise.resolve());
    const log = createLogInMemory(moment);
    const tail = createTail({ forAll: log.reader, forOne: log.reader, logger });
    const total = batches.reduce((sum, { count }) => sum + count, 0);
    let written = 0;
    const write = async () => {
      for (const { count, tellings } of batches) {
        await moment();
        log.append(count);
        written += 1;
        for (let told = 0; told < tellings; told += 1) {
          await moment();
          tail.tell(log.events.length);
        }
      }
    };
    const read = async ({ from, comesAfter, isSlow }: (typeof followers)[number]) => {
      while (written < Math.min(comesAfter, batches.length)) await moment();
      const start = from === null ? undefined : Math.floor(from * log.events.length);
      const known = log.events.length;
      const { frames, stop } = startFollowing(tail, start === undefined ? null : cursorAt(log, start));
      const begun = (await frames.next()).value;
      const first =
        start ??
        Number(
          Buffer.from(begun?.cursor ?? '', 'base64url')
            .toString()
            .split(':')[0],
        );
      expect(first).toBeGreaterThanOrEqual(start ?? known);
      const positions: (number | null | undefined)[] = [];
      while (first + positions.length < total) {
        if (isSlow && positions.length % 20 === 0) await moment();
        positions.push((await frames.next()).value?.event?.position);
      }
      stop();
      expect(positions).toEqual(Array.from({ length: total - first }, (_, index) => first + index + 1));
    };
    await s.waitFor(Promise.all([write(), ...followers.map(read)]));
  });
  await fc.assert(property, { numRuns: 1_000 });
});

test('a follower lets others have their turn between events that it is not told', async () => {
  const log = createLogInMemory(async () => undefined);
  log.append(3);
  const ending = new AbortController();
  let breaths = 0;
  const breathe = async () => {
    breaths += 1;
    if (breaths === 3) ending.abort();
  };
  const tail = createTail({ forAll: log.reader, forOne: log.reader, logger });
  const frames = follow(
    {
      ...{ tails: { ...tailsOf(tail), breathe }, accountId: newId('account'), heartbeatMs: 10_000 },
      ...{ stillAllowed: async () => undefined, gone: new AbortController().signal, ending: ending.signal },
    },
    { after: cursorAt(log, 0), types: ['conversation.closed'], filter: null },
  );
  const told = [];
  for await (const { event } of frames) told.push(event);
  expect(told).toEqual([null, null]);
});
