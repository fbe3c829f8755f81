/** How every input's key is described, and every success's flag. */
export const idempotencyKeyWords =
  'Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did.';
export const replayedWords =
  'True: an earlier call with the same idempotency key did this, and this call did nothing again.';
