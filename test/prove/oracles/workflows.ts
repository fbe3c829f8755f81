import type { ConversationState } from '@usher/schema/event/types';
import { expectSteps, holds, type ReferenceStep } from '../reference.ts';
import type { EnrollmentRow, EventRow, Rows, StepRow, WorkflowRow } from '../rows.ts';
import { type Check, check } from './check.ts';

/**
 * I7: what the workflows did is what the reference says, once: enrollments, steps, and the changes of the steps. Only a
 * workflow that is made to fail may fail.
 */
export function effectsOnce(rows: Rows, sabotaged?: string): Check[] {
  const stepsOf = Map.groupBy(rows.steps, ({ enrollmentId }) => enrollmentId);
  const byEnrollment = Map.groupBy(rows.events, ({ enrollmentId }) => enrollmentId ?? '');
  const byConversation = Map.groupBy(rows.events, ({ conversationId }) => conversationId);
  const ran = rows.enrollments.filter(({ status }) => status === 'COMPLETED');
  const wrong = ran.flatMap((enrollment) => {
    const steps = stepsOf.get(enrollment.id) ?? [];
    const own = byEnrollment.get(enrollment.id) ?? [];
    const history = byConversation.get(enrollment.conversationId) ?? [];
    const expected = expectSteps(enrollment.definition, stateAtStart(enrollment, steps, own, history));
    return [
      ...wrongSteps(enrollment, steps, expected),
      ...wrongChanges(enrollment, own, expected),
      ...wrongOwners(enrollment, own),
    ];
  });
  return [
    enrolledOnce(rows, byConversation),
    noneFailed(rows, sabotaged),
    check('I7 effects exactly once', ran.length, wrong),
    commentsKept(rows),
  ];
}

/** What a fault interrupted is done again: it is neither given up nor cancelled. */
function noneFailed({ enrollments, failures }: Rows, sabotaged: string | undefined): Check {
  const ended = enrollments.filter(({ status }) => status === 'FAILED' || status === 'CANCELLED');
  return check('I7 no workflow fails', enrollments.length, [
    ...ended.map(({ id, status, reason }) => `${id} is ${status}: ${reason}`),
    ...failures.filter(({ workflowId }) => workflowId !== sabotaged).map(({ why }) => why),
  ]);
}

/** Workflows that are on from the first conversation on and enroll each once, when it comes to it; others may do so often. */
function enrolledOnce(
  { workflows, enrollments }: Rows,
  byConversation: ReadonlyMap<string, EventRow[]>,
): Check {
  const counts = Map.groupBy(
    enrollments,
    ({ workflowId, conversationId }) => `${workflowId}/${conversationId}`,
  );
  let n = 0;
  const once = workflows.filter(({ definition }) => !definition.reEnrollment);
  const violations = once.flatMap((workflow) =>
    [...byConversation].flatMap(([id, events]) => {
      n += 1;
      const expected = enrolls(workflow, events) ? 1 : 0;
      const found = counts.get(`${workflow.id}/${id}`)?.length ?? 0;
      return found === expected ? [] : [`${workflow.id} enrolled ${id} ${found} times and not ${expected}`];
    }),
  );
  return check('I7 enrolled exactly once', n, violations);
}

function enrolls({ definition }: WorkflowRow, events: readonly EventRow[]): boolean {
  return definition.triggers.some((trigger) =>
    trigger.kind === 'events'
      ? events.some(({ type }) => trigger.types.includes(type))
      : trigger.kind === 'criteria' && events.some(({ snapshot }) => holds(trigger.filter, snapshot)),
  );
}

/** By the first step's version it is known what the enrollment began with, whatever happened since its cause. */
function stateAtStart(
  { causeId }: EnrollmentRow,
  [first]: readonly StepRow[],
  own: readonly EventRow[],
  history: readonly EventRow[],
): ConversationState {
  const firstOwn = own.toSorted((a, b) => a.version - b.version)[0];
  const isEffect = firstOwn !== undefined && firstOwn.actionKey === first?.actionKey;
  const version = isEffect ? firstOwn.version - 1 : first?.version;
  const before =
    version === undefined
      ? history.find(({ id }) => id === causeId)
      : history.findLast((event) => event.version <= version);
  if (before === undefined) throw new Error('An enrollment begins with an event.');
  return before.snapshot;
}

function wrongSteps(
  { id }: EnrollmentRow,
  steps: readonly StepRow[],
  expected: readonly ReferenceStep[],
): string[] {
  const told = (all: readonly { actionKey: string; status: string }[]) =>
    all.map(({ actionKey, status }) => `${actionKey} ${status}`).join(', ');
  return told(steps) === told(expected) ? [] : [`${id} did ${told(steps)} and not ${told(expected)}`];
}

function wrongChanges(
  { id }: EnrollmentRow,
  own: readonly EventRow[],
  expected: readonly ReferenceStep[],
): string[] {
  const changes = Map.groupBy(own, ({ actionKey }) => actionKey ?? '');
  const counted = [...new Set([...changes.keys(), ...expected.map(({ actionKey }) => actionKey)])];
  return counted.flatMap((key) => {
    const found = new Set(changes.get(key)?.map(({ changeId }) => changeId)).size;
    const wanted = expected.filter(({ actionKey, changes: does }) => actionKey === key && does).length;
    return found === wanted ? [] : [`${id}: "${key}" has ${found} changes and not ${wanted}`];
  });
}

function wrongOwners({ id, definition }: EnrollmentRow, own: readonly EventRow[]): string[] {
  const assigned = own.filter(({ type }) => type === 'conversation.assigned');
  return assigned.flatMap(({ actionKey, snapshot }) => {
    const action = definition.actions.find(({ key }) => key === actionKey);
    if (action?.kind === 'assignConversationOwner' && action.ownerId === snapshot.owner) return [];
    return [`${id}: "${actionKey}" assigned to ${snapshot.owner}`];
  });
}

/** A comment that is told of is kept, and one that is kept is told of. */
function commentsKept({ events, commentIds }: Rows): Check {
  const told = events.flatMap(({ commentId }) => (commentId === null ? [] : [commentId]));
  const isTold = new Set(told);
  const kept = new Set(commentIds);
  const violations = [
    ...told.filter((id) => !kept.has(id)).map((id) => `${id} is told of and not kept`),
    ...commentIds.filter((id) => !isTold.has(id)).map((id) => `${id} is kept and not told of`),
  ];
  return check('I7 comments are kept', told.length, violations);
}
