import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { subscribe } from './subscribe.ts';
import { type CallOptions, readAnswer, send, type UsherOptions } from './transport.ts';

/** Any operation with its types: those of this package, or what codegen makes of your own. */
export type TypedDocument<Result, Variables> = DocumentTypeDecoration<Result, Variables> & {
  toString(): string;
};

export type Request = <Result, Variables>(
  document: TypedDocument<Result, Variables>,
  variables: Variables,
  options?: CallOptions,
) => Promise<Result>;

export function createRequest(options: UsherOptions): Request {
  return async (document, variables, callOptions = {}) => {
    const text = document.toString();
    const response = await send(options, text, variables, 'application/json', callOptions);
    return readAnswer(response, text);
  };
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

/** A mutation as a method: its input in, its result union out. */
export function mutation<Result, Input, Field extends keyof Result>(
  request: Request,
  document: TypedDocument<Result, { input: Input }>,
  field: Field,
) {
  return async (input: Input, options?: CallOptions): Promise<Result[Field]> =>
    (await request(document, { input }, options))[field];
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
