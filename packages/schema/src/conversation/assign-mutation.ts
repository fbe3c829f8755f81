import type { InputRef } from '@pothos/core';
import {
  ConflictError,
  FeatureNotAvailableError,
  InboxNotConnectedError,
  NotFoundError,
  OwnerNotEligibleError,
} from '../errors.ts';
import { assignedEventRef } from '../event/refs.ts';
import { builder } from '../graphql/builder.ts';
import { asResolved } from '../graphql/pages.ts';
import { resultOf } from '../graphql/results.ts';
import { inputWords } from './input-words.ts';
import { changedField, outcomeFields } from './outcome-fields.ts';
import type {
  AssignConversationOwnerInput,
  AssignmentCondition,
  AssignmentOutcome,
  Replayable,
} from './types.ts';

const conditionInput = builder.inputRef<AssignmentCondition>('AssignmentConditionInput').implement({
  description: 'What must hold for an assignment to take place: exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    unowned: t.boolean({ description: 'True: nobody owns it. False is refused.' }),
    ownerIs: t.id({ description: 'This agent or bot owns it.' }),
  }),
});

export const assignInput: InputRef<AssignConversationOwnerInput> = builder
  .inputRef<AssignConversationOwnerInput>('AssignConversationOwnerInput')
  .implement({
    description: 'Which conversation to give to whom.',
    fields: (t) => ({
      conversationId: t.id({ required: true, description: 'The conversation. A closed one is reopened.' }),
      ownerId: t.id({
        required: true,
        description:
          'The agent or bot to own it: active, with access to the inbox. Away and over capacity are fine.',
      }),
      inboxId: t.id({
        description:
          'A connected inbox to move it to; owner and inbox change together or not at all. Left out: it stays.',
      }),
      expectedVersion: t.int({ description: inputWords.expectedVersion }),
      onlyIf: t.field({
        type: conditionInput,
        description:
          'Only if this holds when it is written; else ConflictError. Left out: any owner is replaced.',
      }),
      reason: t.string({ description: inputWords.reason }),
      idempotencyKey: t.string({ description: inputWords.idempotencyKey }),
    }),
  });

const success = builder.objectRef<Replayable<AssignmentOutcome>>('AssignConversationOwnerSuccess').implement({
  description: 'The conversation is open and owned as asked.',
  fields: (t) => ({
    ...outcomeFields(t),
    changed: changedField(t),
    reopened: t.exposeBoolean('reopened', { description: 'Whether it was closed before.' }),
    assignment: t.field({
      type: assignedEventRef,
      nullable: true,
      description: 'The event that tells of the new owner. Null: it had this owner before.',
      resolve: ({ assignedEventId }, _args, context) =>
        assignedEventId === null ? null : context.load.event(assignedEventId),
    }),
  }),
});

export const assignResult = resultOf('AssignConversationOwner', success, [
  NotFoundError,
  ConflictError,
  InboxNotConnectedError,
  OwnerNotEligibleError,
  FeatureNotAvailableError,
]);

// Like every mutation, but by hand, because the bulk mutation answers with the same union.
builder.mutationField('assignConversationOwner', (t) =>
  t.field({
    type: assignResult,
    description:
      'Gives a conversation to an agent or a bot, and with an inbox also moves it there, in one transaction. Reopens it if it is closed. A ticket keeps its own owner. Needs WRITE_CONVERSATIONS.',
    args: { input: t.arg({ type: assignInput, required: true, description: 'What to do.' }) },
    resolve: (_root, { input }, context) => asResolved(context.conversations.assignOwner(input)),
  }),
);
