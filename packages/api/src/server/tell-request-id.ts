import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { currentRequestId } from './request-id.ts';

/** Errors that never passed the mask, such as those of validation, tell the request id as well. */
export const tellRequestId: Plugin = {
  onResultProcess: ({ result, setResult }) => {
    if (Array.isArray(result) || !('errors' in result) || result.errors === undefined) return;
    setResult({ ...result, errors: result.errors.map(withRequestId) });
  },
};

function withRequestId(error: GraphQLError): GraphQLError {
  const { message, nodes, source, positions, path, extensions } = error;
  if ('requestId' in extensions) return error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions: { ...extensions, requestId: currentRequestId() },
  });
}
