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
 * exception but part of its answer, unless you `unwrap` it. It never holds variables, bodies or keys.
 *
 * @example
 * try {
 *   await usher.conversations.list();
 * } catch (error) {
 *   if (error instanceof UsherAuthenticationError) askForAnotherKey();
 * }
 */
export class UsherRequestError extends Error {
  override readonly name: string = 'UsherRequestError';
  /** Stable: `UNAUTHENTICATED`, `FORBIDDEN`, `CURSOR_EXPIRED`, `NETWORK_ERROR`, ... */
  readonly code: string;
  /** The HTTP status; undefined when there was no answer. */
  readonly status: number | undefined;
  /** Tell support this. */
  readonly requestId: string | undefined;
  /** Try again no sooner than this. */
  readonly retryAfterMs: number | undefined;
  /** The name of the operation in its document, such as `AssignConversationOwner`. */
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

/** No answer of Usher's came back: it cannot be reached, is too slow, too busy, or something else answered. */
export class UsherTransportError extends UsherRequestError {
  override readonly name = 'UsherTransportError';
}

/** The key is unknown, revoked, or may not do this. */
export class UsherAuthenticationError extends UsherRequestError {
  override readonly name = 'UsherAuthenticationError';
}

/** Too much was asked for in too short a time. */
export class UsherRateLimitError extends UsherRequestError {
  override readonly name = 'UsherRateLimitError';
}

const transportCodes = ['NETWORK_ERROR', 'TIMEOUT', 'NOT_GRAPHQL', 'SERVICE_UNAVAILABLE'];
const authenticationCodes = ['UNAUTHENTICATED', 'FORBIDDEN'];

/** The class says what to do about it, the code what it was. */
export function requestError(message: string, details: Details, cause?: unknown): UsherRequestError {
  const Kind = kindOf(details);
  return new Kind(message, details, cause);
}

function kindOf({ code, status }: Details): typeof UsherRequestError {
  if (code === 'RATE_LIMITED' || status === 429) return UsherRateLimitError;
  if (transportCodes.includes(code)) return UsherTransportError;
  return authenticationCodes.includes(code) ? UsherAuthenticationError : UsherRequestError;
}
