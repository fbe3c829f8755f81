import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';

const nowhere = { nodes: null, source: null, positions: null, path: null };

/** The same place in the operation, told in other words: an error's message and extensions cannot be changed. */
export function relocatedError(
  error: unknown,
  message: string,
  extensions: GraphQLErrorExtensions,
): GraphQLError {
  const { nodes, source, positions, path } = error instanceof GraphQLError ? error : nowhere;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions,
  });
}
