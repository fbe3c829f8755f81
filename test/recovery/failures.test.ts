import { openDatabase, type Trx } from '@usher/api/db/database';
import {
  CommitInDoubtError,
  failsAgain,
  failureKind,
  LostRaceError,
  OverloadedError,
} from '@usher/api/db/failures';
import { createLogger } from '@usher/api/logger';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { openLog } from '../support/open-log.ts';

const log = await openLog();
afterAll(log.close);
const accountId = await log.openAccount();

const coded = (code: string) => Object.assign(new Error('Made up.'), { code });

test.each([
  ['race', ['40001', '40P01']],
  ['connection', ['08000', '08003', '08006', '57P01', '57P02', '57P03', '57P05', '53300', '25006']],
  ['connection', ['ECONNRESET', 'ECONNREFUSED', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH']],
  ['connection', ['ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN']],
  ['in doubt', ['40003']],
  ['timeout', ['55P03', '57014', '25P03', '25P04']],
  ['overload', ['53000', '53100', '53200', '53400']],
  ['fault', ['23505', '23503', '22001', '42P01', 'P0001', 'XX000', '25P02', '08P01', 'ENOENT', '']],
] as const)('%s: %s', (kind, codes) => {
  for (const code of codes) expect.soft(failureKind(coded(code)), code).toBe(kind);
});

test.each([
  ['a race found by ourselves', 'race', new LostRaceError('Lost.')],
  ['a commit without an answer', 'in doubt', new CommitInDoubtError('Lost.')],
  ['a full queue', 'overload', new OverloadedError('Full.')],
  ['an end of the connection', 'connection', new Error('Connection terminated unexpectedly')],
  ['a statement that was never answered', 'connection', new Error('Query read timeout')],
  ['a connection that broke before', 'connection', new Error('Client has encountered a connection error')],
  ['a goodbye of PgBouncer', 'connection', Object.assign(coded('08P01'), { severity: 'FATAL' })],
  ['all addresses of a name refusing', 'connection', new AggregateError([coded('ECONNREFUSED')])],
  [
    'one address of a name refused otherwise',
    'fault',
    new AggregateError([coded('ECONNREFUSED'), coded('X')]),
  ],
  ['an external id taken meanwhile', 'race', unique('conversations_account_id_external_id_key')],
  ['another uniqueness', 'fault', unique('workflows_pkey')],
  ['anything else', 'fault', new TypeError('Cannot read properties of undefined')],
  ['what is no error', 'fault', 'nonsense'],
])('%s is of the kind %s', (_, kind, error) => {
  expect(failureKind(error)).toBe(kind);
});

test.each(['', 'P0001', '22001', 'ERR_INVALID_ARG_TYPE'])('%s fails again', (code) => {
  expect(failsAgain(coded(code))).toBe(true);
});

test.each(['57014', '54001', 'XX000', 'ENOENT'])('%s may succeed later', (code) => {
  expect(failsAgain(coded(code))).toBe(false);
});

function unique(constraint: string) {
  return Object.assign(coded('23505'), { constraint });
}

/** How often it runs when Postgres fails it the first so many times. */
async function runsOf(fail: (trx: Trx) => Promise<unknown>, times: number, repeatable = false) {
  let runs = 0;
  const running = log.database.transaction(
    accountId,
    async (trx) => {
      runs += 1;
      if (runs <= times) await fail(trx);
    },
    { repeatable },
  );
  await running.catch(() => undefined);
  return runs;
}

const raise = (code: string) => (trx: Trx) =>
  sql`do ${sql.lit(`begin raise exception 'Made up.' using errcode = '${code}'; end`)}`.execute(trx);

describe('a transaction in which Postgres raises', () => {
  test.each(['40001', '40P01', '08006', '57P01', '57P03', '53300', '25006'])(
    '%s runs again',
    async (code) => {
      expect(await runsOf(raise(code), 1)).toBe(2);
    },
  );

  test.each(['55P03', '57014', '53100', '53200', '25P03', '23505', 'XX000'])('%s does not', async (code) => {
    expect(await runsOf(raise(code), 1, true)).toBe(1);
  });

  test('40003 runs again only if doing it twice has the effect of once', async () => {
    expect(await runsOf(raise('40003'), 1, true)).toBe(2);
    expect(await runsOf(raise('40003'), 1, false)).toBe(1);
  });
});

describe('a transaction that takes too long is not tried again', () => {
  test.each([
    ['a statement', 'statement_timeout', '57014'],
    ['the whole of it', 'transaction_timeout', '25P04'],
  ])('%s', async (_, setting, code) => {
    const codes: unknown[] = [];
    const slow = async (trx: Trx) => {
      // Its clock runs already; only one that was stopped takes a new time.
      await sql`select set_config(${setting}, '0', true), set_config(${setting}, '50', true)`.execute(trx);
      await sql`select pg_sleep(5)`.execute(trx).catch((error: { code?: unknown }) => {
        codes.push(error.code);
        throw error;
      });
    };
    expect(await runsOf(slow, 9, true)).toBe(1);
    expect(codes).toEqual([code]);
  });

  test('and the connection of the next one is a good one', async () => {
    const { rows } = await log.database.transaction(accountId, (trx) => sql`select 1 as one`.execute(trx));
    expect(rows).toEqual([{ one: 1 }]);
  });
});

test('nobody waits much longer than five seconds for a database that is away', async () => {
  const url = new URL(log.databaseUrl);
  url.port = '1';
  const away = openDatabase({ url: url.href, connections: 2, logger: createLogger('silent') });
  const start = performance.now();
  const asked = Array.from({ length: 20 }, () => away.transaction('system', async () => undefined));
  const answers = await Promise.allSettled(asked);
  expect(performance.now() - start).toBeLessThan(6_000);
  expect(answers.map(({ status }) => status)).toEqual(Array<string>(20).fill('rejected'));
  await away.close();
});
