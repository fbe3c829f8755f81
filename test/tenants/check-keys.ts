import { createApiKey } from '@usher/api/account/api-keys';
import type { App } from '@usher/api/process/app';
import type { AccountId } from '@usher/schema/ids';
import { sql } from 'kysely';
import { present } from '../support/expect.ts';
import { type Answer, createAsk } from './ask.ts';
import { readable } from './check-lists.ts';
import { saying } from './compare.ts';
import type { Judge } from './judge.ts';
import type { World } from './world.ts';

/** A key of theirs that was revoked is answered like one of ours, one that is unknown, and one that is no key. */
export async function checkKeys({ subject, us, them }: World, judge: Judge): Promise<void> {
  const { app, url } = subject;
  const theirs = await createRevokedKey(app, them.accountId);
  const others = {
    'revoked, of ours': await createRevokedKey(app, us.accountId),
    unknown: await createUnknownKey(app, them.accountId),
    ...misspelt(theirs),
  };
  const target = present(readable.find(({ name }) => name === 'account'));
  const ask = async (apiKey: string): Promise<Answer> =>
    createAsk({ fetch, url, apiKey })('POST', { target, variables: {} });
  const told = await ask(theirs);
  judge.isClean('a revoked key of theirs', told);
  if (told.status !== 401) judge.find('a revoked key of theirs', `has the status ${told.status}`);
  for (const [name, apiKey] of Object.entries(others)) {
    const answer = await ask(apiKey);
    judge.isClean(`a key that is ${name}`, answer);
    if (saying(answer, apiKey) !== saying(told, theirs))
      judge.find(`a key that is ${name}`, `is told ${answer.text}, but theirs ${told.text}`);
  }
}

const misspelt = (key: string) => ({
  'cut off': key.slice(0, -1),
  'changed at its end': `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`,
  'too long': `${key}0`,
  'no key at all': 'nonsense',
});

const rights = { name: 'Key', permissions: ['READ'] } as const;

function createRevokedKey({ database }: App, accountId: AccountId): Promise<string> {
  return database.transaction('system', async (trx) => {
    const { id, secret } = await createApiKey(trx, accountId, rights);
    await trx.updateTable('apiKeys').set({ revokedAt: sql`usher_now()` }).where('id', '=', id).execute();
    return secret;
  });
}

/** Well-formed, but nobody has it. */
function createUnknownKey({ database }: App, accountId: AccountId): Promise<string> {
  return database.transaction('system', async (trx) => {
    const { id, secret } = await createApiKey(trx, accountId, rights);
    await trx.deleteFrom('apiKeys').where('id', '=', id).execute();
    return secret;
  });
}
