import { decodeHeads, encodeHeads } from '@usher/api/log/heads';
import { type Bounds, endOf, extend, framesAfter, recentFrom, trim } from '@usher/api/log/recent';
import { newId } from '@usher/schema/ids';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventAt } from '../support/log-in-memory.ts';

const place = (position: number) => ({ position, id: `evt_${position}` });
const events = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...eventAt(from + index + 1) }));
const roomy: Bounds = { events: 10_000, characters: Number.POSITIVE_INFINITY, milliseconds: 60_000 };

describe('the recent events of a log', () => {
  test('answer what is behind each of their places, and nothing for another one', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.array(fc.nat(30), { maxLength: 8 }), fc.nat(40), (start, pages, room) => {
        const all = events(
          start,
          pages.reduce((sum, page) => sum + page, 0),
        );
        let recent = recentFrom(place(start));
        let read = 0;
        for (const page of pages) {
          recent = extend(recent, all.slice(read, read + page), 0, { ...roomy, events: room });
          read += page;
        }
        const kept = all.slice(Math.max(0, all.length - room));
        expect(recent.kept.length).toBe(kept.length);
        expect(endOf(recent).position).toBe(start + all.length);
        for (const [index, event] of all.entries()) {
          const behind = framesAfter(recent, { position: start + index + 1, id: event.id }, 5);
          const isKept = index + 1 >= all.length - kept.length;
          expect(behind?.map((frame) => frame.event)).toEqual(
            isKept ? all.slice(index + 1, index + 6) : undefined,
          );
          expect(framesAfter(recent, { position: start + index + 1, id: 'evt_other' }, 5)).toBeUndefined();
        }
        expect(framesAfter(recent, place(start + all.length + 1), 5)).toBeUndefined();
      }),
    );
  });

  test('are forgotten when they are old, and when they are long', () => {
    const [old, young] = [events(0, 3), events(3, 3)];
    const recent = extend(extend(recentFrom(place(0)), old, 0, roomy), young, 50_000, roomy);
    expect(trim(recent, 60_000, roomy).kept).toHaveLength(6);
    expect(trim(recent, 60_001, roomy).kept).toHaveLength(3);
    expect(trim(recent, 120_000, roomy).kept).toHaveLength(0);
    expect(endOf(trim(recent, 120_000, roomy))).toEqual(endOf(recent));
    expect(trim(recent, 50_000, { ...roomy, characters: 4_500 }).kept).toHaveLength(4);
  });
});

describe('what other nodes are told', () => {
  test('is read as it was written, as long as a notification may be', () => {
    const heads = fc.uniqueArray(fc.integer({ min: 1, max: 2 ** 40 }), { minLength: 1, maxLength: 150 });
    fc.assert(
      fc.property(heads, (positions) => {
        const told = new Map(positions.map((position) => [newId('account'), position]));
        expect(decodeHeads(encodeHeads(told))).toEqual(told);
      }),
    );
  });

  test('is that anything may have happened when it would be too long', () => {
    const told = new Map(Array.from({ length: 300 }, () => [newId('account'), 1]));
    expect(encodeHeads(told)).toBe('');
  });

  test.each([
    '',
    ' ',
    'hello',
    'acct_1:1',
    `${newId('agent')}:1`,
    `${newId('account')}:0`,
    `${newId('account')}`,
  ])('is that anything may have happened when "%s" is heard', (payload) => {
    expect(decodeHeads(payload)).toBeUndefined();
  });
});
