import { FeatureNotAvailableError } from '@usher/schema/errors';
import type { ConversationState } from '@usher/schema/event/types';
import { evaluate } from '@usher/schema/filter/evaluate';
import type { ConversationFilter } from '@usher/schema/filter/types';
import type { ConversationId } from '@usher/schema/ids';
import { limits } from '@usher/schema/limits';
import type { Action, ActionKind } from '@usher/schema/workflow/definition';
import type { Attribution } from '../scope.ts';
import { actionHandlers, type Passing, type Running } from './actions/handlers.ts';
import { type Culprit, WorkflowThrewError } from './failures.ts';
import type { EnrollmentRecord, Recorder } from './recorder.ts';
import type { Match, ObservedChange, RunnableWorkflow } from './types.ts';

/** The conversation as it is now, under the lock. */
export type Current = { state: ConversationState; version: number; now: Date };

/** What a passage asks the loop to do before it goes on. */
export type Effect = {
  conversationId: ConversationId;
  action: Action;
  by: Attribution;
  culprit: Culprit;
};
/** How it went: changed or not, or the sentence of a refusal; and the conversation after it. */
export type EffectResult = { changed: boolean; refusal: string | null; current: Current };

export type Passage = Generator<Effect, Current, EffectResult>;

const alwaysMatched = { matched: true, conditions: [] };

export type Subject = { conversationId: ConversationId; recorder: Recorder };

/** All enrollments of one conversation that one change leads to, one after the other, in the account's order. */
export function* passThrough(
  subject: Subject,
  change: Pick<ObservedChange, 'depth'>,
  found: readonly Match[],
  start: Current,
): Passage {
  let current = start;
  for (const match of found) {
    current = yield* enroll(subject, change, match, current);
  }
  return current;
}

function* enroll(
  { conversationId, recorder }: Subject,
  change: Pick<ObservedChange, 'depth'>,
  match: Match,
  start: Current,
): Passage {
  const { workflow } = match;
  const enrollment = recorder.enroll({ match, conversationId, depth: change.depth + 1, at: start.now });
  if (enrollment === undefined) return start;
  if (enrollment.depth > limits.chainDepth) {
    recorder.end(
      enrollment,
      'BLOCKED',
      `Workflows caused each other ${limits.chainDepth} times in a row; the chain stops here.`,
      start.now,
    );
    return start;
  }
  return yield* begin({ conversationId, recorder }, workflow, enrollment, match.criteria, start);
}

/** An enrollment, new or waiting since, from here on. What fails in it is its own fault. */
export function* begin(
  subject: Subject,
  workflow: RunnableWorkflow,
  enrollment: EnrollmentRecord,
  criteria: ConversationFilter | null,
  start: Current,
): Passage {
  if (!subject.recorder.entitled) {
    subject.recorder.end(enrollment, 'FAILED', new FeatureNotAvailableError().message, start.now);
    return start;
  }
  try {
    return yield* checkCriteria(subject, workflow, enrollment, criteria, start);
  } catch (error) {
    throw new WorkflowThrewError(culpritIn(enrollment), error);
  }
}

/** The first step: its criteria must still hold. */
function* checkCriteria(
  subject: Subject,
  workflow: RunnableWorkflow,
  enrollment: EnrollmentRecord,
  criteria: ConversationFilter | null,
  start: Current,
): Passage {
  const { matched, conditions } = criteria === null ? alwaysMatched : evaluate(criteria, start.state);
  if (!matched || !enrollment.isNew) enrollment.conditions = conditions;
  if (!matched) {
    subject.recorder.end(
      enrollment,
      'OVERTAKEN',
      'Another change came first: the criteria no longer hold.',
      start.now,
    );
    return start;
  }
  return yield* runActions(subject, workflow, enrollment, start);
}

function* runActions(
  { conversationId, recorder }: Subject,
  workflow: RunnableWorkflow,
  enrollment: EnrollmentRecord,
  start: Current,
): Passage {
  const actions = new Map(workflow.definition.actions.map((action) => [action.key, action]));
  let current = start;
  let action: Action | undefined = workflow.definition.actions[0];
  while (action !== undefined) {
    const passing: Passing | Running = pass(action, current.state);
    if ('next' in passing) {
      recorder.step(enrollment, action, { ...passing, current });
      action = passing.next === null ? undefined : actions.get(passing.next);
      continue;
    }
    const result: EffectResult = yield {
      conversationId,
      action,
      by: attribution(workflow, enrollment, action),
      culprit: culpritIn(enrollment),
    };
    current = result.current;
    const status = result.refusal !== null ? 'FAILED' : result.changed ? 'DONE' : 'UNCHANGED';
    const { conditions } = passing;
    recorder.step(enrollment, action, { status, detail: result.refusal, conditions, current });
    if (result.refusal !== null) {
      recorder.end(
        enrollment,
        'FAILED',
        `The action "${action.key}" was refused: ${result.refusal}`,
        current.now,
      );
      return current;
    }
    const next: string | null = 'next' in action ? action.next : null;
    action = next === null ? undefined : actions.get(next);
  }
  recorder.end(enrollment, 'COMPLETED', null, current.now);
  return current;
}

function pass<Kind extends ActionKind>(
  action: Extract<Action, { kind: Kind }>,
  state: ConversationState,
): Passing | Running {
  return actionHandlers[action.kind].pass(action as never, state);
}

function culpritIn({ id, workflowId, causeId, isNew }: EnrollmentRecord): Culprit {
  return isNew && causeId !== null ? { workflowId, eventId: causeId } : { enrollmentId: id };
}

function attribution(workflow: RunnableWorkflow, enrollment: EnrollmentRecord, action: Action): Attribution {
  return {
    actor: {
      kind: 'WORKFLOW_ACTION',
      workflowId: workflow.id,
      workflowName: workflow.name,
      revision: workflow.revision,
      actionKey: action.key,
      enrollmentId: enrollment.id,
    },
    causeId: enrollment.causeId,
    depth: enrollment.depth,
  };
}
