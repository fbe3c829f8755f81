import { NotFoundError, RevisionConflictError } from '@usher/schema/errors';
import { newId, type WorkflowId } from '@usher/schema/ids';
import type { WorkflowDefinition } from '@usher/schema/workflow/definition';
import type { CreateWorkflowInput, UpdateWorkflowInput, WorkflowOutcome } from '@usher/schema/workflow/types';
import { sql } from 'kysely';
import type { Attribution, InAccount } from '../scope.ts';
import { refuseDefinition } from './check-definition.ts';
import { oneByOne } from './one-by-one.ts';
import { moveWorkflow } from './order.ts';
import { listRevisions, lockWorkflow, lockWorkflowOrder } from './queries.ts';

/** Saves a new workflow as revision 1, turned off, last in the account's order. */
export const createWorkflows = oneByOne<CreateWorkflowInput, WorkflowOutcome>(async (scope, input, by) => {
  const refusal = await refuseDefinition(scope, input.definition);
  if (refusal !== undefined) return refusal;
  await lockWorkflowOrder(scope);
  const { trx, accountId } = scope;
  const id = newId('workflow');
  await trx
    .insertInto('workflows')
    .values({
      accountId,
      id,
      name: input.name,
      latestRevision: 1,
      position: sql`(select count(*) + 1 from workflows where account_id = ${accountId} and deleted_at is null)`,
    })
    .execute();
  await insertRevision(scope, { id, revision: 1, definition: input.definition }, by);
  return { workflowId: id, revision: 1, changed: true };
});

/** Renames, moves, or saves another revision. Which revision runs is a matter of publish and turn on. */
export const updateWorkflows = oneByOne<UpdateWorkflowInput, WorkflowOutcome>(async (scope, input, by) => {
  if (input.position != null) await lockWorkflowOrder(scope);
  const workflow = await lockWorkflow(scope, input.workflowId);
  if (workflow === undefined) return new NotFoundError('workflow', input.workflowId);
  if (workflow.latestRevision !== input.expectedRevision) {
    return new RevisionConflictError(input.expectedRevision, workflow.latestRevision);
  }
  const definition = input.definition ?? null;
  const refusal = definition === null ? undefined : await refuseDefinition(scope, definition);
  if (refusal !== undefined) return refusal;

  const saves =
    definition !== null && !(await isLatest(scope, workflow.id, workflow.latestRevision, definition));
  const renames = input.name != null && input.name !== workflow.name;
  const revision = saves ? workflow.latestRevision + 1 : workflow.latestRevision;
  if (saves) await insertRevision(scope, { id: workflow.id, revision, definition }, by);
  const moves = input.position != null && (await moveWorkflow(scope, workflow, input.position));
  const changed = saves || renames || moves;
  if (changed) {
    await scope.trx
      .updateTable('workflows')
      .set({ name: input.name ?? workflow.name, latestRevision: revision, updatedAt: sql`usher_now()` })
      .where('accountId', '=', scope.accountId)
      .where('id', '=', workflow.id)
      .execute();
  }
  return { workflowId: workflow.id, revision, changed };
});

async function isLatest(
  scope: InAccount,
  workflowId: WorkflowId,
  revision: number,
  definition: WorkflowDefinition,
): Promise<boolean> {
  const [latest] = await listRevisions(scope, [{ workflowId, revision }]);
  // jsonb keeps the fields of an object in an order of its own.
  return latest !== undefined && canonical(latest.definition) === canonical(definition);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

async function insertRevision(
  { trx, accountId }: InAccount,
  saved: { id: WorkflowId; revision: number; definition: WorkflowDefinition },
  by: Attribution,
): Promise<void> {
  await trx
    .insertInto('workflowRevisions')
    .values({
      accountId,
      workflowId: saved.id,
      revision: saved.revision,
      definition: JSON.stringify(saved.definition),
      createdBy: JSON.stringify(by.actor),
    })
    .execute();
}
