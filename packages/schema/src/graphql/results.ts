import type { InputRef, ObjectRef } from '@pothos/core';
import type { Context } from '../context.ts';
import { ForbiddenError, IdempotencyKeyReusedError, InvalidInputError, type UsherError } from '../errors.ts';
import { builder, type SchemaTypes } from './builder.ts';
import { asResolved } from './pages.ts';

type ErrorClass = new (...args: never[]) => UsherError;

/** Every mutation can meet these. */
const commonErrors: ErrorClass[] = [InvalidInputError, ForbiddenError, IdempotencyKeyReusedError];

/** The union that a mutation answers with: `...Success` or one of its errors. */
export function resultOf<Success extends object>(
  name: string,
  success: ObjectRef<SchemaTypes, Success>,
  errors: readonly ErrorClass[],
  of = `\`${name.slice(0, 1).toLowerCase()}${name.slice(1)}\` answers`,
) {
  const types = [success, ...new Set([...errors, ...commonErrors])];
  return builder.errorUnion(`${name}Result`, {
    description: `What ${of}: its success, or the reason why it refused.`,
    types: types as ObjectRef<SchemaTypes, Success>[],
    resolveType: () => success.name,
  });
}

type MutationOptions<Input, Success extends object> = {
  description: string;
  input: InputRef<Input>;
  success: ObjectRef<SchemaTypes, Success>;
  errors?: readonly ErrorClass[];
  resolve: (input: Input, context: Context) => Promise<Success>;
};

/** A mutation in the one shape that all have: `name(input: ...Input!): ...Result!`. */
export function mutation<Input, Success extends object>(
  name: string,
  options: MutationOptions<Input, Success>,
): void {
  const type = resultOf(
    `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
    options.success,
    options.errors ?? [],
  );
  builder.mutationField(name, (t) =>
    t.field({
      type,
      description: options.description,
      args: { input: t.arg({ type: options.input, required: true, description: 'What to do.' }) },
      resolve: (_root, args, context) => asResolved(options.resolve(inputOf(args), context)),
    }),
  );
}

/** The argument above, which Pothos' types lose because the input is generic here. */
function inputOf<Input>(args: unknown): Input {
  return (args as { input: Input }).input;
}
