import { idempotencyKeyWords } from '../graphql/replay-words.ts';

/** How the fields that many inputs share are described. */
export const inputWords = {
  expectedVersion:
    'Only if the conversation is still at this version; else ConflictError. Left out: whatever it is.',
  reason: 'Why, for whoever reads the history: up to 1,000 characters.',
  idempotencyKey: idempotencyKeyWords,
};
