import { createApiKey } from '@usher/api/account/api-keys';
import { createAccount } from '@usher/api/account/create-account';
import type { Database } from '@usher/api/db/database';
import { localAccount, seedLocalAccount } from '@usher/api/directory/seed';
import type { AccountId } from '@usher/schema/ids';
import { permissions } from '@usher/schema/permissions';
import { createUsher, type Usher } from '@usher/sdk';

export type ProvingAccount = {
  accountId: AccountId;
  apiKey: string;
  /** Who may own its conversations. */
  owners: readonly string[];
  supportInboxId: string;
};

const actor = { kind: 'SYSTEM', name: 'prove' } as const;

/** An account with the usual cast and a key that may do everything. */
export function openAccount(database: Database, name: string): Promise<ProvingAccount> {
  return database.transaction('system', async (trx) => {
    const accountId = await createAccount(trx, { name, subscriptions: localAccount.subscriptions });
    const { agents, bots, inboxes } = await seedLocalAccount({ trx, accountId }, actor);
    const { secret } = await createApiKey(trx, accountId, { name: 'prove', permissions });
    const owners = [agents.ana, agents.ben, agents.chloe, bots.welcome];
    return { accountId, apiKey: secret, owners, supportInboxId: inboxes.support };
  });
}

/** A way to the API: one node, by its name. */
export type Target = { name: string; usher: Usher };

type Fetch = typeof globalThis.fetch;

export function targetAt(
  { name, url }: { name: string; url: string },
  { apiKey }: Pick<ProvingAccount, 'apiKey'>,
  fetch?: Fetch,
): Target {
  return { name, usher: createUsher({ url, apiKey, fetch, retries: 0 }) };
}
