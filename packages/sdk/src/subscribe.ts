import { requestError, UsherRequestError } from './errors.ts';
import { pause, pauseBefore } from './reconnect.ts';
import { readEvents } from './server-sent-events.ts';
import {
  type CallOptions,
  dataOf,
  type GraphqlAnswer,
  operationName,
  readAnswer,
  send,
  type UsherOptions,
} from './transport.ts';

type Frame = { cursor: string; event?: { position?: number | null } | null };

/** Coming back is pointless: the next attempt would be answered the same. */
const finalCodes = [
  'CURSOR_EXPIRED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_REQUEST',
  'INVALID_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'NOT_GRAPHQL',
  'OPERATION_TOO_COMPLEX',
  'BAD_USER_INPUT',
];
/** Servers send a heartbeat at least every ten seconds; without one the connection is dead. */
const silenceMs = 30_000;

/**
 * The frames of a subscription for as long as they are wanted. When the connection is lost it comes back with the
 * cursor of the last frame, so every event is delivered once and in order.
 */
export async function* subscribe<F extends Frame, Variables extends { after?: string | null | undefined }>(
  options: UsherOptions,
  document: string,
  field: string,
  variables: Variables,
  { signal }: CallOptions,
): AsyncGenerator<F, void> {
  let after = variables.after ?? null;
  let lastPosition = 0;
  let failuresInARow = 0;
  while (signal?.aborted !== true) {
    let retryAfterMs = 0;
    failuresInARow += 1;
    try {
      for await (const frame of connectOnce<F>(options, document, field, { ...variables, after }, signal)) {
        const position = frame.event?.position;
        // Told before: by a proxy that says things twice, or behind a cursor that was older than its frame.
        if (position != null && position <= lastPosition) continue;
        lastPosition = position ?? lastPosition;
        // The first frame only repeats the cursor: a connection has to do better to count as a good one.
        if (frame.cursor !== after) failuresInARow = 0;
        after = frame.cursor;
        yield frame;
      }
      failuresInARow = 0;
    } catch (error) {
      if (signal?.aborted) return;
      if (isFinal(error)) throw error;
      if (error instanceof UsherRequestError) retryAfterMs = error.retryAfterMs ?? 0;
    }
    await pause(pauseBefore(failuresInARow, retryAfterMs), signal);
  }
}

/** What a server says of itself passes; so does what a proxy says of a server that is away. */
function isFinal(error: unknown): boolean {
  if (!(error instanceof UsherRequestError)) return false;
  const { code, status = 0 } = error;
  return finalCodes.includes(code) && status < 500 && status !== 408 && status !== 429;
}

/** Until the server ends the stream properly; a connection that ends in any other way was lost. */
async function* connectOnce<F extends Frame>(
  options: UsherOptions,
  document: string,
  field: string,
  variables: unknown,
  outer: AbortSignal | undefined,
): AsyncGenerator<F, void> {
  const operation = operationName(document);
  const dead = new AbortController();
  const signal = outer === undefined ? dead.signal : AbortSignal.any([outer, dead.signal]);
  let watchdog = setTimeout(() => dead.abort(), silenceMs);
  try {
    const response = await send(options, document, variables, 'text/event-stream', signal);
    if (
      response.headers.get('content-type')?.startsWith('text/event-stream') !== true ||
      response.body === null
    ) {
      await readAnswer(response, document, signal);
      throw requestError('The answer is no stream of events. Check the url.', {
        code: 'NOT_GRAPHQL',
        operation,
      });
    }
    for await (const { type, data } of readEvents(response.body)) {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => dead.abort(), silenceMs);
      if (type === 'complete') return;
      if (type !== 'next') continue;
      const answer: GraphqlAnswer<Record<string, F>> = JSON.parse(data);
      const frame = dataOf(answer, { operation })[field];
      if (frame !== undefined) yield frame;
    }
    throw requestError('The stream broke off.', { code: 'NETWORK_ERROR', operation });
  } finally {
    clearTimeout(watchdog);
    dead.abort();
  }
}
