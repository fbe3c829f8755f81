import type * as operations from './_generated_operations.ts';
import type { TypedDocument } from './calls.ts';

type AnswerOf<Document> = Document extends TypedDocument<infer Answer, infer _> ? Answer : never;
type ValueOf<T> = T extends unknown ? T[keyof T] : never;
type AnyAnswer = ValueOf<AnswerOf<(typeof operations)[keyof typeof operations]>>;
type RefusalName = `${string}Error`;

/** Every way in which a mutation can say no. */
export type Refusal = Extract<AnyAnswer, { __typename: RefusalName }>;
type RefusalNamed<Name extends RefusalName> = Extract<Refusal, { __typename: Name }>;
type Told = { readonly __typename: string; readonly code: string; readonly message: string };

/** A mutation said no, and `unwrap` made an exception of it. `result` is the whole answer. */
export class UsherRefusedError<Result extends Told = Told> extends Error {
  override readonly name: string = 'UsherRefusedError';
  readonly code: Result['code'];
  readonly result: Result;

  constructor(result: Result) {
    super(result.message);
    this.code = result.code;
    this.result = result;
  }
}

/** Somebody else was faster: look at who owns it now, and decide again. */
export class UsherConflictError extends UsherRefusedError<RefusalNamed<'ConflictError'>> {
  override readonly name = 'UsherConflictError';
}

/** The workflow has a newer revision than the one you started from. */
export class UsherRevisionConflictError extends UsherRefusedError<RefusalNamed<'RevisionConflictError'>> {
  override readonly name = 'UsherRevisionConflictError';
}

/** An id names nothing that this key can see. */
export class UsherNotFoundError extends UsherRefusedError<RefusalNamed<'NotFoundError'>> {
  override readonly name = 'UsherNotFoundError';
}

/** Something about the input is wrong; `result.issues` tells each mistake with its path. */
export class UsherInvalidInputError extends UsherRefusedError<RefusalNamed<'InvalidInputError'>> {
  override readonly name = 'UsherInvalidInputError';
}

/** The key lacks a permission. */
export class UsherForbiddenError extends UsherRefusedError<RefusalNamed<'ForbiddenError'>> {
  override readonly name = 'UsherForbiddenError';
}

/** The account's subscription does not include it. */
export class UsherFeatureNotAvailableError extends UsherRefusedError<
  RefusalNamed<'FeatureNotAvailableError'>
> {
  override readonly name = 'UsherFeatureNotAvailableError';
}

/** An idempotency key was used before, for something else. */
export class UsherIdempotencyKeyReusedError extends UsherRefusedError<
  RefusalNamed<'IdempotencyKeyReusedError'>
> {
  override readonly name = 'UsherIdempotencyKeyReusedError';
}

/** The inbox has no channel that is connected. */
export class UsherInboxNotConnectedError extends UsherRefusedError<RefusalNamed<'InboxNotConnectedError'>> {
  override readonly name = 'UsherInboxNotConnectedError';
}

/** That agent or bot cannot own the conversation; `result.reasons` tells why. */
export class UsherOwnerNotEligibleError extends UsherRefusedError<RefusalNamed<'OwnerNotEligibleError'>> {
  override readonly name = 'UsherOwnerNotEligibleError';
}

/** The workflow does not take the conversation, or the enrollment is not in a state for it. */
export class UsherEnrollmentRefusedError extends UsherRefusedError<RefusalNamed<'EnrollmentRefusedError'>> {
  override readonly name = 'UsherEnrollmentRefusedError';
}

const classes: { [Name in Refusal['__typename']]: new (result: RefusalNamed<Name>) => UsherRefusedError } = {
  ConflictError: UsherConflictError,
  RevisionConflictError: UsherRevisionConflictError,
  NotFoundError: UsherNotFoundError,
  InvalidInputError: UsherInvalidInputError,
  ForbiddenError: UsherForbiddenError,
  FeatureNotAvailableError: UsherFeatureNotAvailableError,
  IdempotencyKeyReusedError: UsherIdempotencyKeyReusedError,
  InboxNotConnectedError: UsherInboxNotConnectedError,
  OwnerNotEligibleError: UsherOwnerNotEligibleError,
  EnrollmentRefusedError: UsherEnrollmentRefusedError,
};

type Result = { readonly __typename: string };
export type Success<R extends Result> = Exclude<R, { __typename: RefusalName }>;

/**
 * What a mutation did; throws what it refused, as an error of its own class.
 *
 * @example
 * const { conversation } = unwrap(await usher.conversations.create({ message: 'Hello' }));
 */
export function unwrap<R extends Result>(result: R): Success<R> {
  if (isSuccess(result)) return result;
  throw refusedError(result);
}

/** Whether somebody else was faster: then the answer tells who owns it now. */
export function isConflict<R extends Result>(
  result: R,
): result is Extract<R, { __typename: 'ConflictError' | 'RevisionConflictError' }> {
  return result.__typename === 'ConflictError' || result.__typename === 'RevisionConflictError';
}

function isSuccess<R extends Result>(result: R): result is R & Success<R> {
  return !result.__typename.endsWith('Error');
}

/** A newer server may refuse for reasons that this version has no class for; every refusal has a code and a message. */
function refusedError(result: Result): UsherRefusedError {
  const byName: Partial<Record<string, new (result: never) => UsherRefusedError>> = classes;
  const Class = byName[result.__typename] ?? UsherRefusedError;
  return new Class(result as never);
}
