import { channelKinds, conversationStatuses, initiators, priorities } from '@usher/schema/conversation/types';
import type { ConversationState } from '@usher/schema/event/types';
import { conversationFilter } from '@usher/schema/filter/check';
import type { FilterField } from '@usher/schema/filter/fields';
import { filterFieldNames, filterFields } from '@usher/schema/filter/fields';
import type { TestType } from '@usher/schema/filter/types';
import { propertyTestKeys, propertyTests } from '@usher/schema/filter/types';
import { isId, newId } from '@usher/schema/ids';
import { limits } from '@usher/schema/limits';
import type { PropertyValue } from '@usher/schema/property/types';
import fc from 'fast-check';

// Few pieces, so that filters really match: letters that fold together, and what SQL might take for its own.
const letters = 'a A b Ａ ß ẞ ss I ı İ é e\u0301 \u0301 J\u030c ǰ Σ ς ﬁ \u200b 😀 👩‍👧'.split(' ');
const pieces = [...letters, ' ', '\t', '\u00a0', "'", '"', '{', ',', 'NULL', '%', '_', '\\', '%', '_', '\\'];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 3 }).map((parts) => parts.join(''));
const filled = text.filter((value) => value.trim() !== '');
const missing = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 4 });

const inboxes = [newId('inbox'), newId('inbox'), newId('inbox')] as const;
const owners = [newId('agent'), newId('agent'), newId('bot')] as const;
const tags = ['vip', 'VIP', 'a,b', '"q"', '{x}', 'NULL', '\\', 'straße'] as const;

const contacts = [newId('contact'), newId('contact')] as const;
const tickets = [newId('ticket'), newId('ticket')] as const;
const times = fc.constantFrom(
  ...['0001-01-01T00:00:00.000Z', '2029-12-31T23:59:59.999Z', '2030-01-01T00:00:00.000Z'],
  ...['2030-01-01T00:00:00.001Z', '2030-06-30T12:00:00.000Z', '9999-12-31T23:59:59.999Z'],
);
const numbers = fc.constantFrom(
  -1.5,
  -0,
  0,
  5e-324,
  0.1,
  0.30000000000000004,
  1,
  1e21,
  1.7976931348623157e308,
);

// Names that objects know already, and values of other types than the test expects.
const propertyNames = fc.constantFrom('plan', 'Plan', 'constructor', 'a_1');
const choices = fc.constantFrom('gold', 'Gold', 'a,b', "'", '{"q"}');
const value: fc.Arbitrary<PropertyValue> = fc.oneof(
  fc.record({ text }),
  fc.record({ number: numbers }),
  fc.record({ boolean: fc.boolean() }),
  fc.record({ dateTime: times }),
  fc.record({ choice: choices }),
);

/** Conversations of which filters see different things. */
export const states: fc.Arbitrary<ConversationState> = fc
  .record({
    status: fc.constantFrom(...conversationStatuses),
    inbox: missing(fc.constantFrom(...inboxes)),
    channel: missing(fc.constantFrom(...channelKinds)),
    owner: missing(fc.constantFrom(...owners)),
    subject: missing(text),
    firstMessage: missing(text),
    lastMessage: missing(text),
    priority: missing(fc.constantFrom(...priorities)),
    tags: fc.array(fc.constantFrom(...tags), { maxLength: 3 }),
    contact: missing(fc.constantFrom(...contacts)),
    ticket: missing(fc.constantFrom(...tickets)),
    initiatedBy: missing(fc.constantFrom(...initiators)),
    createdAt: times,
    closedAt: missing(times),
    lastInboundAt: missing(times),
    lastOutboundAt: missing(times),
    properties: fc.dictionary(propertyNames, value, { maxKeys: 4, noNullPrototype: true }),
    email: missing(text),
  })
  .map(({ email, ...state }) => ({
    ...state,
    ownerKind: state.owner === null ? 'NOBODY' : isId('bot', state.owner) ? 'BOT' : 'AGENT',
    contactEmail: state.contact === null ? null : email,
  }));

type Values = fc.Arbitrary<unknown>;
const several = (values: Values) => fc.array(values, { minLength: 1, maxLength: 3 });
const oneOf = (values: Values) => ({ in: several(values), notIn: several(values) });
/** The operators of each type of test, with values that conversations have too. */
export const operators: Record<TestType, (values: Values) => Record<string, Values>> = {
  choice: (values) => ({ isSet: fc.boolean(), ...oneOf(values) }),
  reference: (values) => ({ isSet: fc.boolean(), ...oneOf(values) }),
  text: (values) => ({
    isSet: fc.boolean(),
    equals: values,
    equalsAny: several(values),
    contains: values,
    containsAny: several(values),
    containsNone: several(values),
    startsWith: values,
  }),
  tags: (values) => ({ hasAny: several(values), hasAll: several(values), hasNone: several(values) }),
  time: (values) => ({ isSet: fc.boolean(), from: values, before: values }),
  number: (values) => ({
    isSet: fc.boolean(),
    ...oneOf(values),
    atLeast: values,
    atMost: values,
    moreThan: values,
    lessThan: values,
  }),
  boolean: (values) => ({ isSet: fc.boolean(), is: values }),
};

const references: Partial<Record<FilterField, readonly string[]>> = {
  inbox: inboxes,
  owner: owners,
  contact: contacts,
  ticket: tickets,
};

function valuesOf(name: FilterField): Record<TestType, Values> {
  const field = filterFields[name];
  return {
    choice: 'choices' in field ? fc.constantFrom<string>(...field.choices) : choices,
    reference: fc.constantFrom(...(references[name] ?? ['none'])),
    text: filled,
    tags: fc.constantFrom<string>(...tags),
    time: times,
    number: numbers,
    boolean: fc.boolean(),
  };
}

function testsOf(type: TestType, values: Values): Values {
  const orMissing = type === 'tags' ? {} : { orMissing: fc.option(fc.boolean()) };
  return fc
    .subarray(Object.entries(operators[type](values)), { minLength: 1, maxLength: 2 })
    .chain((some) => fc.record({ ...Object.fromEntries(some), ...orMissing }));
}

const propertyTest = fc.constantFrom(...propertyTestKeys).chain((key) => {
  const type = propertyTests[key];
  return fc.record({ name: propertyNames, [key]: testsOf(type, valuesOf('property')[type]) });
});

const plainTests = fc.constantFrom(...filterFieldNames).chain((name) => {
  const { type } = filterFields[name];
  if (type === 'property') return fc.record({ property: propertyTest });
  return fc.record({ [name]: testsOf(type, valuesOf(name)[type]) });
});
const fieldTests = fc.oneof(
  { arbitrary: plainTests, weight: 3 },
  { arbitrary: fc.record({ property: propertyTest }), weight: 1 },
);

function filtersOfDepth(depth: number): Values {
  if (depth === 0) return fieldTests;
  const parts = fc.array(filtersOfDepth(depth - 1), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { arbitrary: fieldTests, weight: 2 },
    { arbitrary: fc.record({ all: parts }), weight: 1 },
    { arbitrary: fc.record({ any: parts }), weight: 1 },
  );
}
/** Filters as they are after the check, of every depth. */
export const filters = filtersOfDepth(limits.filterDepth).map((filter) => conversationFilter.parse(filter));
