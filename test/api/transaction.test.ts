import { openDatabase, type Trx } from '@usher/api/db/database';
import { CommitInDoubtError } from '@usher/api/db/failures';
import { createBots } from '@usher/api/directory/bots';
import { createLogger } from '@usher/api/logger';
import { sql } from 'kysely';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { startConversation } from '../support/conversations.ts';
import { by } from '../support/directory.ts';
import { openProxy } from '../support/proxy.ts';
import { openSession } from '../support/session.ts';

const app = await startTestApp();
const proxy = await openProxy(app.databaseUrl);
const throughProxy = openDatabase({ url: proxy.url, connections: 2, logger: createLogger('silent') });
afterAll(async () => {
  await throughProxy.close();
  await proxy.close();
  await app.stop();
});

const { database } = app.app;
const { accountId } = app;

const insertBot = (trx: Trx, name: string) => createBots({ trx, accountId }, [{ input: { name }, by }]);
const botsNamed = async (name: string) => {
  const { nodes } = await app.usher.bots.list({ search: name });
  return nodes.length;
};
const raise = (trx: Trx, code: string) =>
  sql`do ${sql.lit(`begin raise exception 'Lost.' using errcode = '${code}'; end`)}`.execute(trx);

/** Runs a transaction that fails like this so many times, and answers how often it ran. */
async function countRuns(code: string, failures: number): Promise<number> {
  let runs = 0;
  const running = database.transaction(accountId, async (trx) => {
    runs += 1;
    if (runs <= failures) await raise(trx, code);
  });
  await running.catch((error: unknown) => expect(error).toMatchObject({ code }));
  return runs;
}

describe('a transaction', () => {
  test.each(['40001', '40P01'])('that lost a race (%s) runs again, five times at most', async (code) => {
    expect(await countRuns(code, 1)).toBe(2);
    expect(await countRuns(code, 4)).toBe(5);
    expect(await countRuns(code, 9)).toBe(5);
  });

  test.each(['23505', '22001', '57014', 'P0001'])('that failed otherwise (%s) does not', async (code) => {
    expect(await countRuns(code, 1)).toBe(1);
  });

  test('that throws changes nothing, and tells what was thrown', async () => {
    const failing = database.transaction(accountId, async (trx) => {
      await insertBot(trx, 'bot_thrown');
      throw new RangeError('No.');
    });
    await expect(failing).rejects.toEqual(new RangeError('No.'));
    expect(await botsNamed('bot_thrown')).toBe(0);
  });

  test('cannot be used after it has ended', async () => {
    const leaked = await database.transaction(accountId, async (trx) => trx);
    await expect(leaked.selectFrom('bots').select('id').execute()).rejects.toThrow(/already/);
    await expect(insertBot(leaked, 'bot_leaked')).rejects.toThrow(/already/);
    expect(await botsNamed('bot_leaked')).toBe(0);
  });

  test('has its time-outs set, and only for itself', async () => {
    const timeouts = sql<Record<string, string>>`
      select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
             current_setting('idle_in_transaction_session_timeout') as idle,
             current_setting('transaction_timeout', true) as transaction,
             current_setting('client_connection_check_interval') as alive,
             current_setting('tcp_keepalives_idle') as keepalive`;
    const usual = {
      statement: '5s',
      lock: '2s',
      idle: '10s',
      transaction: '30s',
      alive: '2s',
      keepalive: '30',
    };
    const within = async (options = {}) =>
      (await database.transaction(accountId, (trx) => timeouts.execute(trx), options)).rows[0];
    expect(await within()).toEqual(usual);
    const given = { statementTimeoutMs: 30_000, idleTimeoutMs: 3_000 };
    expect(await within(given)).toEqual({ ...usual, statement: '30s', idle: '3s' });
    expect(await within()).toEqual(usual);
  });

  test('that waits too long for a lock is answered as busy, and nothing has changed', async () => {
    const conversationId = await startConversation(app.usher);
    const other = await openSession(app.databaseUrl);
    await other.query('begin');
    await other.query('select from conversations where id = $1 for update', [conversationId]);
    const busy = { code: 'SERVICE_UNAVAILABLE', status: 503, retryAfterMs: 1_000 };
    await expect(app.usher.conversations.close({ conversationId })).rejects.toMatchObject(busy);
    await other.query('commit');
    expect(await app.usher.conversations.close({ conversationId })).toMatchObject({
      changed: true,
      version: 2,
    });
  });
});

describe('a commit in doubt', () => {
  let runs = 0;
  afterEach(() => {
    runs = 0;
  });
  const insert = (name: string, repeatable: boolean) =>
    throughProxy.transaction(
      accountId,
      async (trx) => {
        runs += 1;
        const known = await trx.selectFrom('bots').select('id').where('name', '=', name).execute();
        if (known.length === 0) await insertBot(trx, name);
      },
      { repeatable },
    );

  test('is repeated when that is safe, whether it had happened or not', async () => {
    proxy.breakNext('before COMMIT arrives', 'after COMMIT was done');
    await insert('bot_repeatable', true);
    expect(runs).toBe(3);
    expect(await botsNamed('bot_repeatable')).toBe(1);
  });

  test.each([
    ['before COMMIT arrives', 0],
    ['after COMMIT was done', 1],
  ] as const)('is told when it is not: %s', async (cut, there) => {
    const name = `bot_in_doubt_${there}`;
    proxy.breakNext(cut);
    await expect(insert(name, false)).rejects.toBeInstanceOf(CommitInDoubtError);
    expect(runs).toBe(1);
    expect(await botsNamed(name)).toBe(there);
  });

  test('is not repeated for ever', async () => {
    proxy.breakNext(...Array(5).fill('before COMMIT arrives'));
    await expect(insert('bot_unlucky', true)).rejects.toBeInstanceOf(CommitInDoubtError);
    expect(runs).toBe(5);
    await insert('bot_lucky', true);
    expect(await botsNamed('bot_lucky')).toBe(1);
  });
});
