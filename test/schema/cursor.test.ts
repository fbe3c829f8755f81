import { decodeCursor, encodeCursor } from '@usher/schema/event/cursor';
import { newId } from '@usher/schema/ids';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const id = newId('event');

test.each([1, 2_147_483_648, Number.MAX_SAFE_INTEGER])('a cursor at position %d is read back', (position) => {
  expect(decodeCursor(encodeCursor({ position, id }))).toEqual({ position, id });
});

test('the start of the log has position 0 and no id', () => {
  expect(decodeCursor(encodeCursor({ position: 0, id: '' }))).toEqual({ position: 0, id: '' });
});

const written = (text: string) => Buffer.from(text).toString('base64url');

test.each([
  ['nothing', ''],
  ['no base64url', 'no cursor!'],
  ['padding', Buffer.from(`1:${id}`).toString('base64')],
  ['white space', ` ${written(`1:${id}`)}`],
  ['no colon', written('1')],
  ['a position without an id', written('1:')],
  ['an id without a position', written(`:${id}`)],
  ['an id at position 0', written(`0:${id}`)],
  ['leading zeros', written(`01:${id}`)],
  ['a negative position', written(`-1:${id}`)],
  ['a broken position', written(`1.5:${id}`)],
  ['a position that numbers cannot hold', written(`9007199254740993:${id}`)],
  ['something behind it', written(`1:${id}:2`)],
])('a cursor with %s is refused', (_, cursor) => {
  expect(decodeCursor(cursor)).toBeUndefined();
});

test('what is read as a cursor is written the same', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string().map(written)), (cursor) => {
      const place = decodeCursor(cursor);
      expect(place === undefined ? cursor : encodeCursor(place)).toBe(cursor);
    }),
  );
});
