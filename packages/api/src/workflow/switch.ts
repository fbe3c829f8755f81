import { InvalidInputError, NotFoundError } from '@usher/schema/errors';
import type {
  DeleteWorkflowInput,
  PublishWorkflowInput,
  TurnOffOutcome,
  TurnOffWorkflowInput,
  TurnOnOutcome,
  TurnOnWorkflowInput,
  Workflow,
  WorkflowOutcome,
} from '@usher/schema/workflow/types';
import { sql } from 'kysely';
import type { InAccount } from '../scope.ts';
import { refuseDefinition } from './check-definition.ts';
import { cancelWaiting, enrollExisting } from './enroll-existing.ts';
import { holdEvaluation } from './evaluation-lock.ts';
import { oneByOne } from './one-by-one.ts';
import { closeGap } from './order.ts';
import { listRevisions, lockWorkflow, lockWorkflowOrder } from './queries.ts';

/** Turns a workflow on at a revision, the latest if none is named, and enrolls what already matches if asked. */
export const turnOnWorkflows = oneByOne<TurnOnWorkflowInput, TurnOnOutcome>(async (scope, input) => {
  if (input.enrollExisting) await holdEvaluation(scope);
  const workflow = await lockWorkflow(scope, input.workflowId);
  if (workflow === undefined) return new NotFoundError('workflow', input.workflowId);
  const revision = input.revision ?? workflow.latestRevision;
  const [saved] = await listRevisions(scope, [{ workflowId: workflow.id, revision }]);
  if (saved === undefined) return noSuchRevision(revision, workflow);
  const refusal = await refuseDefinition(scope, saved.definition, `revision ${saved.revision}`);
  if (refusal !== undefined) return refusal;

  const switches = !workflow.on || workflow.activeRevision !== revision;
  if (switches) await update(scope, workflow, { isOn: true, activeRevision: revision });
  const enrolled = input.enrollExisting ? await enrollExisting(scope, saved) : 0;
  return { workflowId: workflow.id, revision, changed: switches || enrolled > 0, enrolled };
});

/** Chooses the revision that runs, without turning the workflow on or off. Enrollments stay with theirs. */
export const publishWorkflows = oneByOne<PublishWorkflowInput, WorkflowOutcome>(
  async (scope, { workflowId, revision }) => {
    const workflow = await lockWorkflow(scope, workflowId);
    if (workflow === undefined) return new NotFoundError('workflow', workflowId);
    const [saved] = await listRevisions(scope, [{ workflowId: workflow.id, revision }]);
    if (saved === undefined) return noSuchRevision(revision, workflow);
    const refusal = await refuseDefinition(scope, saved.definition, `revision ${saved.revision}`);
    if (refusal !== undefined) return refusal;
    const changed = workflow.activeRevision !== revision;
    if (changed) await update(scope, workflow, { activeRevision: revision });
    return { workflowId: workflow.id, revision, changed };
  },
);

/** Turns a workflow off. What waits inside it finishes or is cancelled, as the caller says. */
export const turnOffWorkflows = oneByOne<TurnOffWorkflowInput, TurnOffOutcome>(
  async (scope, { workflowId, inside }) => {
    // Who is being evaluated may be about to wait in it.
    if (inside === 'CANCEL') await holdEvaluation(scope);
    const workflow = await lockWorkflow(scope, workflowId);
    if (workflow === undefined) return new NotFoundError('workflow', workflowId);
    if (workflow.on) await update(scope, workflow, { isOn: false });
    const cancelled =
      inside === 'CANCEL' ? await cancelWaiting(scope, workflow.id, 'The workflow was turned off.') : 0;
    const revision = workflow.activeRevision ?? workflow.latestRevision;
    return { workflowId: workflow.id, revision, changed: workflow.on || cancelled > 0, cancelled };
  },
);

/** Deletes a workflow: it runs no more and is listed no more, but still explains what it did. */
export const deleteWorkflows = oneByOne<DeleteWorkflowInput, WorkflowOutcome>(
  async (scope, { workflowId }) => {
    await holdEvaluation(scope);
    await lockWorkflowOrder(scope);
    const workflow = await lockWorkflow(scope, workflowId);
    if (workflow === undefined) return new NotFoundError('workflow', workflowId);
    await cancelWaiting(scope, workflow.id, 'The workflow was deleted.');
    await scope.trx
      .updateTable('workflows')
      .set({ isOn: false, deletedAt: sql`usher_now()` })
      .where('accountId', '=', scope.accountId)
      .where('id', '=', workflow.id)
      .execute();
    await closeGap(scope, workflow.position);
    return { workflowId: workflow.id, revision: workflow.latestRevision, changed: true };
  },
);

function noSuchRevision(revision: number, { latestRevision }: Workflow): InvalidInputError {
  const message = `There is no revision ${revision}. The latest is ${latestRevision}.`;
  return new InvalidInputError([{ path: 'input.revision', message }]);
}

async function update(
  { trx, accountId }: InAccount,
  { id }: Workflow,
  set: { isOn?: boolean; activeRevision?: number },
): Promise<void> {
  await trx
    .updateTable('workflows')
    .set({ ...set, updatedAt: sql`usher_now()` })
    .where('accountId', '=', accountId)
    .where('id', '=', id)
    .execute();
}
