import { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { Condition } from '../filter/types.ts';
import type { ConversationId, EnrollmentId, EventId, WorkflowId } from '../ids.ts';
import { filledText, id, idempotencyKey, name } from '../input.ts';
import { limits } from '../limits.ts';
import type { ActionKind, WorkflowDefinition } from './definition.ts';
import { workflowDefinition } from './definition.ts';

export type Workflow = {
  id: WorkflowId;
  name: string;
  /** Where it runs among the account's workflows: 1 runs first. */
  position: number;
  on: boolean;
  /** The revision that runs while it is on; null before it was first turned on. */
  activeRevision: number | null;
  latestRevision: number;
  createdAt: Date;
  updatedAt: Date;
  /** Null unless it was deleted: it then only explains what it once did. */
  deletedAt: Date | null;
};

export type Revision = {
  workflowId: WorkflowId;
  revision: number;
  definition: WorkflowDefinition;
  createdAt: Date;
  createdBy: Actor;
};

export const enrollmentStatuses = [
  'RUNNING',
  'WAITING',
  'COMPLETED',
  'FAILED',
  'OVERTAKEN',
  'BLOCKED',
  'CANCELLED',
] as const;
export type EnrollmentStatus = (typeof enrollmentStatuses)[number];

export type Enrollment = {
  id: EnrollmentId;
  workflowId: WorkflowId;
  revision: number;
  conversationId: ConversationId;
  status: EnrollmentStatus;
  /** A sentence: why it is in that status. Null while running and when it simply completed. */
  reason: string | null;
  /** The trigger's conditions with the values seen when it enrolled. */
  conditions: Condition[];
  causeId: EventId | null;
  /** How many workflows set each other off, up to this one; 1 again after a long pause. */
  depth: number;
  /** Null: a trigger did, or whoever turned the workflow on. */
  enrolledBy: Actor | null;
  /** Where it goes on: while it waits, and, should somebody retry it, when it failed. Null: at its beginning, or at its end. */
  nextAction: string | null;
  /** Null unless it waits. */
  resumeAt: Date | null;
  startedAt: Date;
  endedAt: Date | null;
};

export const stepStatuses = ['DONE', 'UNCHANGED', 'SKIPPED', 'FAILED'] as const;
export type StepStatus = (typeof stepStatuses)[number];

export type Step = {
  enrollmentId: EnrollmentId;
  number: number;
  actionKey: string;
  actionKind: ActionKind;
  status: StepStatus;
  /** Failed or skipped: why. A branch: the name of the branch taken, or "otherwise". A delay: until when. */
  detail: string | null;
  /** What a branch or a guard looked at. */
  conditions: Condition[];
  /** The conversation's version after the step. */
  conversationVersion: number;
  occurredAt: Date;
};

export const createWorkflowInput = z.object({ name, definition: workflowDefinition, idempotencyKey });
export type CreateWorkflowInput = z.infer<typeof createWorkflowInput>;

const revision = z.int().min(1, 'Revisions start at 1.');
export const updateWorkflowInput = z.object({
  workflowId: id,
  expectedRevision: revision,
  name: name.nullish(),
  definition: workflowDefinition.nullish(),
  /** Its new place in the account's order, from 1. */
  position: z.int().min(1, 'Positions start at 1.').nullish(),
  idempotencyKey,
});
export type UpdateWorkflowInput = z.infer<typeof updateWorkflowInput>;

export const turnOnWorkflowInput = z.object({
  workflowId: id,
  revision: revision.nullish(),
  enrollExisting: z.boolean(),
  idempotencyKey,
});
export type TurnOnWorkflowInput = z.infer<typeof turnOnWorkflowInput>;

export const publishWorkflowInput = z.object({ workflowId: id, revision, idempotencyKey });
export type PublishWorkflowInput = z.infer<typeof publishWorkflowInput>;

export const insidePolicies = ['FINISH', 'CANCEL'] as const;
export type InsidePolicy = (typeof insidePolicies)[number];
export const turnOffWorkflowInput = z.object({
  workflowId: id,
  inside: z.enum(insidePolicies),
  idempotencyKey,
});
export type TurnOffWorkflowInput = z.infer<typeof turnOffWorkflowInput>;

export const deleteWorkflowInput = z.object({ workflowId: id, idempotencyKey });
export type DeleteWorkflowInput = z.infer<typeof deleteWorkflowInput>;

/** What one conversation of `enrollConversations` comes to. */
export const enrollConversationInput = z.object({ workflowId: id, conversationId: id, idempotencyKey });
export type EnrollConversationInput = z.infer<typeof enrollConversationInput>;

export const enrollConversationsInput = z.object({
  workflowId: id,
  conversationIds: z
    .array(id)
    .min(1, 'Name at least one conversation.')
    .max(limits.batchItems, `Name at most ${limits.batchItems} conversations, and call again for the rest.`),
  idempotencyKey,
});
export type EnrollConversationsInput = z.infer<typeof enrollConversationsInput>;

export const cancelEnrollmentInput = z.object({
  enrollmentId: id,
  reason: filledText(limits.reasonLength).nullish(),
  idempotencyKey,
});
export type CancelEnrollmentInput = z.infer<typeof cancelEnrollmentInput>;

export const retryEnrollmentInput = z.object({ enrollmentId: id, idempotencyKey });
export type RetryEnrollmentInput = z.infer<typeof retryEnrollmentInput>;

/** What a verb did to one enrollment. */
export type EnrollmentOutcome = { enrollmentId: EnrollmentId; changed: boolean };

export type WorkflowOutcome = { workflowId: WorkflowId; revision: number; changed: boolean };
export type TurnOnOutcome = WorkflowOutcome & { enrolled: number };
export type TurnOffOutcome = WorkflowOutcome & { cancelled: number };
