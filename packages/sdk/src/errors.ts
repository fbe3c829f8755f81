type Details = {
  code: string;
  status?: number | undefined;
  requestId?: string | undefined;
  retryAfterMs?: number | undefined;
  operation?: string | undefined;
  reason?: string | undefined;
  issues?: readonly InputIssue[] | undefined;
};

/** One mistake in what was sent. */
export type InputIssue = { path: string; message: string };

/**
 * The request as a whole failed: no connection, no valid key, a malformed operation. What a mutation refuses is no
 * exception but part of its answer.
 *
 * @example
 * try {
 *   await usher.conversations.list();
 * } catch (error) {
 *   if (error instanceof UsherRequestError && error.code === 'UNAUTHENTICATED') askForAnotherKey();
 * }
 */
export class UsherRequestError extends Error {
  override readonly name = 'UsherRequestError';
  /** Stable: `UNAUTHENTICATED`, `FORBIDDEN`, `CURSOR_EXPIRED`, `NETWORK_ERROR`, ... */
  readonly code: string;
  /** The HTTP status; undefined when there was no answer. */
  readonly status: number | undefined;
  /** Tell support this. */
  readonly requestId: string | undefined;
  /** Try again no sooner than this. */
  readonly retryAfterMs: number | undefined;
  readonly operation: string | undefined;
  /** More about the code: `EXPIRED` or `DIVERGED` of `CURSOR_EXPIRED`. */
  readonly reason: string | undefined;
  /** Each mistake with its path when the code is `INVALID_INPUT`; else empty. */
  readonly issues: readonly InputIssue[];

  constructor(
    message: string,
    { code, status, requestId, retryAfterMs, operation, reason, issues = [] }: Details,
    cause?: unknown,
  ) {
    super(message, { cause });
    this.code = code;
    this.status = status;
    this.requestId = requestId;
    this.retryAfterMs = retryAfterMs;
    this.operation = operation;
    this.reason = reason;
    this.issues = issues;
  }
}
