import { normalisedTexts } from '@usher/api/conversation/normalised';
import { compileFilter } from '@usher/api/filter/compile';
import type { ConversationState } from '@usher/schema/event/types';
import { evaluate, matches } from '@usher/schema/filter/evaluate';
import { filterFieldNames, filterFields } from '@usher/schema/filter/fields';
import { normaliseText } from '@usher/schema/filter/normalise';
import type { ConversationFilter } from '@usher/schema/filter/types';
import { propertyTestKeys, propertyTests } from '@usher/schema/filter/types';
import fc from 'fast-check';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase } from '../support/postgres.ts';
import { filters, operators, states } from './random-filters.ts';

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

/** Every conversation is in an account of its own; others have contacts of the same ids, whose addresses must not count. */
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
    contact_id: state.contact,
    email_normalised: normalised(state.contactEmail),
    ticket_id: state.ticket,
    initiated_by: state.initiatedBy,
    created_at: state.createdAt,
    closed_at: state.closedAt,
    last_inbound_at: state.lastInboundAt,
    last_outbound_at: state.lastOutboundAt,
    properties: state.properties,
    properties_normalised: normalisedTexts(state.properties ?? {}),
  }));
  const compiled = compileFilter(filter);
  const found = await sql<{ matched: boolean | null; unmatched: boolean | null }>`
    with c as (
      select 'acct_' || number as account_id, given.* from json_to_recordset(${JSON.stringify(rows)}::json) as given(
        number integer, status text, inbox_id text, channel text, owner_agent_id text, owner_bot_id text,
        priority text, tags text[], subject_normalised text collate "C", first_message_normalised text collate "C",
        last_message_normalised text collate "C", contact_id text, email_normalised text collate "C", ticket_id text, initiated_by text,
        created_at timestamptz(3), closed_at timestamptz(3), last_inbound_at timestamptz(3),
        last_outbound_at timestamptz(3), properties jsonb, properties_normalised jsonb
      )
    ), contacts as (
      select account_id, contact_id as id, email_normalised from c where contact_id is not null
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
        for (const { field, path, operator, seen, matched } of conditions) {
          const key = propertyTestKeys.find((known) => path.endsWith(`property.${known}`));
          const type = key === undefined ? filterFields[field].type : propertyTests[key];
          const presence = seen === null ? 'missing' : 'present';
          count(`${type} ${operator}`, matched);
          count(`${field} ${presence}`, matched);
          if (key !== undefined) count(`property ${key} ${presence}`, matched);
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
  const keysSeen = propertyTestKeys.map((key) => `property ${key} present`);
  const rare = ['filter', ...operatorsSeen, ...fieldsSeen, ...keysSeen].filter((what) => {
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
