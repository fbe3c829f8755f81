import { describeSchema } from '@usher/api/db/describe-schema';
import { migrate, requirePostgres15 } from '@usher/api/db/migrate';
import { migrations } from '@usher/api/db/migrations/index';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { cutConnections, isWaiting } from '../support/crew.ts';
import { createDatabase, createEmptyDatabase, type TestDatabase } from '../support/postgres.ts';
import { openProxy } from '../support/proxy.ts';
import { openSession } from '../support/session.ts';
import { waitUntil } from '../support/wait-until.ts';

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

test('a connection that Postgres ends in the middle of a migration is made anew', async () => {
  const url = await open(createEmptyDatabase());
  const inTheWay = await openSession(url);
  await inTheWay.query('reset role');
  await inTheWay.query('begin');
  await inTheWay.query('create table workflows (in_the_way integer)');
  const migrating = migrate(url);
  await waitUntil(() => isWaiting({ databaseUrl: url }, 'usher migrate'));
  await cutConnections({ databaseUrl: url }, 'usher migrate');
  await inTheWay.query('rollback');
  expect(await migrating).toEqual(names);
});

test('a connection that breaks before COMMIT arrives has changed nothing, and the migration runs again', async () => {
  const proxy = await openProxy(await open(createEmptyDatabase()));
  onTestFinished(() => proxy.close());
  proxy.breakNext('before COMMIT arrives');
  expect(await migrate(proxy.url)).toEqual(names);
  expect(await migrate(proxy.url)).toEqual([]);
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
