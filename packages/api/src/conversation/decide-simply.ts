import type { Conversation, ConversationInput, ConversationOutcome } from '@usher/schema/conversation/types';
import type { UsherError } from '@usher/schema/errors';
import type { EventType } from '@usher/schema/event/types';
import type { Request } from '../scope.ts';
import { changeOf } from './change.ts';
import { conflictWith, type Expectation } from './expectations.ts';
import type { LockedConversation } from './queries.ts';
import type { Decision } from './run-changes.ts';

type Simple = { type: EventType; applies: boolean; fields: Partial<Omit<Conversation, 'id' | 'version'>> };

/** A change of one aspect that either applies or is already so. */
export function decideSimply(
  locked: LockedConversation,
  { input, by }: Request<ConversationInput & Expectation>,
  { type, applies, fields }: Simple,
): Decision<ConversationOutcome> | UsherError {
  const { conversation } = locked;
  const conflict = conflictWith(conversation, input);
  if (conflict !== undefined) return conflict;
  if (!applies) {
    return {
      outcome: { conversationId: conversation.id, version: conversation.version, changed: false },
      change: null,
    };
  }
  const details = input.reason == null ? {} : { reason: input.reason };
  const change = changeOf(locked, fields, [{ type, details }], by);
  return {
    outcome: { conversationId: conversation.id, version: change.conversation.version, changed: true },
    change,
  };
}
