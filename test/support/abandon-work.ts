import type { Database } from '@usher/api/db/database';
import { numberEvents } from '@usher/api/log/sequencer';
import type { AccountId } from '@usher/schema/ids';

/** What a run that went wrong leaves undone is not for the next one to do. */
export async function abandonWork(database: Database, accountId: AccountId): Promise<void> {
  while ((await numberEvents(database)) > 0);
  await database.transaction(accountId, (trx) =>
    trx.deleteFrom('work').where('accountId', '=', accountId).execute(),
  );
}
