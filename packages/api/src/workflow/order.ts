import type { Workflow } from '@usher/schema/workflow/types';
import { sql } from 'kysely';
import type { InAccount } from '../scope.ts';

/** Moves a workflow within the account's order, which the caller has locked. Answers whether it moved. */
export async function moveWorkflow(
  { trx, accountId }: InAccount,
  workflow: Workflow,
  wanted: number,
): Promise<boolean> {
  const {
    rows: [row],
  } = await sql<{ count: number }>`
    select count(*)::int as count from workflows where account_id = ${accountId} and deleted_at is null
  `.execute(trx);
  const position = Math.min(wanted, row?.count ?? wanted);
  if (position === workflow.position) return false;
  const [from, to, shift] =
    position < workflow.position
      ? [position, workflow.position - 1, 1]
      : [workflow.position + 1, position, -1];
  await sql`
    update workflows set position = case when id = ${workflow.id} then ${position}::int else position + ${shift}::int end
    where account_id = ${accountId} and deleted_at is null
      and (id = ${workflow.id} or position between ${from} and ${to})
  `.execute(trx);
  return true;
}

/** Closes the gap that a deleted workflow leaves. */
export async function closeGap({ trx, accountId }: InAccount, position: number): Promise<void> {
  await sql`
    update workflows set position = position - 1
    where account_id = ${accountId} and deleted_at is null and position > ${position}
  `.execute(trx);
}
