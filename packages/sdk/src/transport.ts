import { type InputIssue, UsherRequestError } from './errors.ts';
import { readRetryAfter } from './reconnect.ts';

export type UsherOptions = {
  /** Where Usher is: `http://127.0.0.1:4000/graphql`. */
  url: string;
  /** `usher_...`; never put one into a page that others can open. */
  apiKey: string;
  /** Replaces the global `fetch`, for proxies and tests. */
  fetch?: typeof globalThis.fetch | undefined;
};

export type CallOptions = { signal?: AbortSignal | undefined };

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
  options: UsherOptions,
  document: string,
  variables: unknown,
  accept: string,
  { signal }: CallOptions,
): Promise<Response> {
  const { url, apiKey, fetch = globalThis.fetch } = options;
  const headers = { accept, authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ query: document, variables });
  try {
    return await fetch(url, { method: 'POST', headers, body, ...(signal === undefined ? {} : { signal }) });
  } catch (error) {
    if (signal?.aborted) throw error;
    const operation = operationName(document);
    throw new UsherRequestError(
      `No answer from ${url}. Is Usher running there?`,
      { code: 'NETWORK_ERROR', operation },
      error,
    );
  }
}

export async function readAnswer<Result>(response: Response, document: string): Promise<Result> {
  const operation = operationName(document);
  const answer = (await response.json().catch(() => undefined)) as GraphqlAnswer<Result> | undefined;
  const retryAfterMs = readRetryAfter(response.headers.get('retry-after'));
  if (answer === undefined) {
    const details = {
      code: 'NOT_GRAPHQL',
      status: response.status,
      retryAfterMs,
      requestId: response.headers.get('x-request-id') ?? undefined,
      operation,
    };
    throw new UsherRequestError(
      `The answer (HTTP ${response.status}) is not GraphQL. Check the url.`,
      details,
    );
  }
  return dataOf(answer, operation, response.status);
}

export function dataOf<Result>(
  { data, errors }: GraphqlAnswer<Result>,
  operation: string | undefined,
  status?: number,
): Result {
  const [error] = errors ?? [];
  if (error !== undefined) {
    const { code = 'GRAPHQL_ERROR', ...told } = error.extensions ?? {};
    throw new UsherRequestError(error.message, { ...told, code, status, operation });
  }
  if (data == null)
    throw new UsherRequestError('The answer has neither data nor errors.', {
      code: 'NOT_GRAPHQL',
      status,
      operation,
    });
  return data;
}

export function operationName(document: string): string | undefined {
  return /(?:query|mutation|subscription)\s+(\w+)/.exec(document)?.[1];
}
