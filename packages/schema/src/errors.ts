import type { Actor } from './actor.ts';
import type { Permission } from './permissions.ts';

export const errorCodes = [
  'NOT_FOUND',
  'CONFLICT',
  'REVISION_CONFLICT',
  'INBOX_NOT_CONNECTED',
  'OWNER_NOT_ELIGIBLE',
  'FEATURE_NOT_AVAILABLE',
  'ENROLLMENT_REFUSED',
  'INVALID_INPUT',
  'FORBIDDEN',
  'IDEMPOTENCY_KEY_REUSED',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** A refusal the caller can act on. Everything else that is thrown is a defect and is masked. */
export abstract class UsherError extends Error {
  abstract readonly code: ErrorCode;
}

export class NotFoundError extends UsherError {
  override readonly name = 'NotFoundError';
  readonly code = 'NOT_FOUND';
  readonly resource: string;
  readonly id: string;

  constructor(resource: string, id: string) {
    super(
      `There is no ${resource} with the id "${shorten(id)}" in this account. Check the id, or list what there is.`,
    );
    this.resource = resource;
    this.id = shorten(id);
  }
}

export type ConflictState = {
  ownerId: string | null;
  version: number;
  changedBy: Actor;
  changedAt: Date;
};

export class ConflictError extends UsherError {
  override readonly name = 'ConflictError';
  readonly code = 'CONFLICT';
  readonly current: ConflictState;

  constructor(expectation: string, current: ConflictState) {
    super(
      `The conversation has changed: ${expectation}, but it is at version ${current.version} and ` +
        `${current.ownerId === null ? 'has no owner' : `is owned by ${current.ownerId}`}. Read it again and decide anew.`,
    );
    this.current = current;
  }
}

export class RevisionConflictError extends UsherError {
  override readonly name = 'RevisionConflictError';
  readonly code = 'REVISION_CONFLICT';
  readonly currentRevision: number;

  constructor(expected: number, current: number) {
    super(
      `The workflow is at revision ${current}, not at ${expected} as expected. Read it again and save on top of that.`,
    );
    this.currentRevision = current;
  }
}

export class InboxNotConnectedError extends UsherError {
  override readonly name = 'InboxNotConnectedError';
  readonly code = 'INBOX_NOT_CONNECTED';
  readonly inboxId: string;

  constructor(inbox: { id: string; name: string }) {
    super(`The inbox "${inbox.name}" is not connected. Connect it first, or choose a connected inbox.`);
    this.inboxId = inbox.id;
  }
}

export const ineligibilities = ['INACTIVE', 'NO_INBOX_ACCESS'] as const;
export type Ineligibility = (typeof ineligibilities)[number];

const ineligibilitySentences: Record<Ineligibility, string> = {
  INACTIVE: 'is not active',
  NO_INBOX_ACCESS: 'has no access to the inbox',
};

export class OwnerNotEligibleError extends UsherError {
  override readonly name = 'OwnerNotEligibleError';
  readonly code = 'OWNER_NOT_ELIGIBLE';
  readonly ownerId: string;
  readonly reasons: readonly Ineligibility[];

  constructor(owner: { id: string; name: string }, reasons: readonly Ineligibility[]) {
    const why = reasons.map((reason) => ineligibilitySentences[reason]).join(' and ');
    super(`${owner.name} ${why}. Choose another owner, or change that first.`);
    this.ownerId = owner.id;
    this.reasons = reasons;
  }
}

export class FeatureNotAvailableError extends UsherError {
  override readonly name = 'FeatureNotAvailableError';
  readonly code = 'FEATURE_NOT_AVAILABLE';
  readonly feature = 'ASSIGN_CONVERSATION_OWNER';
  readonly requires = ['SERVICE_HUB', 'OPERATIONS_HUB'] as const;

  constructor() {
    super(
      'Assigning conversation owners needs Service Hub or Operations Hub, Professional or Enterprise. ' +
        'Ask the owner of the account to upgrade.',
    );
  }
}

export const enrollmentRefusals = [
  'WORKFLOW_OFF',
  'NO_MANUAL_TRIGGER',
  'FILTER_DOES_NOT_MATCH',
  'ALREADY_INSIDE',
  'ENROLLED_BEFORE',
  'WORKFLOW_DELETED',
  'DID_NOT_FAIL',
] as const;
export type EnrollmentRefusal = (typeof enrollmentRefusals)[number];

const refusalSentences: Record<EnrollmentRefusal, string> = {
  WORKFLOW_OFF: 'The workflow is off. Turn it on first.',
  NO_MANUAL_TRIGGER:
    'The revision that runs has no manual trigger. Add one to the workflow, and publish that revision.',
  FILTER_DOES_NOT_MATCH:
    'The conversation does not match the filter of the manual trigger. Change the conversation or the filter first.',
  ALREADY_INSIDE:
    'The conversation is inside the workflow already. Wait until it is through, or cancel that enrollment.',
  ENROLLED_BEFORE:
    'The conversation was in the workflow before, and re-enrollment is off. Turn re-enrollment on, or retry an enrollment that failed.',
  WORKFLOW_DELETED: 'The workflow was deleted. Enroll the conversation in another one.',
  DID_NOT_FAIL:
    'The enrollment neither failed nor was blocked, so there is nothing to retry. Enroll the conversation anew.',
};

/** A conversation cannot be in this workflow now, or not again. */
export class EnrollmentRefusedError extends UsherError {
  override readonly name = 'EnrollmentRefusedError';
  readonly code = 'ENROLLMENT_REFUSED';
  readonly refusal: EnrollmentRefusal;

  constructor(refusal: EnrollmentRefusal) {
    super(refusalSentences[refusal]);
    this.refusal = refusal;
  }
}

export type InputIssue = { path: string; message: string };

export class InvalidInputError extends UsherError {
  override readonly name = 'InvalidInputError';
  readonly code = 'INVALID_INPUT';
  readonly issues: readonly InputIssue[];

  constructor(issues: readonly InputIssue[]) {
    super(issues.map((issue) => `${issue.path}: ${issue.message}`).join(' '));
    this.issues = issues;
  }
}

export class ForbiddenError extends UsherError {
  override readonly name = 'ForbiddenError';
  readonly code = 'FORBIDDEN';
  readonly permission: Permission;

  constructor(permission: Permission) {
    super(`This API key may not do that: it lacks the permission ${permission}. Use a key that has it.`);
    this.permission = permission;
  }
}

export class IdempotencyKeyReusedError extends UsherError {
  override readonly name = 'IdempotencyKeyReusedError';
  readonly code = 'IDEMPOTENCY_KEY_REUSED';
  readonly idempotencyKey: string;

  constructor(key: string) {
    super(
      `The idempotency key "${key}" was used for another request before. Use a new key for a new request.`,
    );
    this.idempotencyKey = key;
  }
}

/** Why a subscriber cannot go on from its cursor. Told at the top level, because it ends the whole operation. */
export class CursorExpiredError extends Error {
  override readonly name = 'CursorExpiredError';
  readonly reason: 'EXPIRED' | 'DIVERGED';

  constructor(reason: 'EXPIRED' | 'DIVERGED') {
    super(
      reason === 'EXPIRED'
        ? 'The cursor is older than the events kept. Start again without a cursor and read the conversations anew.'
        : 'The cursor does not belong to this log. Start again without a cursor and read the conversations anew.',
    );
    this.reason = reason;
  }
}

function shorten(id: string): string {
  const printable = id.replaceAll(/\p{C}/gu, '?');
  return printable.length > 60 ? `${printable.slice(0, 60)}...` : printable;
}
