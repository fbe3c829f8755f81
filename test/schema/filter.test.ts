import { evaluate, matches } from '@usher/schema/filter/evaluate';
import { describe, expect, test } from 'vitest';
import { rows } from './filter-rows.ts';
import { state } from './states.ts';

describe('a filter', () => {
  test.each(rows)('%s', (_, filter, given, matched) => {
    expect(matches(filter, given)).toBe(matched);
    expect(evaluate(filter, given).matched).toBe(matched);
  });

  test('refuses a field it does not know', () => {
    const unknown = JSON.parse('{"mood": {"in": ["GOOD"]}}');
    expect(() => matches(unknown, state)).toThrow('mood');
  });

  test('sees a value that changed in the same object', () => {
    const changing = { ...state };
    expect(matches({ subject: { contains: 'refund' } }, changing)).toBe(true);
    changing.subject = 'Invoice';
    expect(matches({ subject: { contains: 'refund' } }, changing)).toBe(false);
  });
});
