import { conversationStatuses, priorities } from '@usher/schema/conversation/types';
import { eventTypes } from '@usher/schema/event/types';
import { type FilterField, filterFieldNames, filterFields } from '@usher/schema/filter/fields';
import type { ConversationFilter, TestType } from '@usher/schema/filter/types';
import { propertyTestKeys, propertyTests } from '@usher/schema/filter/types';
import { limits } from '@usher/schema/limits';
import type { PropertyValue } from '@usher/schema/property/types';
import type { Action, Trigger, WorkflowDefinition } from '@usher/schema/workflow/definition';
import { overwrites } from '@usher/schema/workflow/definition';
import { delayUnits, weekdays } from '@usher/schema/workflow/delay';
import type { PropertySetting } from '@usher/schema/workflow/property-setting';
import fc from 'fast-check';

const texts = fc.array(fc.string(), { maxLength: 3 });
// GraphQL fills in orMissing, so a stored test always has it.
const missing = { isSet: fc.boolean(), orMissing: fc.boolean() };
const listed = <T>(values: fc.Arbitrary<T[]>) => ({ in: values, notIn: values });
const number = fc.double({ noDefaultInfinity: true, noNaN: true }).map((value) => value + 0);
const years = { min: new Date('0001-01-01T00:00:00.000Z'), max: new Date('9999-12-31T23:59:59.999Z') };
const time = fc.date({ ...years, noInvalidDate: true }).map((date) => date.toISOString());

function testOf(field: FilterField): fc.Arbitrary<object> {
  const entry = filterFields[field];
  if (entry.type === 'property') return propertyTest;
  if (entry.type !== 'choice') return testOfType(entry.type, texts);
  return testOfType('choice', fc.subarray<string>([...entry.choices]));
}

const propertyTest = fc
  .constantFrom(...propertyTestKeys)
  .chain((key) => fc.record({ name: fc.string(), [key]: testOfType(propertyTests[key], texts) }));

function testOfType(type: TestType, words: fc.Arbitrary<string[]>): fc.Arbitrary<object> {
  const given = (operators: Record<string, fc.Arbitrary<unknown>>) =>
    fc.record(operators, { requiredKeys: 'orMissing' in operators ? ['orMissing'] : [] });
  switch (type) {
    case 'choice':
      return given({ ...listed(words), ...missing });
    case 'time':
      return given({ from: time, before: time, ...missing });
    case 'number':
      return given({
        ...listed(fc.array(number, { maxLength: 3 })),
        atLeast: number,
        atMost: number,
        moreThan: number,
        lessThan: number,
        ...missing,
      });
    case 'boolean':
      return given({ is: fc.boolean(), ...missing });
    case 'reference':
      return given({ ...listed(texts), ...missing });
    case 'tags':
      return given({ hasAny: texts, hasAll: texts, hasNone: texts });
    case 'text':
      return given({
        equals: fc.string(),
        equalsAny: texts,
        contains: fc.string(),
        containsAny: texts,
        containsNone: texts,
        startsWith: fc.string(),
        ...missing,
      });
  }
}

const leaves = filterFieldNames.map((field) => testOf(field).map((given) => ({ [field]: given })));

function filterOfDepth(depth: number): fc.Arbitrary<object> {
  if (depth === 0) return fc.oneof(...leaves);
  const parts = fc.array(filterOfDepth(depth - 1), { minLength: 1, maxLength: 3 });
  const groups = [parts.map((all) => ({ all })), parts.map((any) => ({ any }))];
  return fc.oneof(filterOfDepth(0), ...groups);
}

// Made from the catalogue, field by field, so the compiler sees objects only.
const filter = filterOfDepth(limits.filterDepth) as fc.Arbitrary<ConversationFilter>;
const key = fc.string();
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const trigger: fc.Arbitrary<Trigger> = fc.oneof(
  fc.record({ kind: fc.constant('criteria' as const), filter }),
  fc.record({ kind: fc.constant('events' as const), types: fc.subarray(eventTypes), filter: orNull(filter) }),
  fc.record({ kind: fc.constant('manual' as const), filter: orNull(filter) }),
);

const until = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => ({ dateTime: date.toISOString() })),
  fc
    .record({ time: fc.string(), timeZone: fc.string(), weekdays: fc.array(fc.constantFrom(...weekdays)) })
    .map((timeOfDay) => ({ timeOfDay })),
);

const value: fc.Arbitrary<PropertyValue> = fc.oneof(
  fc.record({ text: fc.string() }),
  fc.record({ number }),
  fc.record({ boolean: fc.boolean() }),
  fc.record({ dateTime: time }),
  fc.record({ choice: fc.string() }),
);

const setting: fc.Arbitrary<PropertySetting> = fc.oneof(
  fc.record({ priority: fc.constantFrom(...priorities) }),
  fc.record({ clearPriority: fc.constant(true as const) }),
  fc.record({ addTags: texts }),
  fc.record({ removeTags: texts }),
  fc.record({ property: fc.record({ name: fc.string(), value }) }),
  fc.record({ clearProperty: fc.string() }),
);

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constant('assignConversationOwner' as const),
    key,
    inboxId: orNull(fc.string()),
    ownerId: fc.string(),
    overwrite: fc.constantFrom(...overwrites),
    guard: orNull(filter),
    next: orNull(key),
  }),
  fc.record({
    kind: fc.constant('setConversationStatus' as const),
    key,
    status: fc.constantFrom(...conversationStatuses),
    next: orNull(key),
  }),
  fc.record({ kind: fc.constant('addComment' as const), key, text: fc.string(), next: orNull(key) }),
  fc.record({
    kind: fc.constant('delay' as const),
    key,
    for: orNull(
      fc.record({
        amount: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
        unit: fc.constantFrom(...delayUnits),
      }),
    ),
    until: orNull(until),
    next: orNull(key),
  }),
  fc.record({
    kind: fc.constant('branch' as const),
    key,
    branches: fc.array(fc.record({ name: fc.string(), filter, next: orNull(key) }), { maxLength: 3 }),
    otherwise: orNull(key),
  }),
  fc.record({ kind: fc.constant('end' as const), key, reason: orNull(fc.string()) }),
  fc.record({ kind: fc.constant('unassignConversationOwner' as const), key, next: orNull(key) }),
  fc.record({
    kind: fc.constant('setConversationProperty' as const),
    key,
    set: setting,
    next: orNull(key),
  }),
);

/** Definitions of every form that GraphQL can carry, also such that a check would refuse. */
export const randomDefinition: fc.Arbitrary<WorkflowDefinition> = fc.record({
  objectType: fc.constant('CONVERSATION' as const),
  triggers: fc.array(trigger, { maxLength: 3 }),
  reEnrollment: fc.boolean(),
  actions: fc.array(action, { maxLength: 4 }),
});
