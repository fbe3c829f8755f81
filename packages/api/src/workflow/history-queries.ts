import type { ConversationId, WorkflowId } from '@usher/schema/ids';
import { sql } from 'kysely';
import type { InAccount } from '../scope.ts';

/** What earlier enrollments of a workflow and conversation mean for a new one. */
export type History = { any: boolean; active: boolean };

/** By `pairOf`. No entry: the conversation was never in the workflow. */
export async function listHistories(
  { trx, accountId }: InAccount,
  workflowIds: readonly WorkflowId[],
  conversationIds: readonly ConversationId[],
): Promise<Map<string, History>> {
  if (workflowIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom('enrollments')
    .select([
      'workflowId',
      'conversationId',
      sql<boolean>`bool_or(status in ('RUNNING', 'WAITING'))`.as('active'),
    ])
    .where('accountId', '=', accountId)
    .where('conversationId', '=', sql<ConversationId>`any(${[...conversationIds]})`)
    .where('workflowId', '=', sql<WorkflowId>`any(${[...workflowIds]})`)
    .groupBy(['workflowId', 'conversationId'])
    .execute();
  return new Map(
    rows.map((row) => [pairOf(row.workflowId, row.conversationId), { any: true, active: row.active }]),
  );
}

export function pairOf(workflowId: string, conversationId: string): string {
  return `${workflowId}/${conversationId}`;
}
