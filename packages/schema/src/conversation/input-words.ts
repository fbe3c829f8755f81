/** How the fields that many inputs share are described. */
export const inputWords = {
  expectedVersion:
    'Only if the conversation is still at this version; else ConflictError. Left out: whatever it is.',
  reason: 'Why, for whoever reads the history: up to 1,000 characters.',
  idempotencyKey:
    'Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did.',
};
