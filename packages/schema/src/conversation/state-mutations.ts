import { ConflictError, NotFoundError } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { mutation } from '../graphql/results.ts';
import { inputWords } from './input-words.ts';
import { changedField, outcomeFields } from './outcome-fields.ts';
import type { ConversationInput, ConversationOutcome, Replayable } from './types.ts';

const inputOf = (name: string, description: string) =>
  builder.inputRef<ConversationInput>(name).implement({
    description,
    fields: (t) => ({
      conversationId: t.id({ required: true, description: 'The conversation.' }),
      expectedVersion: t.int({ description: inputWords.expectedVersion }),
      reason: t.string({ description: inputWords.reason }),
      idempotencyKey: t.string({ description: inputWords.idempotencyKey }),
    }),
  });

const successOf = (name: string, description: string) =>
  builder.objectRef<Replayable<ConversationOutcome>>(name).implement({
    description,
    fields: (t) => ({ ...outcomeFields(t), changed: changedField(t) }),
  });

const errors = [NotFoundError, ConflictError];

mutation('unassignConversationOwner', {
  description: 'Takes the owner away. Inbox and status stay as they are. Needs WRITE_CONVERSATIONS.',
  input: inputOf('UnassignConversationOwnerInput', 'Which conversation shall have no owner.'),
  success: successOf('UnassignConversationOwnerSuccess', 'Nobody owns the conversation.'),
  errors,
  resolve: (input, context) => context.conversations.unassignOwner(input),
});

mutation('closeConversation', {
  description: 'Closes a conversation. Its owner stays. Needs WRITE_CONVERSATIONS.',
  input: inputOf('CloseConversationInput', 'Which conversation to close.'),
  success: successOf('CloseConversationSuccess', 'The conversation is closed.'),
  errors,
  resolve: (input, context) => context.conversations.close(input),
});

mutation('reopenConversation', {
  description: 'Opens a closed conversation again. Its owner stays. Needs WRITE_CONVERSATIONS.',
  input: inputOf('ReopenConversationInput', 'Which conversation to reopen.'),
  success: successOf('ReopenConversationSuccess', 'The conversation is open.'),
  errors,
  resolve: (input, context) => context.conversations.reopen(input),
});
