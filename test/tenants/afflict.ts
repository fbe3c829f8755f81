import { recordFailure } from '@usher/api/engine/failures';
import type { App } from '@usher/api/process/app';
import { isId } from '@usher/schema/ids';
import { sql } from 'kysely';
import { present } from '../support/expect.ts';
import { idsOf, type Tenant } from './tenant.ts';

/** What nobody asks for, so that no call makes it: a workflow that failed on an event, and a conversation that is stuck. */
export async function afflict(app: App, { accountId, tag, ...tenant }: Tenant): Promise<void> {
  const ids = await idsOf(app, { accountId, tag, ...tenant });
  const workflowId = present(ids.get('workflow')?.at(-1));
  const eventId = present(ids.get('event')?.at(-1));
  const conversationId = present(ids.get('conversation')?.at(0));
  if (!isId('workflow', workflowId) || !isId('event', eventId)) throw new Error('Ids of other kinds.');
  await app.database.transaction(accountId, async (trx) => {
    await recordFailure({ trx, accountId }, { workflowId, eventId }, new Error(`${tag} failure`));
    // Tried again long after everything else is done.
    await sql`
      insert into work (account_id, conversation_id, due_at, attempts, first_failed_at, last_failed_at, last_error)
      values (${accountId}, ${conversationId}, usher_now() + interval '1 day', 1, usher_now(), usher_now(), ${`${tag} reason`})
    `.execute(trx);
  });
}
