import type { TestAccount, TestApp } from './app.ts';

/** Ends all that the account pays for, as its operator would. */
export async function endSubscriptions({ app }: TestApp, { accountId }: TestAccount): Promise<void> {
  await app.database.transaction(accountId, (trx) =>
    trx.deleteFrom('subscriptions').where('accountId', '=', accountId).execute(),
  );
}
