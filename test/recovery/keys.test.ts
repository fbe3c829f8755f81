import { createApiKey } from '@usher/api/account/api-keys';
import { openDatabase } from '@usher/api/db/database';
import { createLogger } from '@usher/api/logger';
import { createAuthenticate } from '@usher/api/server/authenticate';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { openLog } from '../support/open-log.ts';
import { openProxy } from '../support/proxy.ts';

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
