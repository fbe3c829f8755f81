import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { relocatedError } from './relocated-error.ts';
import { currentRequestId } from './request-id.ts';

/** Errors that never passed the mask, such as those of validation, tell the request id as well. */
export const tellRequestId: Plugin = {
  onResultProcess: ({ result, setResult }) => {
    if (Array.isArray(result) || !('errors' in result) || result.errors === undefined) return;
    setResult({ ...result, errors: result.errors.map(withRequestId) });
  },
};

function withRequestId(error: GraphQLError): GraphQLError {
  if ('requestId' in error.extensions) return error;
  return relocatedError(error, error.message, { ...error.extensions, requestId: currentRequestId() });
}
