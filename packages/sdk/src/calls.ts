import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { defaultRetries, within, withRetries } from './retry.ts';
import { subscribe } from './subscribe.ts';
import { type CallOptions, operationName, readAnswer, send, type UsherOptions } from './transport.ts';

/** Any operation with its types: those of this package, or what codegen makes of your own. */
export type TypedDocument<Result, Variables> = DocumentTypeDecoration<Result, Variables> & {
  toString(): string;
};

/** Sends one operation and answers its data. */
export type Request = <Result, Variables>(
  document: TypedDocument<Result, Variables>,
  variables: Variables,
  options?: CallOptions,
) => Promise<Result>;

/**
 * Only the way to send operations, for pages where size matters: with a document of `@usher/sdk/operations` or of your own
 * it takes a third of the whole client, and does the same.
 *
 * @example
 * import { createRequest } from '@usher/sdk';
 * import { AccountDocument } from '@usher/sdk/operations';
 * const { account } = await createRequest({ url, apiKey })(AccountDocument, {});
 */
export function createRequest(options: UsherOptions): Request {
  return <Result, Variables>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
    callOptions: CallOptions = {},
  ) => {
    const text = document.toString();
    const {
      timeoutMs = options.timeoutMs,
      retries = options.retries ?? defaultRetries,
      signal,
    } = callOptions;
    const attempt = () =>
      within({ timeoutMs, signal }, operationName(text), async (wanted) => {
        const response = await send(options, text, variables, 'application/json', wanted);
        return readAnswer<Result>(response, text, wanted);
      });
    return withRetries(attempt, mayRepeat(text, variables) ? retries : 0, signal);
  };
}

/** Without a key a mutation could be done twice. */
function mayRepeat(document: string, variables: unknown): boolean {
  return !/\bmutation\b/.test(document) || keyIn(variables) != null;
}

function keyIn(variables: unknown): string | null | undefined {
  const { input } = (variables ?? {}) as { input?: Keyed };
  return input?.idempotencyKey;
}

// An operation whose variables may all be left out can be called with nothing at all.
type Arguments<Variables> =
  Record<never, never> extends Variables
    ? [variables?: Variables, options?: CallOptions]
    : [variables: Variables, options?: CallOptions];

/** A query as a method: its variables in, its one field out. */
export function query<Result, Variables, Field extends keyof Result>(
  request: Request,
  document: TypedDocument<Result, Variables>,
  field: Field,
) {
  return async (...[variables, options]: Arguments<Variables>): Promise<Result[Field]> =>
    // Left out means none given, which the type of the arguments allows only when that is fine.
    (await request(document, (variables ?? {}) as Variables, options))[field];
}

/** What belongs to one thing: `conversation(id) { history }`. Null when there is no such thing. */
export function queryOf<
  Result,
  Variables,
  Outer extends keyof Result,
  Inner extends keyof NonNullable<Result[Outer]>,
>(request: Request, document: TypedDocument<Result, Variables>, outer: Outer, inner: Inner) {
  return async (
    variables: Variables,
    options?: CallOptions,
  ): Promise<NonNullable<Result[Outer]>[Inner] | null> =>
    (await request(document, variables, options))[outer]?.[inner] ?? null;
}

type Keyed = { idempotencyKey?: string | null | undefined };

/** A mutation as a method: its input in, its result union out. It gets a key, so that it can be tried again. */
export function mutation<Result, Input extends Keyed, Field extends keyof Result>(
  request: Request,
  document: TypedDocument<Result, { input: Input }>,
  field: Field,
) {
  return async (input: Input, options?: CallOptions): Promise<Result[Field]> => {
    const idempotencyKey = input.idempotencyKey ?? newKey();
    return (await request(document, { input: { ...input, idempotencyKey } }, options))[field];
  };
}

/** Unlike `randomUUID` there in pages without TLS, too. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

type FrameOf<Result, Field extends keyof Result> = Result[Field] & { cursor: string };

/** A subscription as a method: an endless sequence of frames that survives lost connections. */
export function subscription<
  Result,
  Variables extends { after?: string | null | undefined },
  Field extends keyof Result & string,
>(options: UsherOptions, document: TypedDocument<Result, Variables>, field: Field) {
  return (...[variables, callOptions]: Arguments<Variables>): AsyncGenerator<FrameOf<Result, Field>, void> =>
    subscribe<FrameOf<Result, Field>, Variables>(
      options,
      document.toString(),
      field,
      (variables ?? {}) as Variables,
      callOptions ?? {},
    );
}
