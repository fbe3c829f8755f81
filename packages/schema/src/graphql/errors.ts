import { products } from '../directory/types.ts';
import {
  ConflictError,
  EnrollmentRefusedError,
  enrollmentRefusals,
  errorCodes,
  FeatureNotAvailableError,
  ForbiddenError,
  IdempotencyKeyReusedError,
  InboxNotConnectedError,
  type InputIssue,
  InvalidInputError,
  ineligibilities,
  NotFoundError,
  OwnerNotEligibleError,
  RevisionConflictError,
  type UsherError,
} from '../errors.ts';
import { permissions } from '../permissions.ts';
import { actorRef } from './actor.ts';
import { builder } from './builder.ts';
import { enumOf } from './enums.ts';

export const errorCode = enumOf(
  'ErrorCode',
  'What kind of refusal it is. Stable: scripts may branch on it.',
  errorCodes,
  {
    NOT_FOUND: 'Nothing in this account has that id.',
    CONFLICT: 'The conversation is not as expected.',
    REVISION_CONFLICT: 'The workflow is not at the revision expected.',
    INBOX_NOT_CONNECTED: 'The target inbox is not connected.',
    OWNER_NOT_ELIGIBLE: 'The owner is inactive or has no access to the inbox.',
    FEATURE_NOT_AVAILABLE: "The account's subscriptions do not include the feature.",
    ENROLLMENT_REFUSED: 'The conversation cannot be in the workflow now.',
    INVALID_INPUT: 'The input has mistakes; each is listed with its path.',
    FORBIDDEN: 'The API key lacks the permission.',
    IDEMPOTENCY_KEY_REUSED: 'The idempotency key belongs to another request.',
  },
);
const ineligibility = enumOf(
  'Ineligibility',
  'Why an owner cannot own a conversation. Being away, offline or over capacity is no reason.',
  ineligibilities,
  {
    INACTIVE: 'The agent or bot is not active.',
    NO_INBOX_ACCESS: 'The inbox is open to members only, and the agent is not one.',
  },
);
const enrollmentRefusal = enumOf(
  'EnrollmentRefusal',
  'Why a conversation is not enrolled, or an enrollment not retried.',
  enrollmentRefusals,
  {
    WORKFLOW_OFF: 'The workflow is turned off.',
    NO_MANUAL_TRIGGER: 'The revision that runs lets nobody enroll conversations.',
    FILTER_DOES_NOT_MATCH: 'The conversation does not match the filter of the manual trigger.',
    ALREADY_INSIDE: 'An enrollment of the same workflow and conversation has not ended yet.',
    ENROLLED_BEFORE: 'It passes through the workflow once, and has done so.',
    WORKFLOW_DELETED: 'The workflow is no more.',
    DID_NOT_FAIL: 'The enrollment neither failed nor was blocked.',
  },
);
export const permissionEnum = enumOf('Permission', 'What an API key may do.', permissions, {
  READ: 'Read everything of the account, and subscribe to its events.',
  WRITE_CONVERSATIONS:
    'Create conversations, add messages and comments, assign, close, reopen, set priority, tags and properties.',
  WRITE_DIRECTORY:
    'Create and update agents, teams, bots, inboxes, contacts, tickets and conversation properties.',
  WRITE_WORKFLOWS:
    'Create, update, turn on, turn off and delete workflows; enroll conversations, cancel and retry enrollments.',
});
export const product = enumOf('Product', 'A product that an account can subscribe to.', products, {
  SERVICE_HUB: 'The product that help desks subscribe to.',
  OPERATIONS_HUB: 'The product for those who keep data and processes in order.',
});

const errorInterface = builder.interfaceRef<UsherError>('Error').implement({
  description:
    'A refusal: nothing was changed. `... on Error { code message }` covers every kind, also future ones.',
  fields: (t) => ({
    code: t.expose('code', { type: errorCode, description: 'The kind of refusal, for programs.' }),
    message: t.exposeString('message', { description: 'What went wrong and what to do next, for people.' }),
  }),
});

builder.objectType(NotFoundError, {
  name: 'NotFoundError',
  description: 'Nothing in this account has that id. An id of another account answers exactly the same.',
  interfaces: [errorInterface],
  fields: (t) => ({
    resource: t.exposeString('resource', { description: 'What was looked for, such as `conversation`.' }),
    id: t.exposeString('id', { description: 'The id that was given, shortened if it is long.' }),
  }),
});

builder.objectType(ConflictError, {
  name: 'ConflictError',
  description:
    '`expectedVersion` or `onlyIf` does not hold: somebody changed the conversation first. Nothing was changed.',
  interfaces: [errorInterface],
  fields: (t) => ({
    currentOwnerId: t.id({
      nullable: true,
      description: 'Who owns it now. Null: nobody.',
      resolve: ({ current }) => current.ownerId,
    }),
    currentVersion: t.int({ description: 'Its version now.', resolve: ({ current }) => current.version }),
    changedBy: t.field({
      type: actorRef,
      description: 'Who changed it last.',
      resolve: ({ current }) => current.changedBy,
    }),
    changedAt: t.field({
      type: 'DateTime',
      description: 'When it was changed last.',
      resolve: ({ current }) => current.changedAt,
    }),
  }),
});

builder.objectType(RevisionConflictError, {
  name: 'RevisionConflictError',
  description: 'Somebody saved the workflow since it was read. Nothing was changed.',
  interfaces: [errorInterface],
  fields: (t) => ({
    currentRevision: t.exposeInt('currentRevision', { description: 'Its latest revision now.' }),
  }),
});

builder.objectType(InboxNotConnectedError, {
  name: 'InboxNotConnectedError',
  description:
    'Conversations can only be put into connected inboxes. Nothing was changed, the owner neither.',
  interfaces: [errorInterface],
  fields: (t) => ({ inboxId: t.exposeID('inboxId', { description: 'The inbox that is not connected.' }) }),
});

builder.objectType(OwnerNotEligibleError, {
  name: 'OwnerNotEligibleError',
  description:
    'The owner is inactive or has no access to the target inbox. Away and over capacity are eligible.',
  interfaces: [errorInterface],
  fields: (t) => ({
    ownerId: t.exposeID('ownerId', { description: 'The owner that was refused.' }),
    reasons: t.field({
      type: [ineligibility],
      description: 'Every reason that applies.',
      resolve: (error) => [...error.reasons],
    }),
  }),
});

builder.objectType(FeatureNotAvailableError, {
  name: 'FeatureNotAvailableError',
  description: 'Assigning owners needs Service Hub or Operations Hub, Professional or Enterprise.',
  interfaces: [errorInterface],
  fields: (t) => ({
    feature: t.exposeString('feature', { description: 'The feature that is missing.' }),
    requires: t.field({
      type: [product],
      description: 'Any one of these, Professional or Enterprise, includes it.',
      resolve: (error) => [...error.requires],
    }),
  }),
});

builder.objectType(EnrollmentRefusedError, {
  name: 'EnrollmentRefusedError',
  description: 'The conversation cannot be in the workflow now, or not again. Nothing was changed.',
  interfaces: [errorInterface],
  fields: (t) => ({
    refusal: t.expose('refusal', { type: enrollmentRefusal, description: 'Why not, for programs.' }),
  }),
});

const inputIssue = builder.objectRef<InputIssue>('InputIssue').implement({
  description: 'One mistake in an input.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Where: `input.items.3.ownerId`.' }),
    message: t.exposeString('message', { description: 'What to change.' }),
  }),
});

builder.objectType(InvalidInputError, {
  name: 'InvalidInputError',
  description: 'The input has mistakes. All that were found are listed; nothing was changed.',
  interfaces: [errorInterface],
  fields: (t) => ({
    issues: t.field({
      type: [inputIssue],
      description: 'Each mistake with its path.',
      resolve: (error) => [...error.issues],
    }),
  }),
});

builder.objectType(ForbiddenError, {
  name: 'ForbiddenError',
  description: 'The API key lacks a permission. Nothing was changed.',
  interfaces: [errorInterface],
  fields: (t) => ({
    permission: t.expose('permission', {
      type: permissionEnum,
      description: 'The permission that is missing.',
    }),
  }),
});

builder.objectType(IdempotencyKeyReusedError, {
  name: 'IdempotencyKeyReusedError',
  description:
    'This API key used the idempotency key for another operation or input in the last 72 hours. Nothing was changed.',
  interfaces: [errorInterface],
  fields: (t) => ({
    idempotencyKey: t.exposeString('idempotencyKey', { description: 'The key that was reused.' }),
  }),
});
