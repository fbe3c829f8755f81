import { evaluate, matches } from '@usher/schema/filter/evaluate';
import type { ConversationFilter } from '@usher/schema/filter/types';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rows } from './filter-rows.ts';
import { bare, owner, state } from './states.ts';

describe('an explanation', () => {
  test('has every operator tested, with its path, what was expected and the value seen', () => {
    const filter: ConversationFilter = {
      all: [
        { status: { in: ['OPEN'] } },
        { any: [{ subject: { isSet: true, startsWith: 'INVOICE' } }, { tags: { hasAll: ['vip'] } }] },
      ],
    };
    expect(evaluate(filter, state)).toEqual({
      matched: true,
      conditions: [
        {
          path: 'all.0.status',
          field: 'status',
          operator: 'in',
          expected: ['OPEN'],
          seen: ['OPEN'],
          matched: true,
        },
        {
          path: 'all.1.any.0.subject',
          field: 'subject',
          operator: 'isSet',
          expected: ['true'],
          seen: ['Refund for order 77'],
          matched: true,
        },
        {
          path: 'all.1.any.0.subject',
          field: 'subject',
          operator: 'startsWith',
          expected: ['INVOICE'],
          seen: ['Refund for order 77'],
          matched: false,
        },
        {
          path: 'all.1.any.1.tags',
          field: 'tags',
          operator: 'hasAll',
          expected: ['vip'],
          seen: ['vip', 'billing'],
          matched: true,
        },
      ],
    });
  });

  test('tells that a value was missing', () => {
    expect(evaluate({ owner: { in: [owner], orMissing: true } }, bare).conditions).toEqual([
      { path: 'owner', field: 'owner', operator: 'in', expected: [owner], seen: null, matched: true },
    ]);
  });

  test('names the property, with the value seen', () => {
    const filter: ConversationFilter = { any: [{ property: { name: 'seats', number: { in: [1, 5] } } }] };
    expect(evaluate(filter, state).conditions).toEqual([
      {
        path: 'any.0.property.number',
        field: 'property',
        property: 'seats',
        operator: 'in',
        expected: ['1', '5'],
        seen: ['5'],
        matched: true,
      },
    ]);
  });

  test('goes on after the outcome is decided', () => {
    const { conditions } = evaluate(
      { all: [{ status: { in: ['CLOSED'] } }, { priority: { isSet: true } }] },
      state,
    );
    expect(conditions.map(({ path, matched }) => [path, matched])).toEqual([
      ['all.0.status', false],
      ['all.1.priority', true],
    ]);
  });
});

describe('for any filters', () => {
  const { filter: anyFilter } = fc.letrec<{ filter: ConversationFilter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(...rows.map(([, filter]) => filter)),
      fc.array(tie('filter'), { maxLength: 4 }).map((all) => ({ all })),
      fc.array(tie('filter'), { maxLength: 4 }).map((any) => ({ any })),
    ),
  }));
  const anyState = fc.constantFrom(...rows.map(([, , given]) => given));
  const filters = fc.array(anyFilter, { maxLength: 5 });

  test('the short answer is the explained one', () => {
    fc.assert(
      fc.property(anyFilter, anyState, (filter, given) => {
        expect(matches(filter, given)).toBe(evaluate(filter, given).matched);
      }),
      { numRuns: 1_000 },
    );
  });

  test('all is every part and any is some part', () => {
    fc.assert(
      fc.property(filters, anyState, (parts, given) => {
        expect(matches({ all: parts }, given)).toBe(parts.every((part) => matches(part, given)));
        expect(matches({ any: parts }, given)).toBe(parts.some((part) => matches(part, given)));
      }),
      { numRuns: 1_000 },
    );
  });

  test('a group has the conditions of its parts, in order', () => {
    fc.assert(
      fc.property(filters, anyState, (parts, given) => {
        const inParts = parts.flatMap((part, index) =>
          evaluate(part, given).conditions.map((condition) => ({
            ...condition,
            path: `all.${index}.${condition.path}`,
          })),
        );
        expect(evaluate({ all: parts }, given).conditions).toEqual(inParts);
      }),
    );
  });
});
