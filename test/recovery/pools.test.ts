import { openDatabase } from '@usher/api/db/database';
import { OverloadedError } from '@usher/api/db/failures';
import { createLogger } from '@usher/api/logger';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { isSettled, startTestApp } from '../support/app.ts';
import { listConnections } from '../support/connections.ts';
import { startConversation } from '../support/conversations.ts';
import { errorIn, post } from '../support/graphql.ts';
import { write } from '../support/open-log.ts';
import { openSession } from '../support/session.ts';
import { waitUntil } from '../support/wait-until.ts';

const app = await startTestApp({ connections: 2 });
afterAll(app.stop);

describe('a pool of two connections for which three may wait', () => {
  /** Both connections taken, until they are let go. */
  async function openTaken() {
    const config = { url: app.databaseUrl, logger: createLogger('silent') };
    const database = openDatabase({ ...config, connections: 2, waiters: 3 });
    const { promise: free, resolve: letGo } = Promise.withResolvers<void>();
    const taken = [1, 2].map(() => database.transaction('system', () => free));
    onTestFinished(async () => {
      letGo();
      await Promise.all(taken);
      await database.close();
    });
    await waitUntil(() => database.counts().open === 2 && database.counts().idle === 0);
    const ask = () => database.transaction('system', async () => 'served');
    return { ask, letGo, counts: database.counts };
  }

  test('serves the three, and refuses a fourth at once', async () => {
    const { ask, letGo, counts } = await openTaken();
    const waiting = [ask(), ask(), ask()];
    await waitUntil(() => counts().waiting === 3);
    const fourth = await Promise.race([ask().catch((error: unknown) => error), ...waiting]);
    expect(fourth).toBeInstanceOf(OverloadedError);
    letGo();
    expect(await Promise.all(waiting)).toEqual(['served', 'served', 'served']);
  });

  test('lets nobody wait much longer than two seconds', async () => {
    const { ask } = await openTaken();
    const start = performance.now();
    await expect(ask()).rejects.toBeInstanceOf(OverloadedError);
    expect(performance.now() - start).toBeLessThan(4_000);
  });

  test('takes a burst that is no longer than idle connections can serve', async () => {
    const { ask, letGo } = await openTaken();
    letGo();
    await ask();
    expect(await Promise.all([ask(), ask(), ask(), ask()])).toHaveLength(4);
  });
});

describe('under two hundred and fifty slow requests', () => {
  const statusOf = async (path: string) => (await fetch(new URL(path, app.url))).status;

  test('whoever cannot be served is told so, the rest of Usher goes on, and all is well right after', async () => {
    const conversationId = await startConversation(app.usher);
    const apiKey = await app.createKey('READ', 'WRITE_CONVERSATIONS');
    const ask = (text: string) => post(app.url, apiKey, { query: text });
    expect((await ask('{ account { name } }')).status).toBe(200);
    const other = await openSession(app.databaseUrl);
    await other.query('begin');
    await other.query('select from conversations where id = $1 for update', [conversationId]);

    const close = `mutation { closeConversation(input: { conversationId: "${conversationId}" }) { __typename } }`;
    const slow = Array.from({ length: 250 }, () => ask(close));
    await waitUntil(() => app.app.database.counts().waiting > 20);
    const read = await ask(`{ conversation(id: "${conversationId}") { version } }`);
    expect([read.status, read.headers.get('retry-after')]).toEqual([503, '1']);
    expect(errorIn(read)).toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE', retryAfterMs: 1_000 } });
    expect(await statusOf('/health')).toBe(200);
    await waitUntil(async () => (await statusOf('/ready')) === 200);

    const answers = await Promise.all(slow);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
    const ended = performance.now();
    await other.query('commit');
    expect((await ask(close)).status).toBe(200);
    expect(performance.now() - ended).toBeLessThan(5_000);
    await app.settled();
  });
});

/** Every connection of requests taken, until they are let go. */
async function takeAll() {
  const { promise: free, resolve: letGo } = Promise.withResolvers<void>();
  const taken = [1, 2].map(() => app.app.database.transaction('system', () => free));
  await waitUntil(() => app.app.database.counts().open === 2 && app.app.database.counts().idle === 0);
  return async () => {
    letGo();
    await Promise.all(taken);
  };
}

test('events get their numbers and workflows run while requests hold every connection of theirs', async () => {
  const letGo = await takeAll();
  const elsewhere = openDatabase({ url: app.databaseUrl, connections: 1, logger: createLogger('silent') });
  onTestFinished(() => elsewhere.close());
  await elsewhere.transaction(app.accountId, (trx) => write(trx, app.accountId, [{ message: 'Hello' }]));
  await waitUntil(() => isSettled({ database: elsewhere }));
  await letGo();
});

test('a key is looked up while requests hold every connection of theirs', async () => {
  const key = await app.createKey('READ');
  const letGo = await takeAll();
  expect((await post(app.url, key, { query: '{ __typename }' })).status).toBe(200);
  await letGo();
});

test('each kind of work says in Postgres who it is', async () => {
  await startConversation(app.usher);
  await fetch(new URL('/ready', app.url));
  const kinds = ['usher api', 'usher background', 'usher keys', 'usher probes', 'usher worker'];
  await waitUntil(async () => {
    const names = new Set((await listConnections(app)).map(({ name }) => name));
    return kinds.every((kind) => names.has(kind));
  });
});
