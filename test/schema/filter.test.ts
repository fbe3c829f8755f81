import type { ConversationState } from '@usher/schema/event/types';
import { evaluate, matches } from '@usher/schema/filter/evaluate';
import { filterableText, normaliseText } from '@usher/schema/filter/normalise';
import type { ConversationFilter } from '@usher/schema/filter/types';
import { newId } from '@usher/schema/ids';
import { limits } from '@usher/schema/limits';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const inbox = newId('inbox');
const owner = newId('agent');
const state: ConversationState = {
  status: 'OPEN',
  inbox,
  channel: 'EMAIL',
  owner,
  ownerKind: 'AGENT',
  subject: 'Refund for order 77',
  firstMessage: 'Grüße, ich brauche Hilfe',
  lastMessage: 'Thank  you\tvery much',
  priority: 'HIGH',
  tags: ['vip', 'billing'],
  initiatedBy: 'CONTACT',
  contact: newId('contact'),
  contactEmail: 'Ana@Example.com',
  ticket: null,
  createdAt: '2030-01-01T00:00:00.000Z',
  closedAt: null,
  lastInboundAt: null,
  lastOutboundAt: null,
  properties: {
    plan: { choice: 'gold' },
    note: { text: 'Grüße' },
    seats: { number: 5 },
    trial: { boolean: false },
  },
};
const bare: ConversationState = {
  ...state,
  inbox: null,
  channel: null,
  owner: null,
  ownerKind: 'NOBODY',
  subject: null,
  firstMessage: null,
  lastMessage: null,
  priority: null,
  tags: [],
  contact: null,
  contactEmail: null,
  properties: {},
};
/** As events hold it that are older than properties. */
const { properties: _, ...beforeProperties } = state;
const withSubject = (subject: string): ConversationState => ({ ...state, subject });

type Row = [sentence: string, filter: ConversationFilter, state: ConversationState, matched: boolean];
const rows: Row[] = [
  ['in finds the value among those given', { status: { in: ['CLOSED', 'OPEN'] } }, state, true],
  ['in fails when the value is not given', { status: { in: ['CLOSED'] } }, state, false],
  ['notIn holds when the value is not given', { channel: { notIn: ['CHAT'] } }, state, true],
  ['notIn fails when the value is given', { channel: { notIn: ['CHAT', 'EMAIL'] } }, state, false],
  ['in compares ids', { inbox: { in: [inbox] } }, state, true],
  ['in does not match another id', { inbox: { in: [newId('inbox')] } }, state, false],
  ['notIn compares ids', { owner: { notIn: [owner] } }, state, false],
  ['owner kind is never missing', { ownerKind: { in: ['NOBODY'] } }, bare, true],
  ['equals compares the whole text', { subject: { equals: 'Refund for order' } }, state, false],
  ['equals ignores case', { subject: { equals: 'REFUND FOR ORDER 77' } }, state, true],
  [
    'equals ignores how much white space there is',
    { lastMessage: { equals: 'thank you very much ' } },
    state,
    true,
  ],
  [
    'equalsAny finds one of the values',
    { contactEmail: { equalsAny: ['bo@x', 'ANA@example.com'] } },
    state,
    true,
  ],
  ['equalsAny fails when none is equal', { contactEmail: { equalsAny: ['bo@x', 'ana'] } }, state, false],
  ['contains finds a part', { subject: { contains: 'ORDER' } }, state, true],
  ['contains fails without the part', { subject: { contains: 'invoice' } }, state, false],
  ['contains takes % as it is', { subject: { contains: 'Ref%77' } }, state, false],
  ['contains takes . as it is', { subject: { contains: 'r.fund' } }, state, false],
  ['containsAny needs one part', { subject: { containsAny: ['invoice', 'refund'] } }, state, true],
  ['containsAny fails without any', { subject: { containsAny: ['invoice', 'bill'] } }, state, false],
  ['containsNone holds without any part', { subject: { containsNone: ['invoice', 'bill'] } }, state, true],
  ['containsNone fails with one part', { subject: { containsNone: ['invoice', 'refund'] } }, state, false],
  ['startsWith looks at the beginning', { subject: { startsWith: 'refund f' } }, state, true],
  ['startsWith does not look further', { subject: { startsWith: 'order' } }, state, false],
  ['hasAny needs one tag', { tags: { hasAny: ['new', 'vip'] } }, state, true],
  ['hasAny fails without any', { tags: { hasAny: ['new', 'vi'] } }, state, false],
  ['hasAll holds with all tags', { tags: { hasAll: ['billing', 'vip'] } }, state, true],
  ['hasAll fails when one is absent', { tags: { hasAll: ['vip', 'new'] } }, state, false],
  ['hasNone holds without any', { tags: { hasNone: ['new'] } }, state, true],
  ['hasNone fails with one', { tags: { hasNone: ['new', 'vip'] } }, state, false],
  ['no tags is an empty list, not missing', { tags: { hasNone: ['vip'] } }, bare, true],
  ['isSet true holds for a value', { priority: { isSet: true } }, state, true],
  ['isSet true fails for a missing value', { priority: { isSet: true } }, bare, false],
  ['isSet false holds for a missing value', { owner: { isSet: false } }, bare, true],
  ['isSet false fails for a value', { owner: { isSet: false } }, state, false],
  ['an empty text is set', { subject: { isSet: true } }, withSubject(''), true],
  ['all operators of a test must hold', { subject: { startsWith: 'refund', contains: 'x' } }, state, false],
  [
    'an operator that is null is not given',
    { subject: { startsWith: 'refund', contains: null } },
    state,
    true,
  ],
  ['a missing value is in nothing', { priority: { in: ['HIGH'] } }, bare, false],
  ['a missing value is not even outside', { priority: { notIn: ['HIGH'] } }, bare, false],
  ['a missing text contains nothing', { subject: { contains: 'a' } }, bare, false],
  ['a missing text is not even without', { subject: { containsNone: ['a'] } }, bare, false],
  ['orMissing accepts a missing value', { priority: { in: ['HIGH'], orMissing: true } }, bare, true],
  ['orMissing accepts a missing text', { subject: { equals: 'a', orMissing: true } }, bare, true],
  ['orMissing says nothing about a value', { priority: { in: ['LOW'], orMissing: true } }, state, false],
  ['orMissing does not soften isSet', { priority: { isSet: true, orMissing: true } }, bare, false],
  ['umlauts ignore case', { firstMessage: { contains: 'GRÜ' } }, state, true],
  ['ß has its capital letter', { subject: { equals: 'STRAẞE' } }, withSubject('straße'), true],
  ['ß is not ss', { subject: { equals: 'strasse' } }, withSubject('straße'), false],
  [
    'a composed and a combining accent are equal',
    { subject: { equals: 'cafe\u0301' } },
    withSubject('Café'),
    true,
  ],
  ['letters that compose in lower case only', { subject: { equals: 'ǰ' } }, withSubject('J\u030c'), true],
  ['full-width letters are letters', { subject: { contains: 'abc' } }, withSubject('ＡＢＣ'), true],
  ['dotless i is another letter', { subject: { contains: 'i' } }, withSubject('ISPARTA ı'), true],
  ['I is not dotless i', { subject: { contains: 'ı' } }, withSubject('I'), false],
  ['sigma at a word end is a sigma', { subject: { contains: 'ΟΔΟΣ' } }, withSubject('οδοσα'), true],
  ['emoji are found', { subject: { contains: '😀' } }, withSubject('hi 😀!'), true],
  [
    'all needs every part',
    { all: [{ status: { in: ['OPEN'] } }, { priority: { in: ['LOW'] } }] },
    state,
    false,
  ],
  [
    'any needs one part',
    { any: [{ status: { in: ['CLOSED'] } }, { priority: { in: ['HIGH'] } }] },
    state,
    true,
  ],
  ['from includes the moment', { createdAt: { from: state.createdAt } }, state, true],
  ['before leaves the moment out', { createdAt: { before: state.createdAt } }, state, false],
  ['before holds a moment earlier', { createdAt: { before: '2030-01-01T00:00:00.001Z' } }, state, true],
  [
    'a time that is missing is not before',
    { closedAt: { before: '2040-01-01T00:00:00.000Z' } },
    state,
    false,
  ],
  ['numbers compare as numbers', { property: { name: 'seats', number: { lessThan: 10 } } }, state, true],
  ['atLeast includes the number', { property: { name: 'seats', number: { atLeast: 5 } } }, state, true],
  ['moreThan leaves the number out', { property: { name: 'seats', number: { moreThan: 5 } } }, state, false],
  ['false is a value', { property: { name: 'trial', boolean: { is: false } } }, state, true],
  [
    'the text of a property is compared like any text',
    { property: { name: 'note', text: { equals: 'GRÜẞE' } } },
    state,
    true,
  ],
  ['choices are compared exactly', { property: { name: 'plan', choice: { in: ['Gold'] } } }, state, false],
  [
    'a property is missing as another type',
    { property: { name: 'plan', text: { isSet: false } } },
    state,
    true,
  ],
  [
    'a name that objects know is missing',
    { property: { name: 'toString', text: { isSet: true } } },
    state,
    false,
  ],
  [
    'a state older than properties has none',
    { property: { name: 'plan', choice: { isSet: false } } },
    beforeProperties,
    true,
  ],
];

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

describe('normalised text', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 });

  test('stays as it is when normalised again', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(normaliseText(normaliseText(given))).toBe(normaliseText(given));
      }),
      { numRuns: 2_000 },
    );
  });

  test('has single spaces, and none around it', () => {
    expect(normaliseText('\t A\u00a0\u2003b \r\n c\ufeff')).toBe('a b c');
  });
});

describe('filterable text', () => {
  test('is the whole text when it is short enough', () => {
    const longest = 'x'.repeat(limits.filterableTextLength);
    expect(filterableText(longest)).toBe(longest);
    expect(filterableText('')).toBe('');
  });

  test('is cut to its length', () => {
    expect(filterableText('x'.repeat(limits.filterableTextLength + 1))).toHaveLength(
      limits.filterableTextLength,
    );
  });

  test('keeps a pair that ends at the cut and drops one that would be split', () => {
    const fits = `${'x'.repeat(limits.filterableTextLength - 2)}😀`;
    expect(filterableText(`${fits}y`)).toBe(fits);
    const split = `${'x'.repeat(limits.filterableTextLength - 1)}😀`;
    expect(filterableText(split)).toBe('x'.repeat(limits.filterableTextLength - 1));
  });
});
