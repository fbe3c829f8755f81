import { type InputIssue, requestError } from './errors.ts';
import { readRetryAfter } from './reconnect.ts';

export type UsherOptions = {
  /** Where Usher is: `http://127.0.0.1:4000/graphql`. */
  url: string;
  /** `usher_...`; never put one into a page that others can open. */
  apiKey: string;
  /** Replaces the global `fetch`, for proxies and tests. */
  fetch?: typeof globalThis.fetch | undefined;
} & Patience;

export type CallOptions = Patience & {
  /** Ends the call, also while it waits to be tried again; then its reason is thrown. */
  signal?: AbortSignal | undefined;
};

type Patience = {
  /** How long one attempt may take. 15 seconds if left out; streams have no end and end only when they fall silent. */
  timeoutMs?: number | undefined;
  /**
   * How often a call is tried again when no answer came or the server was busy. 4 if left out. Mutations, too: each gets
   * an idempotency key of its own unless you give one, so it is done once. 0: never.
   */
  retries?: number | undefined;
};

type GraphqlError = {
  message: string;
  extensions?: {
    code?: string;
    requestId?: string;
    retryAfterMs?: number;
    reason?: string;
    issues?: InputIssue[];
  };
};
export type GraphqlAnswer<Result> = { data?: Result | null; errors?: GraphqlError[] };

/** Sends one operation: one call is one request. */
export async function send(
  { url, apiKey, fetch = globalThis.fetch }: UsherOptions,
  document: string,
  variables: unknown,
  accept: string,
  signal: AbortSignal,
): Promise<Response> {
  const headers = { accept, authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ query: document, variables });
  try {
    return await fetch(url, { method: 'POST', headers, body, signal });
  } catch (error) {
    if (signal.aborted) throw error;
    const operation = operationName(document);
    throw requestError(
      `No answer from ${url}. Is Usher running there?`,
      { code: 'NETWORK_ERROR', operation },
      error,
    );
  }
}

export async function readAnswer<Result>(
  response: Response,
  document: string,
  signal: AbortSignal,
): Promise<Result> {
  const details = {
    status: response.status,
    retryAfterMs: readRetryAfter(response.headers.get('retry-after')),
    requestId: response.headers.get('x-request-id') ?? undefined,
    operation: operationName(document),
  };
  const text = await response.text().catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw requestError('The answer broke off.', { ...details, code: 'NETWORK_ERROR' }, error);
  });
  const answer = parse<Result>(text);
  if (answer !== undefined) return dataOf(answer, details);
  const message = `The answer (HTTP ${response.status}) is not GraphQL. Check the url.`;
  throw requestError(message, { ...details, code: 'NOT_GRAPHQL' });
}

type Answered = {
  status?: number | undefined;
  retryAfterMs?: number | undefined;
  requestId?: string | undefined;
  operation: string | undefined;
};

export function dataOf<Result>({ data, errors }: GraphqlAnswer<Result>, answered: Answered): Result {
  const [error] = errors ?? [];
  if (error !== undefined)
    throw requestError(error.message, { ...answered, code: 'GRAPHQL_ERROR', ...error.extensions });
  if (data == null)
    throw requestError('The answer has neither data nor errors.', { ...answered, code: 'NOT_GRAPHQL' });
  return data;
}

function parse<Result>(text: string): GraphqlAnswer<Result> | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    // Whoever speaks GraphQL keeps to the types of the operation.
    return typeof answer === 'object' && answer !== null ? (answer as GraphqlAnswer<Result>) : undefined;
  } catch {
    return undefined;
  }
}

export function operationName(document: string): string | undefined {
  return /(?:query|mutation|subscription)\s+(\w+)/.exec(document)?.[1];
}
