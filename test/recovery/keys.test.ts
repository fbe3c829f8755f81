import { createApiKey } from '@usher/api/account/api-keys';
import { openDatabase } from '@usher/api/db/database';
import { OverloadedError } from '@usher/api/db/failures';
import { createLogger } from '@usher/api/logger';
import { createAuthenticate } from '@usher/api/server/authenticate';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { openLog } from '../support/open-log.ts';
import { openProxy } from '../support/proxy.ts';
import { waitUntil } from '../support/wait-until.ts';

const log = await openLog();
afterAll(log.close);
const accountId = await log.openAccount();

function openKeys(url: string) {
  const keys = openDatabase({ url, connections: 2, logger: createLogger('silent') });
  onTestFinished(() => keys.close());
  return { keys, authenticate: createAuthenticate(keys, 0) };
}

async function createHeader(): Promise<string> {
  const input = { name: 'Test key', permissions: ['READ'] as const };
  const { secret } = await log.database.transaction('system', (trx) => createApiKey(trx, accountId, input));
  return `Bearer ${secret}`;
}

test('a key is looked up again when the connection is cut in COMMIT', async () => {
  const proxy = await openProxy(log.databaseUrl);
  onTestFinished(() => proxy.close());
  const { authenticate } = openKeys(proxy.url);
  const header = await createHeader();
  proxy.breakNext('after COMMIT was done');
  expect(await authenticate(header)).toMatchObject({ accountId });
});

test('of keys that were never seen fifty are looked up at a time, and one that was valid before all the same', async () => {
  const { keys, authenticate } = openKeys(log.databaseUrl);
  const known = await createHeader();
  await authenticate(known);
  const strangers = await Promise.all(Array.from({ length: 60 }, createHeader));
  const { promise: free, resolve: letGo } = Promise.withResolvers<void>();
  const taken = [1, 2].map(() => keys.transaction('system', () => free));
  await waitUntil(() => keys.counts().open === 2 && keys.counts().idle === 0);
  const asked = Promise.allSettled(strangers.map(authenticate));
  const again = authenticate(known);
  letGo();
  await Promise.all(taken);
  expect(await again).toMatchObject({ accountId });
  const refused = (await asked).flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
  expect(refused).toHaveLength(10);
  expect(refused.every((error) => error instanceof OverloadedError)).toBe(true);
});
