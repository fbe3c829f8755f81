import { ConflictError, NotFoundError } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { present } from '../graphql/present.ts';
import { mutation } from '../graphql/results.ts';
import { inputWords } from './input-words.ts';
import { changedField, outcomeFields } from './outcome-fields.ts';
import { messageRef } from './refs.ts';
import type { MessageInput, MessageOutcome, Replayable } from './types.ts';

const inputOf = (name: string, description: string) =>
  builder.inputRef<MessageInput>(name).implement({
    description,
    fields: (t) => ({
      conversationId: t.id({ required: true, description: 'The conversation that it is part of.' }),
      text: t.string({ required: true, description: 'All of its text: up to 100,000 characters.' }),
      externalId: t.string({
        description:
          "The message's id in your own system. A known one is not recorded again. Left out: none.",
      }),
      expectedVersion: t.int({ description: inputWords.expectedVersion }),
      idempotencyKey: t.string({ description: inputWords.idempotencyKey }),
    }),
  });

const successOf = (name: string) =>
  builder.objectRef<Replayable<MessageOutcome>>(name).implement({
    description: 'The message is part of the conversation.',
    fields: (t) => ({
      ...outcomeFields(t),
      changed: changedField(t),
      recorded: t.field({
        type: messageRef,
        description: 'The message. Reading it needs READ.',
        resolve: ({ messageId }, _args, context) => present(context.load.message(messageId), messageId),
      }),
    }),
  });

const errors = [NotFoundError, ConflictError];

mutation('receiveMessage', {
  description:
    'Records a message from the customer. A closed conversation is reopened by it. Needs WRITE_CONVERSATIONS.',
  input: inputOf('ReceiveMessageInput', 'A message from the customer.'),
  success: successOf('ReceiveMessageSuccess'),
  errors,
  resolve: (input, context) => context.conversations.receiveMessage(input),
});

mutation('sendMessage', {
  description:
    'Records a message to the customer, which something else delivers. A closed conversation stays closed. Needs WRITE_CONVERSATIONS.',
  input: inputOf('SendMessageInput', 'A message to the customer.'),
  success: successOf('SendMessageSuccess'),
  errors,
  resolve: (input, context) => context.conversations.sendMessage(input),
});
