import {
  EnrollmentRefusedError,
  FeatureNotAvailableError,
  NotFoundError,
  UsherError,
} from '@usher/schema/errors';
import type { ConversationState } from '@usher/schema/event/types';
import { type ConversationId, isId, newId } from '@usher/schema/ids';
import { firstActionOf } from '@usher/schema/workflow/definition';
import type { EnrollConversationInput, EnrollmentOutcome, Revision } from '@usher/schema/workflow/types';
import { listSubscriptions, mayAssignOwners } from '../account/queries.ts';
import { lockConversationStates } from '../conversation/queries.ts';
import type { InAccount, Request, Result } from '../scope.ts';
import { decideEnrollment } from './decide-enrollment.ts';
import { type History, listHistories, pairOf } from './history-queries.ts';
import { type Entering, insertWaiting } from './insert-waiting.ts';
import { listRevisions, shareWorkflow } from './queries.ts';

/**
 * Puts each conversation at the beginning of the workflow, which is the same for all of a batch. As the conversations
 * are locked first, nobody enrolls or evaluates them meanwhile.
 */
export async function enrollConversations(
  scope: InAccount,
  requests: readonly Request<EnrollConversationInput>[],
): Promise<Result<EnrollmentOutcome>[]> {
  const [first] = requests;
  if (first === undefined) return [];
  const locked = await lockConversationStates(
    scope,
    requests.map(({ input }) => input.conversationId),
  );
  const running = await findOpenRevision(scope, first.input.workflowId);
  if (running instanceof UsherError) return requests.map(() => running);
  const histories = await listHistories(scope, [running.workflowId], [...locked.keys()]);
  const decisions = requests.map((request) => decide(request, running, locked, histories));
  await insertWaiting(
    scope,
    running,
    decisions.flatMap((decision) => (decision instanceof UsherError ? [] : [decision])),
  );
  return decisions.map((decision) =>
    decision instanceof UsherError ? decision : { enrollmentId: decision.id, changed: true },
  );
}

function decide(
  { input: { conversationId }, by }: Request<EnrollConversationInput>,
  { workflowId, definition }: Revision,
  locked: ReadonlyMap<ConversationId, ConversationState>,
  histories: ReadonlyMap<string, History>,
): Entering | UsherError {
  const state = isId('conversation', conversationId) ? locked.get(conversationId) : undefined;
  if (state === undefined || !isId('conversation', conversationId))
    return new NotFoundError('conversation', conversationId);
  const conditions = decideEnrollment(definition, state, histories.get(pairOf(workflowId, conversationId)));
  if (conditions instanceof UsherError) return conditions;
  const nextAction = firstActionOf(definition);
  return { id: newId('enrollment'), conversationId, conditions, nextAction, enrolledBy: by.actor };
}

/** The revision that runs, kept from being switched off until the end of the transaction; or why nobody may be enrolled in it. */
async function findOpenRevision(scope: InAccount, id: string): Promise<Revision | UsherError> {
  const workflow = await shareWorkflow(scope, id);
  if (workflow === undefined || workflow.deletedAt !== null) return new NotFoundError('workflow', id);
  if (!mayAssignOwners(await listSubscriptions(scope))) return new FeatureNotAvailableError();
  if (!workflow.on || workflow.activeRevision === null) return new EnrollmentRefusedError('WORKFLOW_OFF');
  const [running] = await listRevisions(scope, [
    { workflowId: workflow.id, revision: workflow.activeRevision },
  ]);
  const isManual = running?.definition.triggers.some(({ kind }) => kind === 'manual');
  return running !== undefined && isManual ? running : new EnrollmentRefusedError('NO_MANUAL_TRIGGER');
}
