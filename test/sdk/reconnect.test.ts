import { createUsher } from '@usher/sdk';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pauseBefore, readRetryAfter } from '../../packages/sdk/src/reconnect.ts';
import { takeEvents } from '../support/frames.ts';
import { answerWith, stopping, stream } from '../support/recorded-fetch.ts';

const follow = (fetch: typeof globalThis.fetch, signal?: AbortSignal) =>
  createUsher({ url: 'http://usher.test/graphql', apiKey: 'none', fetch }).events.follow({}, { signal });
const events = (...positions: number[]) =>
  positions.map((position) => ({ cursor: `cursor ${position}`, position }));
const positionsOf = (told: readonly { position: number | null }[]) => told.map(({ position }) => position);

describe('the pause before coming back', () => {
  test.each([
    [0, 1_000],
    [1, 1_000],
    [2, 2_000],
    [5, 10_000],
    [6, 10_000],
    [5_000, 10_000],
  ])('after %i failures in a row is anywhere within %i ms', (failures, windowMs) => {
    expect(pauseBefore(failures, 0, 0)).toBe(0);
    expect(pauseBefore(failures, 0, 0.5)).toBe(windowMs / 2);
    expect(pauseBefore(failures, 0, 1)).toBe(windowMs);
  });

  test('is never shorter than the server asked for, and no narrower for that', () => {
    fc.assert(
      fc.property(
        fc.nat(20),
        fc.nat(60_000),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (failures, ms, chance) => {
          expect(pauseBefore(failures, ms, chance)).toBe(ms + pauseBefore(failures, 0, chance));
        },
      ),
    );
  });

  test('spreads two thousand clients of a stopped server over a second', () => {
    const perTenth = Map.groupBy(
      Array.from({ length: 2_000 }, () => pauseBefore(0, 0)),
      (milliseconds) => Math.floor(milliseconds / 100),
    );
    expect(perTenth.size).toBe(10);
    for (const clients of perTenth.values()) expect(clients.length).toBeLessThan(300);
  });

  const now = Date.parse('2026-01-31T09:30:00Z');
  test.each([
    ['2', 2_000],
    [' 0 ', 0],
    ['Sat, 31 Jan 2026 09:30:05 GMT', 5_000],
    ['Sat, 31 Jan 2026 09:29:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
  ])('reads Retry-After "%s" as %s ms', (header, milliseconds) => {
    expect(readRetryAfter(header, now)).toBe(milliseconds);
  });
});

describe('a stream that has to come back', () => {
  test('waits as long as a server that is stopping asks for', async () => {
    const { fetch, attempts } = answerWith(stopping('1'), stream(events(1)));
    await takeEvents(follow(fetch), 1);
    const [first, second] = attempts;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1_000);
  });

  test.each(['complete', 'broken'] as const)(
    'goes on behind its last frame, heartbeats too (%s)',
    async (end) => {
      const { fetch, attempts } = answerWith(
        stream([{ cursor: 'start' }, ...events(1), { cursor: 'heartbeat' }], end),
        stream([{ cursor: 'heartbeat' }], end),
        stream(events(5), 'open'),
      );
      expect(positionsOf(await takeEvents(follow(fetch), 2))).toEqual([1, 5]);
      expect(attempts.map(({ after }) => after)).toEqual([null, 'heartbeat', 'heartbeat']);
    },
  );

  test('tells nothing twice, and never goes back, whatever comes twice', async () => {
    const { fetch, attempts } = answerWith(
      stream(events(1, 2, 2, 1, 3, 1)),
      stream(events(2, 3, 4, 4)),
      stream(events(5), 'open'),
    );
    expect(positionsOf(await takeEvents(follow(fetch), 5))).toEqual([1, 2, 3, 4, 5]);
    expect(attempts.map(({ after }) => after)).toEqual([null, 'cursor 3', 'cursor 4']);
  });

  test('ends at once when it is aborted while it waits', async () => {
    const { fetch, attempts } = answerWith(stopping('600'));
    const abort = new AbortController();
    const frames = follow(fetch, abort.signal);
    const next = frames.next();
    await expect.poll(() => attempts.length).toBe(1);
    abort.abort();
    expect(await next).toMatchObject({ done: true });
    expect(attempts).toHaveLength(1);
  });
});
