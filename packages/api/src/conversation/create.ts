import type {
  Conversation,
  CreateConversationInput,
  CreateConversationOutcome,
  Message,
} from '@usher/schema/conversation/types';
import { UsherError } from '@usher/schema/errors';
import { newId } from '@usher/schema/ids';
import { point } from '../point.ts';
import type { InAccount, Request, Result } from '../scope.ts';
import { messageFields } from './add-message.ts';
import { type Aspect, type Change, creationOf } from './change.ts';
import { type CreationReferences, loadCreationReferences } from './creation-references.ts';
import { resolveReferences } from './resolve-references.ts';
import { insertConversations } from './write-changes.ts';

/** Creates each conversation, with its first message if it begins with one. A known external id answers what exists, unchanged. */
export async function createConversations(
  scope: InAccount,
  requests: readonly Request<CreateConversationInput>[],
): Promise<Result<CreateConversationOutcome>[]> {
  const references = await loadCreationReferences(
    scope,
    requests.map(({ input }) => input),
  );
  const decisions = requests.map((request) => decideCreation(request, references));
  await point('beforeCreation');
  await insertConversations(
    scope,
    decisions.flatMap((decision) => ('conversation' in decision ? [decision] : [])),
  );
  return decisions.map((decision) => ('conversation' in decision ? createdOutcome(decision) : decision));
}

function createdOutcome({ conversation }: Change): CreateConversationOutcome {
  return { conversationId: conversation.id, version: conversation.version, changed: true, created: true };
}

function decideCreation(
  { input, by }: Request<CreateConversationInput>,
  references: CreationReferences,
): Change | CreateConversationOutcome | UsherError {
  const existing = references.existing.get(input.externalId ?? '');
  if (existing !== undefined) {
    return { conversationId: existing.id, version: existing.version, changed: false, created: false };
  }
  const resolved = resolveReferences(input, references);
  if (resolved instanceof UsherError) return resolved;

  const { now } = references;
  const { contactEmail, ...columns } = resolved;
  const message = input.message ?? null;
  const conversation: Omit<Conversation, 'version'> = {
    id: newId('conversation'),
    externalId: input.externalId ?? null,
    status: 'OPEN',
    ...columns,
    subject: input.subject ?? null,
    priority: input.priority ?? null,
    tags: [...new Set(input.tags ?? [])],
    properties: {},
    initiatedBy: message === null ? null : 'CONTACT',
    firstMessage: null,
    lastMessage: null,
    ...(message === null ? {} : messageFields(null, message)),
    createdAt: now,
    closedAt: null,
    lastInboundAt: message === null ? null : now,
    lastOutboundAt: null,
    updatedAt: now,
    updatedBy: by.actor,
  };
  const messageId = newId('message');
  const aspects: Aspect[] = [
    { type: 'conversation.created' },
    ...(message === null ? [] : [{ type: 'message.received', details: { messageId } } as const]),
    ...(input.ownerId == null ? [] : [{ type: 'conversation.assigned' } as const]),
  ];
  const change = creationOf(conversation, contactEmail, aspects, by);
  if (message === null) return change;
  const said: Message = {
    id: messageId,
    conversationId: conversation.id,
    externalId: null,
    direction: 'INBOUND',
    text: message,
    createdAt: now,
  };
  return { ...change, message: said };
}
