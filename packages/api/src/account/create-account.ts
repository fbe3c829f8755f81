import type { Subscription } from '@usher/schema/directory/types';
import { type AccountId, newId } from '@usher/schema/ids';
import type { Trx } from '../db/database.ts';

type NewAccount = { name: string; subscriptions: readonly Subscription[] };

/** Opens an account with an empty log. Needs the system scope: there is no account to work in yet. */
export async function createAccount(trx: Trx, { name, subscriptions }: NewAccount): Promise<AccountId> {
  const accountId = newId('account');
  await trx.insertInto('accounts').values({ accountId, name }).execute();
  await trx.insertInto('logHeads').values({ accountId }).execute();
  const rows = subscriptions.map((subscription) => ({ ...subscription, accountId }));
  if (rows.length > 0) await trx.insertInto('subscriptions').values(rows).execute();
  return accountId;
}
