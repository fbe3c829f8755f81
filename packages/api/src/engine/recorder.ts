import type { Condition } from '@usher/schema/filter/types';
import { type ConversationId, newId } from '@usher/schema/ids';
import type { Action } from '@usher/schema/workflow/definition';
import type { Enrollment, EnrollmentStatus, Step, StepStatus } from '@usher/schema/workflow/types';
import type { Current } from './passage.ts';
import type { Match } from './types.ts';

export type EnrollmentRecord = Enrollment & { once: boolean; isNew: boolean; stepCount: number };

/** What earlier enrollments of a workflow and conversation mean for a new one. */
export type History = { any: boolean; active: boolean };

/** Collects what the passages of one transaction did, to be written at its end. */
export class Recorder {
  readonly enrollments: EnrollmentRecord[] = [];
  readonly steps: Step[] = [];
  readonly #histories: Map<string, History>;

  /** Whether the account's subscriptions let its workflows run. */
  readonly entitled: boolean;

  constructor(histories: Map<string, History>, entitled: boolean) {
    this.#histories = histories;
    this.entitled = entitled;
  }

  /** Undefined: re-enrollment is off and it was enrolled before, or it is inside right now. */
  enroll({
    match,
    conversationId,
    depth,
    at,
  }: {
    match: Match;
    conversationId: ConversationId;
    depth: number;
    at: Date;
  }): EnrollmentRecord | undefined {
    const { workflow, causeId, conditions } = match;
    const pair = pairOf(workflow.id, conversationId);
    const earlier = this.#histories.get(pair) ?? { any: false, active: false };
    if (earlier.active || (earlier.any && !workflow.definition.reEnrollment)) return undefined;
    this.#histories.set(pair, { any: true, active: false });
    const enrollment: EnrollmentRecord = {
      id: newId('enrollment'),
      workflowId: workflow.id,
      revision: workflow.revision,
      conversationId,
      status: 'RUNNING',
      reason: null,
      conditions,
      causeId,
      depth,
      startedAt: at,
      endedAt: null,
      once: !workflow.definition.reEnrollment,
      isNew: true,
      stepCount: 0,
    };
    this.enrollments.push(enrollment);
    return enrollment;
  }

  /** Takes up an enrollment that was waiting. */
  resume(enrollment: Enrollment, once: boolean): EnrollmentRecord {
    const record: EnrollmentRecord = { ...enrollment, status: 'RUNNING', once, isNew: false, stepCount: 0 };
    this.enrollments.push(record);
    return record;
  }

  step(
    enrollment: EnrollmentRecord,
    action: Action,
    step: { status: StepStatus; detail: string | null; conditions: Condition[]; current: Current },
  ): void {
    enrollment.stepCount += 1;
    this.steps.push({
      enrollmentId: enrollment.id,
      number: enrollment.stepCount,
      actionKey: action.key,
      actionKind: action.kind,
      status: step.status,
      detail: step.detail,
      conditions: step.conditions,
      conversationVersion: step.current.version,
      occurredAt: step.current.now,
    });
  }

  end(enrollment: EnrollmentRecord, status: EnrollmentStatus, reason: string | null, at: Date): void {
    enrollment.status = status;
    enrollment.reason = reason;
    enrollment.endedAt = at;
    this.#histories.set(pairOf(enrollment.workflowId, enrollment.conversationId), {
      any: true,
      active: false,
    });
  }
}

export function pairOf(workflowId: string, conversationId: string): string {
  return `${workflowId}/${conversationId}`;
}
