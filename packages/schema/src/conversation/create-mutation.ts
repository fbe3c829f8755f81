import {
  FeatureNotAvailableError,
  InboxNotConnectedError,
  NotFoundError,
  OwnerNotEligibleError,
} from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { mutation } from '../graphql/results.ts';
import { priority } from './enums.ts';
import { inputWords } from './input-words.ts';
import { outcomeFields } from './outcome-fields.ts';
import type { CreateConversationInput, CreateConversationOutcome, Replayable } from './types.ts';

const input = builder.inputRef<CreateConversationInput>('CreateConversationInput').implement({
  description:
    'A new conversation. With a known `externalId` the conversation that exists is answered, unchanged.',
  fields: (t) => ({
    externalId: t.string({
      description: "The conversation's id in your own system. Null or left out: none.",
    }),
    inboxId: t.id({ description: "A connected inbox to put it in. Left out: the channel's, or none." }),
    channelId: t.id({ description: 'The channel by which it came. Left out: not known.' }),
    contactId: t.id({ description: 'The customer. Left out: not known.' }),
    ticketId: t.id({ description: 'The ticket that it belongs to. Left out: none.' }),
    ownerId: t.id({ description: 'The agent or bot that owns it from the start. Left out: nobody.' }),
    subject: t.string({ description: 'What it is about: up to 1,000 characters.' }),
    tags: t.stringList({ description: 'Up to 50 tags of up to 100 characters.' }),
    priority: t.field({ type: priority, description: 'How urgent it is. Left out: nobody has said.' }),
    message: t.string({ description: "The customer's first message. Left out: it begins without one." }),
    idempotencyKey: t.string({ description: inputWords.idempotencyKey }),
  }),
});

const success = builder
  .objectRef<Replayable<CreateConversationOutcome>>('CreateConversationSuccess')
  .implement({
    description: 'The conversation exists.',
    fields: (t) => ({
      ...outcomeFields(t),
      created: t.exposeBoolean('created', {
        description:
          'False: a conversation with this external id was there already, and nothing was written.',
      }),
    }),
  });

mutation('createConversation', {
  description: 'Starts a conversation, or finds it by its external id. Needs WRITE_CONVERSATIONS.',
  input,
  success,
  errors: [NotFoundError, InboxNotConnectedError, OwnerNotEligibleError, FeatureNotAvailableError],
  resolve: (input, context) => context.conversations.create(input),
});
