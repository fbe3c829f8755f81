import { setTimeout as pause } from 'node:timers/promises';
import type { AccountId, ConversationId } from '@usher/schema/ids';
import type { Database } from '../db/database.ts';
import { numberEvents } from '../log/sequencer.ts';
import type { InAccount } from '../scope.ts';

/**
 * Numbers events until those of this conversation have their numbers, and with them all earlier ones of its account.
 * Workers take what is numbered; an import that ran ahead of the numbers would fill the queue that they are drawn from.
 */
export async function numberUpTo(
  database: Database,
  accountId: AccountId,
  id: ConversationId | undefined,
): Promise<void> {
  if (id === undefined) return;
  for (;;) {
    const numbered = await numberEvents(database);
    if (await database.transaction(accountId, (trx) => isNumbered({ trx, accountId }, id))) return;
    // Nothing for us to number: another node is at it.
    if (numbered === 0) await pause(20);
  }
}

async function isNumbered({ trx, accountId }: InAccount, id: ConversationId): Promise<boolean> {
  const waiting = await trx
    .selectFrom('events')
    .select('id')
    .where('accountId', '=', accountId)
    .where('conversationId', '=', id)
    .where('position', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return waiting === undefined;
}
