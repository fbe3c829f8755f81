import type { FilterField } from '@usher/schema/filter/fields';
import { comparable } from '@usher/schema/filter/normalise';
import { type FieldTest, givenOperators, type OperatorTable, readFilter } from '@usher/schema/filter/read';
import type { ConversationFilter } from '@usher/schema/filter/types';
import type { ValueKey } from '@usher/schema/property/types';
import { type RawBuilder, sql } from 'kysely';

export type FilterColumns = Record<Exclude<FilterField, 'property'>, RawBuilder<unknown>>;

/** Where each field is, for a query over conversations under the alias `c`. */
export const conversationColumns: FilterColumns = {
  status: sql`c.status`,
  inbox: sql`c.inbox_id`,
  channel: sql`c.channel`,
  owner: sql`coalesce(c.owner_agent_id, c.owner_bot_id)`,
  ownerKind: sql`case when c.owner_agent_id is not null then 'AGENT'
    when c.owner_bot_id is not null then 'BOT' else 'NOBODY' end`,
  subject: sql`c.subject_normalised`,
  firstMessage: sql`c.first_message_normalised`,
  lastMessage: sql`c.last_message_normalised`,
  priority: sql`c.priority`,
  tags: sql`c.tags`,
  contactEmail: sql`(select contacts.email_normalised from contacts
    where (contacts.account_id, contacts.id) = (c.account_id, c.contact_id))`,
  contact: sql`c.contact_id`,
  ticket: sql`c.ticket_id`,
  initiatedBy: sql`c.initiated_by`,
  createdAt: sql`c.created_at`,
  closedAt: sql`c.closed_at`,
  lastInboundAt: sql`c.last_inbound_at`,
  lastOutboundAt: sql`c.last_outbound_at`,
};

/** Where a property is, as a value of the type that it is tested as. Null: it has none, or one of another type. */
function propertyColumn(name: string, key: ValueKey): RawBuilder<unknown> {
  if (key === 'text') return sql`c.properties_normalised ->> ${name}::text`;
  const held = sql`c.properties -> ${name}::text ->> ${sql.lit(key)}`;
  return key === 'choice' ? held : sql`(${held})::${sql.raw(sqlTypes[key])}`;
}
const sqlTypes = { number: 'double precision', boolean: 'boolean', dateTime: 'timestamptz(3)' } as const;

/** The filter as SQL that agrees with the evaluator. Always true or false, never null, so that it can be negated. */
export function compileFilter(
  filter: ConversationFilter,
  columns: FilterColumns = conversationColumns,
): RawBuilder<boolean> {
  const read = readFilter(filter);
  if (read.kind === 'all') return every(read.parts.map((part) => compileFilter(part, columns)));
  if (read.kind === 'any') return some(read.parts.map((part) => compileFilter(part, columns)));

  const column = sql`(${columnOf(read, columns)})`;
  const missing = sql.lit(read.given.orMissing === true);
  const tests = givenOperators(operators, read).map(({ handler, expected }) => {
    const values = comparable[read.type](expected, read.given);
    return sql<boolean>`coalesce(${handler(column, values)}, ${missing})`;
  });
  if (read.given.isSet === true) tests.unshift(sql`${column} is not null`);
  if (read.given.isSet === false) tests.unshift(sql`${column} is null`);
  return every(tests);
}

function columnOf(test: FieldTest, columns: FilterColumns): RawBuilder<unknown> {
  return test.field === 'property'
    ? propertyColumn(test.property.name, test.property.key)
    : columns[test.field];
}

function every(tests: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  return tests.length === 0 ? sql`true` : sql`(${sql.join(tests, sql` and `)})`;
}

function some(tests: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  return tests.length === 0 ? sql`false` : sql`(${sql.join(tests, sql` or `)})`;
}

/** Null for a missing column, whatever that then means. `expected` has at least one value: its check saw to that. */
type Operator = (column: RawBuilder<unknown>, expected: readonly string[]) => RawBuilder<unknown>;

const equalsAny: Operator = (column, expected) => sql`${column} = any(${expected}::text[])`;
const equalsNone: Operator = (column, expected) => sql`${column} <> all(${expected}::text[])`;
const compares =
  (operator: '<' | '<=' | '>' | '>=', type: 'double precision' | 'timestamptz(3)'): Operator =>
  (column, [expected]) =>
    sql`${column} ${sql.raw(operator)} ${expected}::${sql.raw(type)}`;
const containsAny: Operator = (column, expected) =>
  sql`(select bool_or(strpos(${column}, value) > 0) from unnest(${expected}::text[]) as value)`;
const containsNone: Operator = (column, expected) =>
  sql`(select bool_and(strpos(${column}, value) = 0) from unnest(${expected}::text[]) as value)`;

const operators: OperatorTable<Operator> = {
  choice: { in: equalsAny, notIn: equalsNone },
  reference: { in: equalsAny, notIn: equalsNone },
  text: {
    equals: equalsAny,
    equalsAny,
    contains: (column, [expected]) => sql`strpos(${column}, ${expected}::text) > 0`,
    containsAny,
    containsNone,
    startsWith: (column, [expected]) => sql`starts_with(${column}, ${expected}::text)`,
  },
  tags: {
    hasAny: (column, expected) => sql`${column} && ${expected}::text[]`,
    hasAll: (column, expected) => sql`${column} @> ${expected}::text[]`,
    hasNone: (column, expected) => sql`not ${column} && ${expected}::text[]`,
  },
  time: { from: compares('>=', 'timestamptz(3)'), before: compares('<', 'timestamptz(3)') },
  number: {
    in: (column, expected) => sql`${column} = any(${expected}::double precision[])`,
    notIn: (column, expected) => sql`${column} <> all(${expected}::double precision[])`,
    atLeast: compares('>=', 'double precision'),
    atMost: compares('<=', 'double precision'),
    moreThan: compares('>', 'double precision'),
    lessThan: compares('<', 'double precision'),
  },
  boolean: { is: (column, [expected]) => sql`${column} = ${expected}::boolean` },
};
