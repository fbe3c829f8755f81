import type { Account, Product, Subscription, Tier } from '@usher/schema/directory/types';
import type { AccountId } from '@usher/schema/ids';
import type { Trx } from '../db/database.ts';
import type { InAccount } from '../scope.ts';

const entitledProducts: Record<Product, boolean> = { SERVICE_HUB: true, OPERATIONS_HUB: true };
const entitledTiers: Record<Tier, boolean> = { STARTER: false, PROFESSIONAL: true, ENTERPRISE: true };

/** Whether an account with these subscriptions may assign conversation owners. */
export function mayAssignOwners(subscriptions: readonly Subscription[]): boolean {
  return subscriptions.some(({ product, tier }) => entitledProducts[product] && entitledTiers[tier]);
}

export function listSubscriptions({ trx, accountId }: InAccount): Promise<Subscription[]> {
  return trx
    .selectFrom('subscriptions')
    .select(['product', 'tier'])
    .where('accountId', '=', accountId)
    .orderBy('product')
    .execute();
}

export function getAccount({ trx, accountId }: InAccount): Promise<Account> {
  return trx
    .selectFrom('accounts')
    .select(['accountId as id', 'name', 'createdAt'])
    .where('accountId', '=', accountId)
    .executeTakeFirstOrThrow();
}

/** Needs the system scope. */
export async function findFirstAccount(trx: Trx): Promise<AccountId | undefined> {
  const row = await trx
    .selectFrom('accounts')
    .select('accountId')
    .orderBy('accountId')
    .limit(1)
    .executeTakeFirst();
  return row?.accountId;
}
