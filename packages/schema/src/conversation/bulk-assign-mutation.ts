import type { UsherError } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { asResolved } from '../graphql/pages.ts';
import { mutation } from '../graphql/results.ts';
import { assignInput, assignResult } from './assign-mutation.ts';
import { inputWords } from './input-words.ts';
import type { AssignConversationOwnersInput, AssignmentOutcome, Replayable } from './types.ts';

const input = builder.inputRef<AssignConversationOwnersInput>('AssignConversationOwnersInput').implement({
  description: 'Which conversations to give to whom.',
  fields: (t) => ({
    items: t.field({
      type: [assignInput],
      required: true,
      description: '1 to 250 assignments of different conversations.',
    }),
    idempotencyKey: t.string({
      description: `${inputWords.idempotencyKey} Stands for each item that has no key of its own.`,
    }),
  }),
});

type Results = { results: (Replayable<AssignmentOutcome> | UsherError)[] };

const success = builder.objectRef<Results>('AssignConversationOwnersSuccess').implement({
  description: 'Every item was dealt with, which does not mean that every item succeeded.',
  fields: (t) => ({
    results: t.field({
      type: [assignResult],
      description: 'What became of each item, in the order of the items.',
      resolve: ({ results }) => asResolved(results),
    }),
  }),
});

mutation('assignConversationOwners', {
  description:
    'Assigns up to 250 conversations at once. Items succeed or fail one by one; a mistake in the input refuses them all. Needs WRITE_CONVERSATIONS.',
  input,
  success,
  resolve: async (input, context) => ({ results: await context.conversations.assignOwners(input) }),
});
