import type { ConversationState } from '../event/types.ts';
import { heldAs, valueNamed } from '../property/types.ts';
import { comparable } from './normalise.ts';
import { type FieldTest, givenOperators, type OperatorTable, type ReadFilter, readFilter } from './read.ts';
import type { Condition, ConversationFilter } from './types.ts';

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
  const { path, type, given } = test;
  const seen = seenBy(test, state);
  const common = { path: `${prefix}${path}`, ...named(test), seen };
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

function seenBy(test: FieldTest, state: ConversationState): string[] | null {
  const value =
    test.field === 'property'
      ? heldAs(valueNamed(state.properties ?? {}, test.property.name), test.property.key)
      : state[test.field];
  return typeof value === 'string' ? [value] : value;
}

function named(test: FieldTest): Pick<Condition, 'field' | 'property'> {
  return test.field === 'property'
    ? { field: test.field, property: test.property.name }
    : { field: test.field };
}

type Operator = (seen: readonly string[], expected: readonly string[]) => boolean;
type Relation = (seen: string, expected: string) => boolean;

const is: Relation = (seen, expected) => seen === expected;
const contains: Relation = (seen, expected) => seen.includes(expected);
const startsWith: Relation = (seen, expected) => seen.startsWith(expected);
// Each moment and number has one text only, so equality needs no more than that.
const earlier: Relation = (seen, expected) => Date.parse(seen) < Date.parse(expected);
const notEarlier: Relation = (seen, expected) => !earlier(seen, expected);
const less: Relation = (seen, expected) => Number(seen) < Number(expected);
const more: Relation = (seen, expected) => Number(seen) > Number(expected);

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
  time: { from: any(notEarlier), before: any(earlier) },
  number: {
    in: any(is),
    notIn: none(is),
    atLeast: none(less),
    atMost: none(more),
    moreThan: any(more),
    lessThan: any(less),
  },
  boolean: { is: any(is) },
};
