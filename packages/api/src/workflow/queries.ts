import type { WorkflowId } from '@usher/schema/ids';
import { isId } from '@usher/schema/ids';
import type { Revision, Workflow } from '@usher/schema/workflow/types';
import { numberIn, type PageRequest } from '../page.ts';
import type { InAccount } from '../scope.ts';

const workflowColumns = [
  'id',
  'name',
  'position',
  'isOn as on',
  'activeRevision',
  'latestRevision',
  'createdAt',
  'updatedAt',
  'deletedAt',
] as const;

/** In the order in which they run. */
export function listWorkflows({ trx, accountId }: InAccount, page: PageRequest): Promise<Workflow[]> {
  return trx
    .selectFrom('workflows')
    .select(workflowColumns)
    .where('accountId', '=', accountId)
    .where('deletedAt', 'is', null)
    .where('position', '>', numberIn(page))
    .orderBy('position')
    .limit(page.limit)
    .execute();
}

export function listWorkflowsById(
  { trx, accountId }: InAccount,
  ids: readonly WorkflowId[],
): Promise<Workflow[]> {
  return trx
    .selectFrom('workflows')
    .select(workflowColumns)
    .where('accountId', '=', accountId)
    .where('id', 'in', ids)
    .execute();
}

/** Also a deleted one, and only kept as it is: many may do so at once. Undefined: unknown. */
export async function shareWorkflow(
  { trx, accountId }: InAccount,
  id: string,
): Promise<Workflow | undefined> {
  if (!isId('workflow', id)) return undefined;
  return trx
    .selectFrom('workflows')
    .select(workflowColumns)
    .where('accountId', '=', accountId)
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst();
}

/** Undefined: unknown, or deleted. Its key stays, so that the engine may go on to write what refers to it. */
export async function lockWorkflow({ trx, accountId }: InAccount, id: string): Promise<Workflow | undefined> {
  if (!isId('workflow', id)) return undefined;
  return trx
    .selectFrom('workflows')
    .select(workflowColumns)
    .where('accountId', '=', accountId)
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** Held by whoever changes the order, so that positions stay 1, 2, 3, ... */
export async function lockWorkflowOrder({ trx, accountId }: InAccount): Promise<void> {
  await trx
    .selectFrom('accounts')
    .select('accountId')
    .where('accountId', '=', accountId)
    .forNoKeyUpdate()
    .execute();
}

export type RevisionKey = { workflowId: WorkflowId; revision: number };

export function listRevisions(
  { trx, accountId }: InAccount,
  keys: readonly RevisionKey[],
): Promise<Revision[]> {
  return trx
    .selectFrom('workflowRevisions')
    .select(['workflowId', 'revision', 'definition', 'createdAt', 'createdBy'])
    .where('accountId', '=', accountId)
    .where((eb) =>
      eb(
        eb.refTuple('workflowId', 'revision'),
        'in',
        keys.map(({ workflowId, revision }) => eb.tuple(workflowId, revision)),
      ),
    )
    .execute();
}
