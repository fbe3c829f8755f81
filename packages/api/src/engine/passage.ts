import { FeatureNotAvailableError } from '@usher/schema/errors';
import type { ConversationState } from '@usher/schema/event/types';
import { evaluate } from '@usher/schema/filter/evaluate';
import type { ConversationFilter } from '@usher/schema/filter/types';
import type { ConversationId } from '@usher/schema/ids';
import { limits } from '@usher/schema/limits';
import type { Action } from '@usher/schema/workflow/definition';
import type { Attribution } from '../scope.ts';
import { type Culprit, WorkflowThrewError } from './failures.ts';
import type { EnrollmentRecord, Recorder } from './recorder.ts';
import { culpritIn, hasBegun, runActions } from './run-actions.ts';
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

/** An enrollment, new or waiting since, from where it is on. What fails in it is its own fault. */
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
    return hasBegun(enrollment)
      ? yield* runActions(subject, workflow, enrollment, start)
      : yield* checkCriteria(subject, workflow, enrollment, criteria, start);
  } catch (error) {
    throw new WorkflowThrewError(culpritIn(enrollment), error);
  }
}

const overtaken = 'Another change came first: the criteria no longer hold.';
const retriedInVain = 'When it was tried again, the conversation did not match the triggers.';

/** The first step: its criteria must still hold. What failed before it began may never have met them. */
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
    const isRetried = !enrollment.isNew && enrollment.causeId !== null;
    subject.recorder.end(enrollment, 'OVERTAKEN', isRetried ? retriedInVain : overtaken, start.now);
    return start;
  }
  return yield* runActions(subject, workflow, enrollment, start);
}
