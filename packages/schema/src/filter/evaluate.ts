import type { ConversationState } from '../event/types.ts';
import type { FilterField, FilterFields, FilterFieldType } from './fields.ts';
import { filterFields } from './fields.ts';
import { comparable } from './normalise.ts';
import type { Condition, ConversationFilter, FieldTests } from './types.ts';

/** Something for every operator of every field type but isSet, which needs no type. Total: a new one must be handled. */
export type OperatorTable<Handler> = {
  [F in FilterField as FilterFields[F]['type']]: Record<
    Exclude<keyof FieldTests[F], 'isSet' | 'orMissing'>,
    Handler
  >;
};

type Given = string | boolean | readonly string[] | null | undefined;
type GivenTest = { readonly isSet?: Given; readonly orMissing?: Given; readonly [operator: string]: Given };
type Parts = readonly ConversationFilter[];

/** A filter taken apart: a group of others, or the test of one field. */
export type ReadFilter = { kind: 'all'; parts: Parts } | { kind: 'any'; parts: Parts } | FieldTest;
export type FieldTest = { kind: 'test'; field: FilterField; type: FilterFieldType; given: GivenTest };

export function readFilter(filter: ConversationFilter): ReadFilter {
  if ('all' in filter && filter.all) return { kind: 'all', parts: filter.all };
  if ('any' in filter && filter.any) return { kind: 'any', parts: filter.any };
  for (const [field, given] of Object.entries<GivenTest | Parts>(filter)) {
    if (given && isField(field) && !isParts(given)) {
      return { kind: 'test', field, type: filterFields[field].type, given };
    }
  }
  throw new Error(`A filter has one of the known fields, not ${Object.keys(filter).join(', ') || 'none'}.`);
}

/** The operators that a test gives, in the table's order, each with what the table has for it. */
export function givenOperators<Handler>(table: OperatorTable<Handler>, { type, given }: FieldTest) {
  return Object.entries<Handler>(table[type]).flatMap(([operator, handler]) => {
    const value = given[operator];
    if (value === null || value === undefined) return [];
    return [{ operator, handler, expected: typeof value === 'object' ? [...value] : [String(value)] }];
  });
}

/** Whether the filter holds, with every test in it and the value it saw: also those that did not decide anything. */
export function evaluate(
  filter: ConversationFilter,
  state: ConversationState,
): { matched: boolean; conditions: Condition[] } {
  return explain(readFilter(filter), state, '');
}

/** Whether the filter holds, without the explanation: stops as soon as that is decided. */
export function matches(filter: ConversationFilter, state: ConversationState): boolean {
  const read = readFilter(filter);
  if (read.kind === 'all') return read.parts.every((part) => matches(part, state));
  if (read.kind === 'any') return read.parts.some((part) => matches(part, state));
  return testConditions(read, state, '').every(({ matched }) => matched);
}

function explain(read: ReadFilter, state: ConversationState, path: string): ReturnType<typeof evaluate> {
  if (read.kind === 'test') {
    const conditions = testConditions(read, state, path);
    return { matched: conditions.every(({ matched }) => matched), conditions };
  }
  const parts = read.parts.map((part, index) =>
    explain(readFilter(part), state, `${path}${read.kind}.${index}.`),
  );
  const matched =
    read.kind === 'all' ? parts.every((part) => part.matched) : parts.some((part) => part.matched);
  return { matched, conditions: parts.flatMap((part) => part.conditions) };
}

function testConditions(test: FieldTest, state: ConversationState, prefix: string): Condition[] {
  const { field, type, given } = test;
  const value = state[field];
  const seen = typeof value === 'string' ? [value] : value;
  const common = { path: `${prefix}${field}`, field, seen };
  const conditions: Condition[] = givenOperators(operators, test).map(({ operator, handler, expected }) => ({
    ...common,
    operator,
    expected,
    matched:
      seen === null
        ? given.orMissing === true
        : handler(comparable[type](seen, state), comparable[type](expected, given)),
  }));
  if (typeof given.isSet !== 'boolean') return conditions;
  const matched = given.isSet === (seen !== null);
  return [{ ...common, operator: 'isSet', expected: [String(given.isSet)], matched }, ...conditions];
}

function isField(name: string): name is FilterField {
  return Object.hasOwn(filterFields, name);
}

function isParts(given: GivenTest | Parts): given is Parts {
  return Array.isArray(given);
}

type Operator = (seen: readonly string[], expected: readonly string[]) => boolean;
type Relation = (seen: string, expected: string) => boolean;

const is: Relation = (seen, expected) => seen === expected;
const contains: Relation = (seen, expected) => seen.includes(expected);
const startsWith: Relation = (seen, expected) => seen.startsWith(expected);

const any =
  (relation: Relation): Operator =>
  (seen, expected) =>
    expected.some((value) => seen.some((one) => relation(one, value)));
const all =
  (relation: Relation): Operator =>
  (seen, expected) =>
    expected.every((value) => seen.some((one) => relation(one, value)));
const none =
  (relation: Relation): Operator =>
  (seen, expected) =>
    !any(relation)(seen, expected);

const operators: OperatorTable<Operator> = {
  choice: { in: any(is), notIn: none(is) },
  reference: { in: any(is), notIn: none(is) },
  text: {
    equals: any(is),
    equalsAny: any(is),
    contains: any(contains),
    containsAny: any(contains),
    containsNone: none(contains),
    startsWith: any(startsWith),
  },
  tags: { hasAny: any(is), hasAll: all(is), hasNone: none(is) },
};
