import { inputWords } from '../conversation/input-words.ts';
import type { Replayable } from '../conversation/types.ts';
import {
  EnrollmentRefusedError,
  FeatureNotAvailableError,
  NotFoundError,
  type UsherError,
} from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { asResolved } from '../graphql/pages.ts';
import { mutation, resultOf } from '../graphql/results.ts';
import { enrollmentField, replayedField } from './enrollment-outcome-fields.ts';
import type { EnrollConversationsInput, EnrollmentOutcome } from './types.ts';

const input = builder.inputRef<EnrollConversationsInput>('EnrollConversationsInput').implement({
  description: 'Which conversations to put into which workflow.',
  fields: (t) => ({
    workflowId: t.id({ required: true, description: 'The workflow: on, and with a manual trigger.' }),
    conversationIds: t.idList({ required: true, description: '1 to 250 different conversations.' }),
    idempotencyKey: t.string({
      description: `${inputWords.idempotencyKey} It stands for each conversation on its own.`,
    }),
  }),
});

const itemSuccess = builder.objectRef<Replayable<EnrollmentOutcome>>('EnrollConversationSuccess').implement({
  description: 'The conversation is enrolled and begins as soon as its turn comes.',
  fields: (t) => ({ enrollment: enrollmentField(t), replayed: replayedField(t) }),
});

const itemResult = resultOf(
  'EnrollConversation',
  itemSuccess,
  [NotFoundError, EnrollmentRefusedError],
  'became of one conversation of `enrollConversations`',
);

type Results = { results: (Replayable<EnrollmentOutcome> | UsherError)[] };

const success = builder.objectRef<Results>('EnrollConversationsSuccess').implement({
  description: 'Every conversation was dealt with, which does not mean that every one was enrolled.',
  fields: (t) => ({
    results: t.field({
      type: [itemResult],
      description: 'What became of each, in the order of the ids.',
      resolve: ({ results }) => asResolved(results),
    }),
  }),
});

mutation('enrollConversations', {
  description:
    'Puts up to 250 conversations into a workflow that has a manual trigger. They are accepted or refused one by one; they begin with the first action, in the order of workflows like all others. Needs WRITE_WORKFLOWS.',
  input,
  success,
  errors: [NotFoundError, EnrollmentRefusedError, FeatureNotAvailableError],
  resolve: async (input, context) => ({ results: await context.workflows.enroll(input) }),
});
