import { requestError, UsherRateLimitError, UsherRequestError, UsherTransportError } from './errors.ts';
import { pause, pauseBefore } from './reconnect.ts';
import type { CallOptions } from './transport.ts';

export const defaultRetries = 4;
const defaultTimeoutMs = 15_000;
/** Who is asked to come back later than that decides for itself. */
const longestWaitMs = 30_000;

/** What a proxy says of a server that is away or busy. */
const passingStatuses = [408, 429, 502, 503, 504];

/** Tries again, with pauses by chance, what another attempt can mend. */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  retries: number,
  signal: AbortSignal | undefined,
): Promise<T> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (failures > retries || !isPassing(error)) throw error;
      await pause(pauseBefore(failures, error.retryAfterMs ?? 0), signal);
      signal?.throwIfAborted();
    }
  }
}

/** Ends the work when it takes too long, or when the caller does not want it any more. */
export async function within<T>(
  { timeoutMs = defaultTimeoutMs, signal: outer }: Pick<CallOptions, 'timeoutMs' | 'signal'>,
  operation: string | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  outer?.throwIfAborted();
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), timeoutMs);
  const signal = outer === undefined ? late.signal : AbortSignal.any([outer, late.signal]);
  try {
    return await work(signal);
  } catch (error) {
    outer?.throwIfAborted();
    if (!late.signal.aborted) throw error;
    throw requestError(`No answer within ${timeoutMs} ms.`, { code: 'TIMEOUT', operation }, error);
  } finally {
    clearTimeout(timer);
  }
}

function isPassing(error: unknown): error is UsherRequestError {
  if (!(error instanceof UsherRequestError)) return false;
  const { code, status = 0, retryAfterMs = 0 } = error;
  if (retryAfterMs > longestWaitMs) return false;
  if (error instanceof UsherRateLimitError || passingStatuses.includes(status)) return true;
  // What is no GraphQL will be none the next time.
  return error instanceof UsherTransportError && code !== 'NOT_GRAPHQL';
}
