import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeTables } from '../../packages/api/scripts/generate-tables.ts';
import { startTestAppByHand, type TestAppByHand } from '../support/by-hand.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import { sabotage } from '../support/sabotage.ts';
import { comment, open, whenever } from '../support/workflows.ts';

let app: TestAppByHand;
let us: Routing;
let client: pg.Client;
let tables: string[];
beforeAll(async () => {
  app = await startTestAppByHand();
  us = await openRouting(app);
  client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  tables = await ask(`
    select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and relname not like 'kysely\\_%' order by relname`);
  await fillEveryTable();
});
afterAll(async () => {
  await client.end();
  await app.stop();
});

/** The first column of each row. */
async function ask(query: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await client.query<[string]>({ text: query, values, rowMode: 'array' });
  return rows.map(([first]) => first);
}

async function fillEveryTable(): Promise<void> {
  await us.usher.properties.create({ name: 'plan', label: 'Plan', type: 'TEXT' });
  const broken = await us.turnOn(whenever(open, comment('Fails.')));
  await us.turnOn(whenever(open, comment('Seen.')));
  const stop = await sabotage(app, broken);
  await us.usher.conversations.create({ message: 'Hello', idempotencyKey: 'once' });
  await us.usher.teams.create({ name: 'Team', memberIds: [us.agents.ana] });
  await app.settled();
  await stop();
  await us.receive();
  await us.usher.agents.deactivate({ agentId: us.agents.dmitri, handOver: { toNobody: true } });
  // Its work stays, because nobody settles this one.
  await app.numbered();
}

/** The tables of which somebody in this role sees rows, of this account if one is set. */
async function seenBy(role: 'usher_app' | 'usher_system' | 'none', accountId = ''): Promise<string[]> {
  await client.query('begin');
  try {
    await client.query(`select set_config('role', $1, true), set_config('app.account_id', $2, true)`, [
      role,
      accountId,
    ]);
    const union = tables.map((table) => `select '${table}' where exists (select from ${table})`);
    return (await ask(union.join(' union all '))).toSorted();
  } finally {
    await client.query('rollback');
  }
}

const describeKey = `conrelid::regclass || ' ' || pg_get_constraintdef(oid)`;

test('account_id leads every primary key, unique constraint and foreign key', async () => {
  expect(
    await ask(`
      select ${describeKey} from pg_constraint
      where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f')
        and conrelid::regclass::text not like 'kysely\\_%'
        and (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) <> 'account_id'`),
  ).toEqual([]);
  expect(
    await ask(`
      select ${describeKey} from pg_constraint
      where connamespace = 'public'::regnamespace and contype = 'f'
        and (select attname from pg_attribute where attrelid = confrelid and attnum = confkey[1]) <> 'account_id'`),
  ).toEqual([]);
});

test('account_id leads every unique index, and every table has a primary key', async () => {
  expect(
    await ask(
      `
      select pg_get_indexdef(indexrelid) from pg_index join pg_class c on c.oid = indrelid
      where c.relname = any ($1) and indisunique
        and (select attname from pg_attribute where attrelid = indrelid and attnum = indkey[0]) <> 'account_id'`,
      [tables],
    ),
  ).toEqual([]);
  const keyed = await ask(
    `
    select relname from pg_index join pg_class c on c.oid = indrelid
    where c.relname = any ($1) and indisprimary order by relname`,
    [tables],
  );
  expect(keyed).toEqual(tables);
});

test('every table has forced row-level security', async () => {
  const secured = await ask(
    `
    select relname from pg_class where relname = any ($1) and relrowsecurity and relforcerowsecurity order by relname`,
    [tables],
  );
  expect(secured).toEqual(tables);
});

test('every table has the same policies, one for each role', async () => {
  const { rows } = await client.query(`
    select array_to_string(roles, ' ') as role, cmd, qual = with_check as same, array_agg(tablename::text order by tablename) as tables
    from pg_policies where schemaname = 'public' group by roles, cmd, qual, with_check order by 1`);
  expect(rows).toEqual([
    { role: 'usher_app', cmd: 'ALL', same: true, tables },
    { role: 'usher_system', cmd: 'ALL', same: true, tables },
  ]);
});

test('every table has rows, which the system sees', async () => {
  expect(await seenBy('usher_system')).toEqual(tables);
});

test('an account sees its own rows, and nobody sees any without an account', async () => {
  expect(await seenBy('usher_app', us.accountId)).toEqual(tables);
  expect(await seenBy('usher_app')).toEqual([]);
  expect(await seenBy('usher_app', 'acct_unknown')).toEqual([]);
});

test('even the owner sees no row without a role', async () => {
  expect(await seenBy('none')).toEqual([]);
  expect(await seenBy('none', us.accountId)).toEqual([]);
});

test('an account can neither see, change nor create rows of another', async () => {
  await client.query('begin');
  await client.query(`select set_config('role', 'usher_app', true), set_config('app.account_id', $1, true)`, [
    us.accountId,
  ]);
  expect(await ask('select distinct account_id from conversations')).toEqual([us.accountId]);
  const touched = await client.query(`update agents set name = 'Ours' where account_id = $1`, [
    app.accountId,
  ]);
  expect(touched.rowCount).toBe(0);
  const creating = client.query(`insert into log_heads (account_id) values ($1)`, [app.accountId]);
  await expect(creating).rejects.toThrow('row-level security');
  await client.query('rollback');
});

test('schema.sql and the table types are what the migrations give', async () => {
  const { schema, tableTypes } = await describeTables(app.databaseUrl);
  const committed = (name: string) =>
    readFile(new URL(`../../packages/api/src/db/${name}`, import.meta.url), 'utf8');
  expect(schema).toBe(await committed('schema.sql'));
  expect(tableTypes).toBe(await committed('_generated_tables.ts'));
});
