import { openDatabase } from '@usher/api/db/database';
import { createStatementNames } from '@usher/api/db/prepared';
import { createLogger } from '@usher/api/logger';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { runAsOwner } from '../support/owner-connection.ts';
import { createDatabase, type TestDatabase } from '../support/postgres.ts';

let created: TestDatabase;
beforeAll(async () => {
  created = await createDatabase();
});
afterAll(() => created.drop());

const asked = Array.from({ length: 10 }, (_, index) => index);

/** With one connection, so that whatever is asked is asked there. */
function open() {
  const database = openDatabase({ url: created.url, connections: 1, logger: createLogger('silent') });
  onTestFinished(() => database.close());
  return database;
}

test('a statement that is asked again and again is prepared, one that is not is not', async () => {
  const database = open();
  const prepared = await database.transaction('system', async (trx) => {
    for (const number of asked) await sql`select ${number}::int as often`.execute(trx);
    await sql`select ${1}::int as once`.execute(trx);
    return sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(trx);
  });
  expect(prepared.rows).toEqual([{ statement: 'select $1::int as often' }]);
});

test('a statement whose table has got another column is prepared anew, and nobody notices', async () => {
  const database = open();
  await runAsOwner(created.url, 'create table probe (number int); grant select on probe to usher_system');
  const read = (number: number) =>
    database.transaction('system', (trx) => sql`select * from probe where number >= ${number}`.execute(trx));
  for (const number of asked) await read(number);
  await runAsOwner(
    created.url,
    "alter table probe add column name text; insert into probe values (1, 'one')",
  );
  expect((await read(1)).rows).toEqual([{ number: 1, name: 'one' }]);
});

test('a plan, which may be kept, reads by key however few rows there are', async () => {
  const database = open();
  await runAsOwner(
    created.url,
    'create table small (id int primary key); insert into small values (1); grant select on small to usher_system',
  );
  const plan = await database.transaction('system', (trx) =>
    sql<{ 'QUERY PLAN': string }>`explain select * from small where id = ${1}`.execute(trx),
  );
  expect(JSON.stringify(plan.rows)).toContain('using small_pkey');
});

test('the same text has always the same name, another text another one', () => {
  const { nameOf } = createStatementNames();
  const names = asked.map(() => [nameOf('one'), nameOf('another')]);
  const [one, another] = names.at(-1) ?? [];
  expect(names.at(0)).toEqual([undefined, undefined]);
  expect(names.at(-2)).toEqual([one, another]);
  expect(new Set([one, another, undefined]).size).toBe(3);
});

test('there are never more names than a connection can keep plans', () => {
  const { nameOf } = createStatementNames();
  const texts = Array.from({ length: 5_000 }, (_, index) => `select ${index}`);
  for (const text of texts) for (const _ of asked) nameOf(text);
  expect(texts.filter((text) => nameOf(text) !== undefined)).toHaveLength(150);
});
