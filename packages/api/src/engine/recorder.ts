import type { Condition } from '@usher/schema/filter/types';
import { type ConversationId, newId } from '@usher/schema/ids';
import { limits } from '@usher/schema/limits';
import type { Action } from '@usher/schema/workflow/definition';
import type { Enrollment, EnrollmentStatus, Step, StepStatus } from '@usher/schema/workflow/types';
import { type History, pairOf } from '../workflow/history-queries.ts';
import type { Resting } from './actions/handlers.ts';
import type { Current } from './passage.ts';
import type { Match } from './types.ts';

export type EnrollmentRecord = Enrollment & {
  once: boolean;
  isNew: boolean;
  /** Until when it waited before it was taken up. Null: it is new. */
  waitedUntil: Date | null;
  /** How many steps it has had so far, also before it waited. */
  stepCount: number;
};

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
      enrolledBy: null,
      nextAction: null,
      resumeAt: null,
      startedAt: at,
      endedAt: null,
      once: !workflow.definition.reEnrollment,
      isNew: true,
      waitedUntil: null,
      stepCount: 0,
    };
    this.enrollments.push(enrollment);
    return enrollment;
  }

  /** Takes up an enrollment that was waiting. */
  resume(waiting: Omit<EnrollmentRecord, 'isNew' | 'waitedUntil'>): EnrollmentRecord {
    const record: EnrollmentRecord = {
      ...waiting,
      status: 'RUNNING',
      resumeAt: null,
      isNew: false,
      waitedUntil: waiting.resumeAt,
    };
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

  /** Leaves it where it is until then. A long pause ends the chain that it is part of. */
  rest(
    enrollment: EnrollmentRecord,
    action: Action,
    { until, next, current }: Resting & { current: Current },
  ): void {
    const detail = `It waits until ${until.toISOString()}.`;
    this.step(enrollment, action, { status: 'DONE', detail, conditions: [], current });
    enrollment.status = 'WAITING';
    enrollment.nextAction = next;
    enrollment.resumeAt = until;
    if (until.getTime() - current.now.getTime() >= longPauseMs) enrollment.depth = 1;
    this.#setActive(enrollment, true);
  }

  /** What failed keeps its place, so that it can go on from there when somebody says so. */
  end(enrollment: EnrollmentRecord, status: EnrollmentStatus, reason: string | null, at: Date): void {
    enrollment.status = status;
    enrollment.reason = reason;
    enrollment.endedAt = at;
    if (status !== 'FAILED') enrollment.nextAction = null;
    this.#setActive(enrollment, false);
  }

  #setActive({ workflowId, conversationId }: EnrollmentRecord, active: boolean): void {
    this.#histories.set(pairOf(workflowId, conversationId), { any: true, active });
  }
}

const longPauseMs = limits.chainPauseMinutes * 60_000;
