import { newId, type WorkflowId } from '@usher/schema/ids';
import type { Revision } from '@usher/schema/workflow/types';
import { sql } from 'kysely';
import { compileFilter } from '../filter/compile.ts';
import type { InAccount } from '../scope.ts';
import { criteriaOf } from './criteria.ts';
import { insertWaiting } from './insert-waiting.ts';

const chunkSize = 1_000;

/**
 * Puts every conversation that matches the criteria now, and was never in the workflow, at its beginning. The engine
 * takes them from there; each is checked again when its turn comes.
 */
export async function enrollExisting(scope: InAccount, saved: Revision): Promise<number> {
  const { workflowId, definition } = saved;
  const criteria = criteriaOf(definition);
  if (criteria === null) return 0;
  const { trx, accountId } = scope;
  const matching = await trx
    .selectFrom('conversations as c')
    .select('c.id')
    .where('c.accountId', '=', accountId)
    .where(compileFilter(criteria))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('enrollments as e')
            .select('e.id')
            .where('e.accountId', '=', accountId)
            .where('e.workflowId', '=', workflowId)
            .whereRef('e.conversationId', '=', 'c.id'),
        ),
      ),
    )
    .orderBy('c.id')
    .execute();
  for (let start = 0; start < matching.length; start += chunkSize) {
    const chunk = matching.slice(start, start + chunkSize);
    const entering = chunk.map(({ id }) => ({
      id: newId('enrollment'),
      conversationId: id,
      conditions: [],
      nextAction: null,
      enrolledBy: null,
    }));
    await insertWaiting(scope, saved, entering);
  }
  return matching.length;
}

export async function cancelWaiting(
  { trx, accountId }: InAccount,
  workflowId: WorkflowId,
  reason: string,
): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('enrollments')
    .set({ status: 'CANCELLED', reason, nextAction: null, resumeAt: null, endedAt: sql`usher_now()` })
    .where('accountId', '=', accountId)
    .where('workflowId', '=', workflowId)
    .where('status', '=', 'WAITING')
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
