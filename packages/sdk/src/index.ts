export { createRequest, type Request, type TypedDocument } from './calls.ts';
export { createUsher, type Usher } from './client.ts';
export { toDefinitionInput } from './definition-input.ts';
export {
  type InputIssue,
  UsherAuthenticationError,
  UsherRateLimitError,
  UsherRequestError,
  UsherTransportError,
} from './errors.ts';
export { paginate } from './paginate.ts';
export type { CallOptions, UsherOptions } from './transport.ts';
export {
  isConflict,
  type Refusal,
  type Success,
  UsherConflictError,
  UsherEnrollmentRefusedError,
  UsherFeatureNotAvailableError,
  UsherForbiddenError,
  UsherIdempotencyKeyReusedError,
  UsherInboxNotConnectedError,
  UsherInvalidInputError,
  UsherNotFoundError,
  UsherOwnerNotEligibleError,
  UsherRefusedError,
  UsherRevisionConflictError,
  unwrap,
} from './unwrap.ts';
