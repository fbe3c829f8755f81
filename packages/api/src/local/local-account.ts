import type { AccountId } from '@usher/schema/ids';
import { permissions } from '@usher/schema/permissions';
import { createApiKey, findApiKey, parseApiKey } from '../account/api-keys.ts';
import { createAccount } from '../account/create-account.ts';
import { findFirstAccount } from '../account/queries.ts';
import type { Database, Trx } from '../db/database.ts';
import { localAccount, seedLocalAccount } from '../directory/seed.ts';
import { seedConversations } from './sample-conversations.ts';

export type LocalAccount = { accountId: AccountId; apiKey: string };

const actor = { kind: 'SYSTEM', name: 'local account' } as const;

/**
 * The account that a person who just started Usher works in: that of the key they have, else the database's first,
 * else a new one. In production a new one is empty, and one that exists is left to those who have its keys: undefined.
 */
export async function ensureLocalAccount(
  database: Database,
  knownKey: string | undefined,
  production: boolean,
): Promise<LocalAccount | undefined> {
  const parsed = knownKey === undefined ? undefined : parseApiKey(knownKey);
  return database.transaction('system', async (trx) => {
    const known = parsed === undefined ? undefined : await findApiKey(trx, parsed);
    if (known !== undefined && knownKey !== undefined)
      return { accountId: known.accountId, apiKey: knownKey };
    if (production && (await findFirstAccount(trx)) !== undefined) return undefined;
    const accountId = await openFirstAccount(trx, production);
    const { secret } = await createApiKey(trx, accountId, { name: 'Local key', permissions });
    return { accountId, apiKey: secret };
  });
}

/** The database's first account; in an empty database a new one, in which there is something to try things on. */
export async function openFirstAccount(trx: Trx, empty = false): Promise<AccountId> {
  const existing = await findFirstAccount(trx);
  if (existing !== undefined) return existing;
  const accountId = await createAccount(trx, localAccount);
  const scope = { trx, accountId };
  if (!empty) await seedConversations(scope, await seedLocalAccount(scope, actor), actor);
  return accountId;
}
