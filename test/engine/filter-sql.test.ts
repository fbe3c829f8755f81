import { compileFilter } from '@usher/api/filter/compile';
import { channelKinds, conversationStatuses, priorities } from '@usher/schema/conversation/types';
import type { ConversationState } from '@usher/schema/event/types';
import { conversationFilter } from '@usher/schema/filter/check';
import { evaluate, matches } from '@usher/schema/filter/evaluate';
import type { FilterFieldType } from '@usher/schema/filter/fields';
import { filterFieldNames, filterFields } from '@usher/schema/filter/fields';
import { normaliseText } from '@usher/schema/filter/normalise';
import type { ConversationFilter } from '@usher/schema/filter/types';
import { isId, newId } from '@usher/schema/ids';
import { limits } from '@usher/schema/limits';
import fc from 'fast-check';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase } from '../support/postgres.ts';

// Few pieces, so that filters really match: letters that fold together, and what SQL might take for its own.
const letters = 'a A b Ａ ß ẞ ss I ı İ é e\u0301 \u0301 J\u030c ǰ Σ ς ﬁ \u200b 😀 👩‍👧'.split(' ');
const pieces = [...letters, ' ', '\t', '\u00a0', "'", '"', '{', ',', 'NULL', '%', '_', '\\', '%', '_', '\\'];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 3 }).map((parts) => parts.join(''));
const filled = text.filter((value) => value.trim() !== '');
const missing = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 4 });

const inboxes = [newId('inbox'), newId('inbox'), newId('inbox')] as const;
const owners = [newId('agent'), newId('agent'), newId('bot')] as const;
const tags = ['vip', 'VIP', 'a,b', '"q"', '{x}', 'NULL', '\\', 'straße'] as const;

const states: fc.Arbitrary<ConversationState> = fc
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
    contact: missing(fc.constant(newId('contact'))),
    email: missing(text),
  })
  .map(({ email, ...state }) => ({
    ...state,
    ownerKind: state.owner === null ? 'NOBODY' : isId('bot', state.owner) ? 'BOT' : 'AGENT',
    contactEmail: state.contact === null ? null : email,
    initiatedBy: null,
    ticket: null,
    createdAt: '2030-01-01T00:00:00.000Z',
    closedAt: null,
    lastInboundAt: null,
    lastOutboundAt: null,
  }));

const several = (value: fc.Arbitrary<string>) => fc.array(value, { minLength: 1, maxLength: 3 });
const oneOf = (values: fc.Arbitrary<string>) => ({ in: several(values), notIn: several(values) });
const operators: Record<
  FilterFieldType,
  (values: fc.Arbitrary<string>) => Record<string, fc.Arbitrary<unknown>>
> = {
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
};

const fieldTests = fc.constantFrom(...filterFieldNames).chain((name) => {
  const field = filterFields[name];
  const values = {
    choice: 'choices' in field ? fc.constantFrom<string>(...field.choices) : fc.constant('none'),
    reference: fc.constantFrom<string>(...(name === 'inbox' ? inboxes : owners)),
    text: filled,
    tags: fc.constantFrom<string>(...tags),
  }[field.type];
  const given = Object.entries(operators[field.type](values));
  const orMissing = field.type === 'tags' ? {} : { orMissing: fc.option(fc.boolean()) };
  return fc
    .subarray(given, { minLength: 1, maxLength: 2 })
    .chain((some) => fc.record({ [name]: fc.record({ ...Object.fromEntries(some), ...orMissing }) }));
});

function filtersOfDepth(depth: number): fc.Arbitrary<unknown> {
  if (depth === 0) return fieldTests;
  const parts = fc.array(filtersOfDepth(depth - 1), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { arbitrary: fieldTests, weight: 2 },
    { arbitrary: fc.record({ all: parts }), weight: 1 },
    { arbitrary: fc.record({ any: parts }), weight: 1 },
  );
}
const filters = filtersOfDepth(limits.filterDepth).map((filter) => conversationFilter.parse(filter));

let database: Awaited<ReturnType<typeof createDatabase>>;
let db: Kysely<unknown>;
beforeAll(async () => {
  database = await createDatabase();
  db = new Kysely({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: database.url, max: 1 }) }),
  });
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const normalised = (value: string | null) => (value === null ? null : normaliseText(value));

/** Every conversation has a contact of its own. Another account has one of the same id, whose address must not count. */
async function matchInSql(filter: ConversationFilter, given: readonly ConversationState[]) {
  const rows = given.map((state, number) => ({
    number,
    status: state.status,
    inbox_id: state.inbox,
    channel: state.channel,
    owner_agent_id: state.ownerKind === 'AGENT' ? state.owner : null,
    owner_bot_id: state.ownerKind === 'BOT' ? state.owner : null,
    priority: state.priority,
    tags: state.tags,
    subject_normalised: normalised(state.subject),
    first_message_normalised: normalised(state.firstMessage),
    last_message_normalised: normalised(state.lastMessage),
    contact_id: state.contact === null ? null : `${state.contact}_${number}`,
    email_normalised: normalised(state.contactEmail),
  }));
  const compiled = compileFilter(filter);
  const found = await sql<{ matched: boolean | null; unmatched: boolean | null }>`
    with c as (
      select 'acct_1' as account_id, given.* from json_to_recordset(${JSON.stringify(rows)}::json) as given(
        number integer, status text, inbox_id text, channel text, owner_agent_id text, owner_bot_id text,
        priority text, tags text[], subject_normalised text collate "C", first_message_normalised text collate "C",
        last_message_normalised text collate "C", contact_id text, email_normalised text collate "C"
      )
    ), contacts as (
      select 'acct_2' as account_id, contact_id as id, 'a' as email_normalised from c where contact_id is not null
      union all
      select account_id, contact_id, email_normalised from c where contact_id is not null
    )
    select ${compiled} as matched, not ${compiled} as unmatched from c order by number
  `.execute(db);
  return found.rows;
}

test('SQL finds exactly the conversations that the evaluator matches', async () => {
  const outcomes = new Map<string, { true: number; false: number }>();
  const count = (what: string, outcome: boolean) => {
    const counted = outcomes.get(what) ?? { true: 0, false: 0 };
    counted[`${outcome}`] += 1;
    outcomes.set(what, counted);
  };

  await fc.assert(
    fc.asyncProperty(filters, fc.array(states, { minLength: 20, maxLength: 40 }), async (filter, given) => {
      const explained = given.map((state) => evaluate(filter, state));
      const expected = explained.map(({ matched }) => matched);
      expect(given.map((state) => matches(filter, state))).toEqual(expected);
      expect(await matchInSql(filter, given)).toEqual(
        expected.map((matched) => ({ matched, unmatched: !matched })),
      );
      for (const { matched, conditions } of explained) {
        count('filter', matched);
        for (const { field, operator, seen, matched } of conditions) {
          count(`${filterFields[field].type} ${operator}`, matched);
          count(`${field} ${seen === null ? 'missing' : 'present'}`, matched);
        }
      }
    }),
    { numRuns: 1_500 },
  );

  // Not vacuous: each operator and each field came out both ways, often.
  const operatorsSeen = Object.entries(operators).flatMap(([type, of]) =>
    Object.keys(of(fc.constant(''))).map((operator) => `${type} ${operator}`),
  );
  const fieldsSeen = filterFieldNames.map((field) => `${field} present`);
  const rare = ['filter', ...operatorsSeen, ...fieldsSeen].filter((what) => {
    const { true: matched, false: unmatched } = outcomes.get(what) ?? { true: 0, false: 0 };
    return Math.min(matched, unmatched) < 20;
  });
  expect(rare).toEqual([]);
}, 120_000);

test('a value never becomes part of the statement', () => {
  const value = "'; drop table conversations; --";
  const compiled = compileFilter({ subject: { contains: value, containsAny: [value], equals: value } });
  const { sql: statement, parameters } = compiled.compile(db);
  expect(statement).not.toContain('drop');
  expect(parameters).toContain(value);
});
