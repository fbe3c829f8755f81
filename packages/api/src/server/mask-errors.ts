import { CursorExpiredError, InvalidInputError, UsherError } from '@usher/schema/errors';
import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import { isBusy, OverloadedError } from '../db/failures.ts';
import type { Logger } from '../logger.ts';
import { relocatedError } from './relocated-error.ts';
import { currentRequestId } from './request-id.ts';

const retryAfterMs = 1_000;

/** What leaves the server when something was thrown: refusals with their code, everything unforeseen masked and logged. */
export function createErrorMask(logger: Logger) {
  return (error: unknown): GraphQLError => {
    const cause = rootOf(error);
    const told = tell(cause);
    if (isBusy(cause))
      logger.warn({ err: cause, requestId: currentRequestId() }, 'the database is busy or away');
    if (told !== undefined) return answer(error, told.message, told.extensions);
    if (cause instanceof GraphQLError)
      return answer(error, outermost(error, cause).message, withCode(cause.extensions));
    logger.error({ err: cause, requestId: currentRequestId() }, 'an operation failed unexpectedly');
    return answer(
      error,
      `Something went wrong on our side. Tell support the request id ${currentRequestId()}.`,
      {
        code: 'INTERNAL_SERVER_ERROR',
      },
    );
  };
}

type Told = { message: string; extensions: GraphQLErrorExtensions };

function tell(cause: unknown): Told | undefined {
  if (cause instanceof InvalidInputError) {
    return { message: cause.message, extensions: { code: cause.code, issues: cause.issues } };
  }
  if (cause instanceof UsherError) return { message: cause.message, extensions: { code: cause.code } };
  if (cause instanceof CursorExpiredError) {
    return { message: cause.message, extensions: { code: 'CURSOR_EXPIRED', reason: cause.reason } };
  }
  if (cause instanceof RangeError && cause.message.includes('call stack')) {
    return {
      message: 'The operation or its variables are nested too deeply. Flatten them.',
      extensions: { code: 'OPERATION_TOO_COMPLEX', http: { status: 400 } },
    };
  }
  if (isBusy(cause)) {
    return {
      message:
        cause instanceof OverloadedError
          ? 'Usher has more to do than it can. Nothing was changed; try again in a moment.'
          : 'The database is busy or away. Nothing is known to have changed; try again, with the same idempotency key.',
      extensions: {
        code: 'SERVICE_UNAVAILABLE',
        retryAfterMs,
        http: { status: 503, headers: { 'retry-after': '1' } },
      },
    };
  }
  return undefined;
}

function answer(error: unknown, message: string, extensions: GraphQLErrorExtensions): GraphQLError {
  return relocatedError(error, message, { ...extensions, requestId: currentRequestId() });
}

function rootOf(error: unknown): unknown {
  if (error instanceof GraphQLError && error.originalError != null) return rootOf(error.originalError);
  return error;
}

/** GraphQL wraps what is wrong with a variable into where it is wrong. */
function outermost(error: unknown, cause: GraphQLError): GraphQLError {
  return error instanceof GraphQLError ? error : cause;
}

/** Without what the server itself threw on the way: it may repeat parts of the request. */
function withCode({ originalError: _, ...extensions }: GraphQLErrorExtensions): GraphQLErrorExtensions {
  return { code: 'BAD_REQUEST', ...extensions };
}
