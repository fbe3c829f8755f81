import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { startConversation } from '../support/conversations.ts';
import { handOver } from '../support/hand-overs.ts';
import { readSourceFiles } from '../support/import-rules/source-files.ts';
import { keyedMutations } from '../support/keyed-mutations.ts';
import { openSession } from '../support/session.ts';

const app = await startTestApp();
afterAll(app.stop);
const { database } = app.app;
const { accountId } = app;

// Something of everything in two accounts.
const them = await app.createAccount();
for (const account of [app, them]) {
  for (const [key, prepare] of Object.entries(keyedMutations)) await (await prepare(account))(key, 'same');
  await startConversation(account.usher);
  await handOver(account.usher, account.agents.dmitri, { toNobody: true });
}
await app.settled();

async function tablesOfAccounts(): Promise<string[]> {
  const { rows } = await database.pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'account_id' order by name`,
  );
  return rows.map(({ name }) => name);
}
const tables = await tablesOfAccounts();

type Count = { count: number };
const count = (table: string) => sql<Count>`select count(*)::int as count from ${sql.table(table)}`;

describe.each(tables)('of %s', (table) => {
  test('nothing is seen by the role of the API without an account', async () => {
    const client = await openSession(app.databaseUrl);
    await client.query('set role usher_app');
    for (const account of [undefined, '', 'acct_unknown']) {
      if (account !== undefined)
        await client.query(`select set_config('app.account_id', $1, false)`, [account]);
      const { rows } = await client.query<Count>(`select count(*)::int as count from ${table}`);
      expect(rows).toEqual([{ count: 0 }]);
    }
  });

  test('an account sees what is its own, even by a query that forgets to say whose', async () => {
    const everything = await database.transaction('system', (trx) =>
      sql<{ accountId: string; count: number }>`
        select account_id, count(*)::int as count from ${sql.table(table)} group by account_id`.execute(trx),
    );
    for (const { accountId: id, count: own } of everything.rows) {
      const account = [app, them].find((each) => each.accountId === id);
      const seen =
        account && (await database.transaction(account.accountId, (trx) => count(table).execute(trx)));
      expect(seen?.rows).toEqual([{ count: own }]);
    }
  });

  test('an account removes nothing of another, even by a query that names it', async () => {
    const removal = sql`delete from ${sql.table(table)} where account_id = ${them.accountId}`;
    const { numAffectedRows } = await database.transaction(accountId, (trx) => removal.execute(trx));
    expect(numAffectedRows).toBe(0n);
  });
});

test('an account cannot write rows of another', async () => {
  const writing = database.transaction(accountId, (trx) =>
    sql`insert into log_heads (account_id) values (${them.accountId})`.execute(trx),
  );
  await expect(writing).rejects.toThrow('violates row-level security policy');
});

test('an account has what the tests above look at', async () => {
  for (const table of tables.filter((name) => !['work', 'workflow_failures'].includes(name))) {
    const { rows } = await database.transaction(accountId, (trx) => count(table).execute(trx));
    expect.soft(rows[0]?.count, table).toBeGreaterThan(0);
  }
});

describe('the sources', async () => {
  const sources = (await readSourceFiles()).filter(({ path }) => path.startsWith('packages/api/src/'));
  const filesWith = (pattern: RegExp) =>
    sources
      .filter(({ source }) => pattern.test(source))
      .map(({ path }) => path.replace('packages/api/src/', ''));

  test('work across accounts only where there is no account yet, or where it is about all of them', () => {
    expect(filesWith(/transaction\(\s*'system'/)).toEqual([
      'cli/find-account.ts',
      'cli/run-import.ts',
      'engine/worker.ts',
      'hand-over/runner.ts',
      'idempotency/forget.ts',
      'local/local-account.ts',
      'log/sequencer.ts',
      'log/tails.ts',
      'server/authenticate.ts',
      'server/probe.ts',
    ]);
  });

  test('name the roles only in the database layer, and query outside a transaction only when they open', () => {
    expect(filesWith(/usher_(system|app)/).filter((path) => !path.startsWith('db/'))).toEqual([]);
    expect(filesWith(/\.pool\b/)).toEqual(['cli/open-target.ts']);
  });
});
