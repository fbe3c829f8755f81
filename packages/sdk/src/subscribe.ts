import { UsherRequestError } from './errors.ts';
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

type Frame = { cursor: string };

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
const firstPauseMs = 250;
const longestPauseMs = 10_000;
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
  let failures = 0;
  while (signal?.aborted !== true) {
    let retryAfterMs = 0;
    try {
      for await (const frame of connectOnce<F>(options, document, field, { ...variables, after }, signal)) {
        failures = 0;
        after = frame.cursor;
        yield frame;
      }
    } catch (error) {
      if (signal?.aborted) return;
      if (isFinal(error)) throw error;
      if (error instanceof UsherRequestError) retryAfterMs = error.retryAfterMs ?? 0;
    }
    failures += 1;
    const longest = Math.min(longestPauseMs, firstPauseMs * 2 ** failures);
    await pause(Math.max(retryAfterMs, Math.random() * longest), signal);
  }
}

/** What a server says of itself passes; so does what a proxy says of a server that is away. */
function isFinal(error: unknown): boolean {
  if (!(error instanceof UsherRequestError)) return false;
  const { code, status = 0 } = error;
  return finalCodes.includes(code) && status < 500 && status !== 408 && status !== 429;
}

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
    const response = await send(options, document, variables, 'text/event-stream', { signal });
    if (
      response.headers.get('content-type')?.startsWith('text/event-stream') !== true ||
      response.body === null
    ) {
      await readAnswer(response, document);
      throw new UsherRequestError('The answer is no stream of events. Check the url.', {
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
      const frame = dataOf(answer, operation)[field];
      if (frame !== undefined) yield frame;
    }
  } finally {
    clearTimeout(watchdog);
    dead.abort();
  }
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener('abort', done);
    if (signal?.aborted) done();
  });
}
