import type {
  Message,
  MessageDirection,
  MessageInput,
  MessageOutcome,
} from '@usher/schema/conversation/types';
import { InvalidInputError } from '@usher/schema/errors';
import { filterableText } from '@usher/schema/filter/normalise';
import { newId } from '@usher/schema/ids';
import type { InAccount, Request, Result } from '../scope.ts';
import { type Aspect, changeOf } from './change.ts';
import { conflictWith } from './expectations.ts';
import type { LockedConversation } from './queries.ts';
import { type Decision, runChanges } from './run-changes.ts';

/**
 * Records a message that was received from a contact or sent to one. A received one reopens a closed conversation.
 * A message whose external id is already known is not recorded again.
 */
export function addMessages(
  scope: InAccount,
  direction: MessageDirection,
  requests: readonly Request<MessageInput>[],
): Promise<Result<MessageOutcome>[]> {
  return runChanges(scope, requests, async () => {
    const known = await findMessagesByExternalId(
      scope,
      requests.flatMap(({ input }) => input.externalId ?? []),
    );
    return (locked, request) => {
      const earlier = known.get(request.input.externalId ?? '');
      return earlier === undefined ? addMessage(locked, request, direction) : alreadyAdded(locked, earlier);
    };
  });
}

function addMessage(
  locked: LockedConversation,
  { input, by }: Request<MessageInput>,
  direction: MessageDirection,
) {
  const { conversation, now } = locked;
  const conflict = conflictWith(conversation, input);
  if (conflict !== undefined) return conflict;
  const messageId = newId('message');
  const received = direction === 'INBOUND';
  const reopens = received && conversation.status === 'CLOSED';
  const aspects: Aspect[] = [
    { type: received ? 'message.received' : 'message.sent', details: { messageId } },
    ...(reopens ? [{ type: 'conversation.reopened' } as const] : []),
  ];
  const fields = {
    ...messageFields(conversation.firstMessage, input.text),
    initiatedBy: conversation.initiatedBy ?? (received ? ('CONTACT' as const) : ('ACCOUNT' as const)),
    ...(received ? { lastInboundAt: now } : { lastOutboundAt: now }),
    ...(reopens ? { status: 'OPEN' as const, closedAt: null } : {}),
  };
  const change = changeOf(locked, fields, aspects, by);
  const message: Message = {
    id: messageId,
    conversationId: conversation.id,
    externalId: input.externalId ?? null,
    direction,
    text: input.text,
    createdAt: now,
  };
  return {
    outcome: {
      conversationId: conversation.id,
      version: change.conversation.version,
      changed: true,
      messageId,
    },
    change: { ...change, message },
  };
}

export function messageFields(firstMessage: string | null, text: string) {
  const lastMessage = filterableText(text);
  return { firstMessage: firstMessage ?? lastMessage, lastMessage };
}

function alreadyAdded(
  { conversation }: LockedConversation,
  earlier: Message,
): Decision<MessageOutcome> | InvalidInputError {
  if (earlier.conversationId !== conversation.id) {
    const message = 'A message of another conversation has this external id. Give each message its own.';
    return new InvalidInputError([{ path: 'input.externalId', message }]);
  }
  return {
    outcome: {
      conversationId: conversation.id,
      version: conversation.version,
      changed: false,
      messageId: earlier.id,
    },
    change: null,
  };
}

async function findMessagesByExternalId(
  { trx, accountId }: InAccount,
  externalIds: string[],
): Promise<Map<string, Message>> {
  if (externalIds.length === 0) return new Map();
  const messages = await trx
    .selectFrom('messages')
    .select(['id', 'conversationId', 'externalId', 'direction', 'text', 'createdAt'])
    .where('accountId', '=', accountId)
    .where('externalId', 'in', externalIds)
    .execute();
  return new Map(messages.map((message) => [message.externalId ?? '', message]));
}
