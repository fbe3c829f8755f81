import { describeSchema } from '@usher/api/db/describe-schema';
import { migrate, requirePostgres15 } from '@usher/api/db/migrate';
import { migrations } from '@usher/api/db/migrations/index';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { createDatabase, createEmptyDatabase, type TestDatabase } from '../support/postgres.ts';

const names = Object.keys(migrations);

/** For this test only. */
async function open(creating: Promise<TestDatabase>): Promise<string> {
  const { url, drop } = await creating;
  onTestFinished(drop);
  return url;
}

async function describe(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await describeSchema(client);
  } finally {
    await client.end();
  }
}

test('an empty database gets every migration in order', async () => {
  const url = await open(createEmptyDatabase());
  expect(await migrate(url)).toEqual(names);
  expect(names).toEqual(names.toSorted());
});

test('a database that has every migration is left as it is', async () => {
  const url = await open(createDatabase());
  const before = await describe(url);
  expect(await migrate(url)).toEqual([]);
  expect(await describe(url)).toBe(before);
});

test('twenty that start at once migrate once', async () => {
  const url = await open(createEmptyDatabase());
  const done = await Promise.all(Array.from({ length: 20 }, () => migrate(url)));
  expect(done.flat()).toEqual(names);
  expect(await describe(url)).toBe(await describe(await open(createDatabase())));
});

test('a migration that fails changes nothing and says why', async () => {
  const url = await open(createEmptyDatabase());
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('create table workflows (in_the_way integer)');
  await expect(migrate(url)).rejects.toThrow('relation "workflows" already exists');
  const { rows } = await client.query(`select tablename from pg_tables where tablename = 'accounts'`);
  expect(rows).toEqual([]);
  await client.query('drop table workflows');
  await client.end();
  expect(await migrate(url)).toEqual(names);
});

test.each([
  [140_012, '14'],
  [90_624, '9'],
])('Postgres of version %i is too old, and is told so in a sentence', (version, major) => {
  expect(() => requirePostgres15(version)).toThrow(`Usher needs Postgres 15 or newer; this one is ${major}.`);
});

test.each([150_000, 180_004])('Postgres of version %i will do', (version) => {
  expect(() => requirePostgres15(version)).not.toThrow();
});
