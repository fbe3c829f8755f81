import { openDatabase, type Trx } from '@usher/api/db/database';
import { createLogger } from '@usher/api/logger';
import { sql } from 'kysely';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { startTestApp } from '../support/app.ts';

const app = await startTestApp({ worker: false });
afterAll(() => app.stop());

const { accountId } = app;

const openAnother = () =>
  openDatabase({ url: app.databaseUrl, connections: 4, logger: createLogger('silent') });

function open() {
  const database = openAnother();
  onTestFinished(() => database.close());
  let transactions = 0;
  database.pool.on('acquire', () => {
    transactions += 1;
  });
  return { ...database, transactions: () => transactions };
}

const raise = (trx: Trx, code: string) =>
  sql`do ${sql.lit(`begin raise exception 'Lost.' using errcode = '${code}'; end`)}`.execute(trx);
const readAccountId = async (trx: Trx) => {
  const { rows } = await sql<{ id: string }>`select current_setting('app.account_id') as id`.execute(trx);
  return rows[0]?.id;
};
const readNumber = (number: number) => async (trx: Trx) => {
  const { rows } = await sql<{ number: number }>`select ${number}::int as number`.execute(trx);
  return rows[0]?.number;
};

test('what is asked for in one turn shares transactions, and each gets its own answer', async () => {
  const { readTogether, transactions } = open();
  const numbers = Array.from({ length: 40 }, (_, number) => number);
  expect(await Promise.all(numbers.map((number) => readTogether(accountId, readNumber(number))))).toEqual(
    numbers,
  );
  expect(transactions()).toBe(3);
});

test('accounts share nothing', async () => {
  const { readTogether, transactions } = open();
  const { accountId: other } = await app.createAccount();
  const seen = [accountId, other].map((id) => readTogether(id, readAccountId));
  expect(await Promise.all(seen)).toEqual([accountId, other]);
  expect(transactions()).toBe(2);
});

test('one that fails fails alone', async () => {
  const { readTogether } = open();
  const read = (number: number) => readTogether(accountId, readNumber(number));
  const outcomes = await Promise.allSettled([
    read(1),
    readTogether(accountId, (trx) => raise(trx, 'P0001')),
    readTogether(accountId, () => Promise.reject(new RangeError('No.'))),
    read(2),
  ]);
  expect(outcomes).toMatchObject([
    { status: 'fulfilled', value: 1 },
    { status: 'rejected', reason: { code: 'P0001' } },
    { status: 'rejected', reason: new RangeError('No.') },
    { status: 'fulfilled', value: 2 },
  ]);
});

test('all of it is read again after a passing failure', async () => {
  const { readTogether } = open();
  let runs = 0;
  const unlucky = async (trx: Trx) => {
    runs += 1;
    if (runs === 1) await raise(trx, '40001');
    return 'in the end';
  };
  const outcomes = await Promise.all([
    readTogether(accountId, unlucky),
    readTogether(accountId, readNumber(1)),
  ]);
  expect(outcomes).toEqual(['in the end', 1]);
  expect(runs).toBe(2);
});

test('without a connection everybody is told so', async () => {
  const { readTogether, close } = openAnother();
  await close();
  const waiting = [1, 2].map((number) => readTogether(accountId, readNumber(number)));
  const refusal = { status: 'rejected', reason: { message: expect.stringContaining('pool') } };
  expect(await Promise.allSettled(waiting)).toMatchObject([refusal, refusal]);
});
