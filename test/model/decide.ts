import type { EventType } from '@usher/sdk/operations';
import type { Answer, InputOf } from './calls.ts';
import { type InboxName, type OwnerName, unknown } from './names.ts';
import { apply, type By, type Conversation, type Model, type Seen } from './state.ts';

export const members: readonly OwnerName[] = ['ana', 'ben'];
const bots: readonly OwnerName[] = ['welcome'];

export const notFound = (resource: string): Answer => ({ __typename: 'NotFoundError', resource });
export const notAvailable: Answer = { __typename: 'FeatureNotAvailableError' };
export const invalid = (path: string): Answer => ({ __typename: 'InvalidInputError', path });

/** The conversation, or the refusal. */
export function find(model: Model, ref: number | string): Conversation | Answer {
  return model.conversations[Number(ref)] ?? notFound('conversation');
}

export function isRefusal(found: object): found is Answer {
  return '__typename' in found;
}

type Expectation = Pick<InputOf<'assignOwner'>, 'expectedVersion' | 'onlyIf'>;

export function conflict(
  conversation: Conversation,
  { expectedVersion, onlyIf }: Expectation,
): Answer | undefined {
  const { version, owner } = conversation;
  const holds =
    (expectedVersion === undefined || expectedVersion === version) &&
    (onlyIf === undefined || ('unowned' in onlyIf ? owner === null : onlyIf.ownerIs === owner));
  if (holds) return undefined;
  const actor = conversation.changes.at(-1)?.actor;
  return { __typename: 'ConflictError', version, owner, changedBy: JSON.stringify(actor) };
}

type Place = { owner: OwnerName; inbox: InboxName | null };

function ineligible({ owner, inbox }: Place): Answer | undefined {
  const reasons = [
    ...(owner === 'eve' ? ['INACTIVE'] : []),
    ...(inbox === 'billing' && !members.includes(owner) && !bots.includes(owner) ? ['NO_INBOX_ACCESS'] : []),
  ];
  if (reasons.length === 0) return undefined;
  return { __typename: 'OwnerNotEligibleError', reasons: reasons.join() };
}

export function create(
  model: Model,
  { externalId, inbox, owner, message }: InputOf<'create'>,
  by: By,
): Answer {
  const existing = model.conversations.find((each) => each.externalId === externalId);
  const success = { __typename: 'CreateConversationSuccess' };
  if (externalId !== undefined && existing !== undefined)
    return { ...success, conversation: existing.number, version: existing.version, created: false };
  if (inbox === unknown) return notFound('inbox');
  if (owner === unknown) return notFound('owner');
  if (inbox === 'oldWebForm') return { __typename: 'InboxNotConnectedError' };
  if (owner !== undefined && !model.entitled) return notAvailable;
  const refusal = owner === undefined ? undefined : ineligible({ owner, inbox: inbox ?? null });
  if (refusal !== undefined) return refusal;
  const conversation: Conversation = {
    number: model.conversations.length,
    externalId: externalId ?? null,
    version: 0,
    status: 'OPEN',
    owner: null,
    inbox: null,
    firstMessage: null,
    changes: [],
    evaluated: 0,
    due: 0,
  };
  model.conversations.push(conversation);
  apply(
    conversation,
    { owner: owner ?? null, inbox: inbox ?? null, firstMessage: message ?? null },
    [
      'CONVERSATION_CREATED',
      ...(message === undefined ? [] : (['MESSAGE_RECEIVED'] as const)),
      ...(owner === undefined ? [] : (['CONVERSATION_ASSIGNED'] as const)),
    ],
    by,
  );
  return { ...success, conversation: conversation.number, version: conversation.version, created: true };
}

export function assign(model: Model, input: InputOf<'assignOwner'>, by: By): Answer {
  const { owner, inbox } = input;
  const conversation = find(model, input.conversation);
  if (isRefusal(conversation)) return conversation;
  if (!model.entitled) return notAvailable;
  if (owner === unknown) return notFound('owner');
  if (inbox === unknown) return notFound('inbox');
  if (inbox === 'oldWebForm') return { __typename: 'InboxNotConnectedError' };
  const refusal = conflict(conversation, input) ?? ineligible({ owner, inbox: inbox ?? conversation.inbox });
  if (refusal !== undefined) return refusal;
  const reopened = conversation.status === 'CLOSED';
  const types: EventType[] = [
    ...(inbox !== undefined && inbox !== conversation.inbox ? (['CONVERSATION_MOVED'] as const) : []),
    ...(owner === conversation.owner ? [] : (['CONVERSATION_ASSIGNED'] as const)),
    ...(reopened ? (['CONVERSATION_REOPENED'] as const) : []),
  ];
  const after: Partial<Seen> = { owner, inbox: inbox ?? conversation.inbox, status: 'OPEN' };
  return { ...changed('AssignConversationOwner', conversation, after, types, by), reopened };
}

/** No types: it is so already, and nothing is written. */
export function changed(
  name: string,
  conversation: Conversation,
  after: Partial<Seen>,
  types: EventType[],
  by: By,
): Answer {
  if (types.length > 0) apply(conversation, after, types, by);
  return {
    __typename: `${name}Success`,
    conversation: conversation.number,
    changed: types.length > 0,
    version: conversation.version,
  };
}

export function unassign(model: Model, input: InputOf<'unassignOwner'>, by: By): Answer {
  const conversation = find(model, input.conversation);
  if (isRefusal(conversation)) return conversation;
  const types: EventType[] = conversation.owner === null ? [] : ['CONVERSATION_UNASSIGNED'];
  return (
    conflict(conversation, input) ??
    changed('UnassignConversationOwner', conversation, { owner: null }, types, by)
  );
}

export function setStatus(status: 'OPEN' | 'CLOSED', model: Model, input: InputOf<'close'>, by: By): Answer {
  const conversation = find(model, input.conversation);
  if (isRefusal(conversation)) return conversation;
  const type = status === 'OPEN' ? 'CONVERSATION_REOPENED' : 'CONVERSATION_CLOSED';
  const types: EventType[] = conversation.status === status ? [] : [type];
  const name = status === 'OPEN' ? 'ReopenConversation' : 'CloseConversation';
  return conflict(conversation, input) ?? changed(name, conversation, { status }, types, by);
}
