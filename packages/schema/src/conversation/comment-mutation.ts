import { ConflictError, NotFoundError } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { present } from '../graphql/present.ts';
import { mutation } from '../graphql/results.ts';
import { inputWords } from './input-words.ts';
import { changedField, outcomeFields } from './outcome-fields.ts';
import { commentRef } from './refs.ts';
import type { AddCommentInput, CommentOutcome, Replayable } from './types.ts';

const input = builder.inputRef<AddCommentInput>('AddCommentInput').implement({
  description: 'An internal note.',
  fields: (t) => ({
    conversationId: t.id({ required: true, description: 'The conversation to leave it on.' }),
    text: t.string({ required: true, description: 'All of its text: up to 100,000 characters.' }),
    expectedVersion: t.int({ description: inputWords.expectedVersion }),
    idempotencyKey: t.string({ description: inputWords.idempotencyKey }),
  }),
});

const success = builder.objectRef<Replayable<CommentOutcome>>('AddCommentSuccess').implement({
  description: 'The note is on the conversation.',
  fields: (t) => ({
    ...outcomeFields(t),
    changed: changedField(t),
    comment: t.field({
      type: commentRef,
      description: 'The note. Reading it needs READ.',
      resolve: ({ commentId }, _args, context) => present(context.load.comment(commentId), commentId),
    }),
  }),
});

mutation('addComment', {
  description:
    'Leaves an internal note, which the customer does not see. Changes neither status nor owner. Needs WRITE_CONVERSATIONS.',
  input,
  success,
  errors: [NotFoundError, ConflictError],
  resolve: (input, context) => context.conversations.addComment(input),
});
