import type { ActorFieldsFragment, ConversationFieldsFragment } from '@usher/sdk/operations';
import type { Answer } from './calls.ts';
import type { Cast } from './cast.ts';
import type { Performed } from './perform.ts';
import { type Actor, inWords } from './state.ts';

/** The number of a thing; what was not there before gets the next one. */
function numberOf(known: string[], id: string): number {
  if (!known.includes(id)) known.push(id);
  return known.indexOf(id);
}

export function readActor(cast: Cast, actor: ActorFieldsFragment): Actor {
  switch (actor.__typename) {
    case 'ApiKeyActor':
      return { caller: actor.name };
    case 'WorkflowActor':
      return { workflow: numberOf(cast.workflows, actor.workflowId), action: actor.actionKey };
    case 'SystemActor':
      throw new Error(`Nothing in a run is done by ${actor.name}.`);
  }
}

/** What was answered, in the model's words. */
export function readAnswer(cast: Cast, answer: Performed): Answer {
  const { __typename } = answer;
  switch (answer.__typename) {
    case 'ConflictError':
      return {
        __typename,
        version: answer.currentVersion,
        owner: answer.currentOwnerId == null ? null : cast.nameOf(answer.currentOwnerId),
        changedBy: JSON.stringify(readActor(cast, answer.changedBy)),
      };
    case 'NotFoundError':
      return { __typename, resource: answer.resource };
    case 'OwnerNotEligibleError':
      return { __typename, reasons: answer.reasons.join() };
    case 'InvalidInputError':
      return { __typename, path: answer.issues.map(({ path }) => path).join() };
    case 'RevisionConflictError':
      return { __typename, revision: answer.currentRevision };
    case 'FeatureNotAvailableError':
    case 'ForbiddenError':
    case 'IdempotencyKeyReusedError':
    case 'InboxNotConnectedError':
      return { __typename };
    default:
      return readSuccess(cast, answer);
  }
}

type Success = Extract<Performed, { __typename: `${string}Success` }>;

const flags = ['changed', 'created', 'reopened', 'replayed', 'version', 'enrolled', 'cancelled'] as const;

function readSuccess(cast: Cast, answer: Success): Answer {
  const told: Answer = { __typename: answer.__typename };
  for (const flag of flags) {
    const value = Reflect.get(answer, flag);
    if (value !== undefined) told[flag] = value;
  }
  if ('conversation' in answer) Object.assign(told, readConversation(cast, answer.conversation));
  if ('workflow' in answer) told.workflow = numberOf(cast.workflows, answer.workflow.id);
  if ('workflowId' in answer) told.workflow = numberOf(cast.workflows, answer.workflowId);
  return told;
}

function readConversation(cast: Cast, conversation: ConversationFieldsFragment) {
  const { id, version, status, owner, inbox } = conversation;
  const nameOf = (named: { id: string } | null | undefined) => (named == null ? null : cast.nameOf(named.id));
  return {
    conversation: numberOf(cast.conversations, id),
    now: inWords({ version, status, owner: nameOf(owner), inbox: nameOf(inbox) }),
  };
}
