import type { Action, ActionKind } from '@usher/schema/workflow/definition';
import type { Attribution } from '../scope.ts';
import { actionHandlers, type Passing, type Resting, type Running } from './actions/handlers.ts';
import type { Culprit } from './failures.ts';
import type { Current, EffectResult, Passage, Subject } from './passage.ts';
import type { EnrollmentRecord } from './recorder.ts';
import type { RunnableWorkflow } from './types.ts';

/** From where it is, one action after the other, until it ends, fails or waits. */
export function* runActions(
  subject: Subject,
  workflow: RunnableWorkflow,
  enrollment: EnrollmentRecord,
  start: Current,
): Passage {
  const { recorder } = subject;
  const actions = new Map(workflow.definition.actions.map((action) => [action.key, action]));
  const at = (key: string | null) => (key === null ? undefined : actions.get(key));
  let current = start;
  let action = hasBegun(enrollment) ? at(enrollment.nextAction) : workflow.definition.actions[0];
  while (action !== undefined) {
    const passing = pass(action, current);
    if ('until' in passing) {
      recorder.rest(enrollment, action, { ...passing, current });
      return current;
    }
    if ('next' in passing) {
      recorder.step(enrollment, action, { ...passing, current });
      action = at(passing.next);
      continue;
    }
    const result: EffectResult = yield {
      conversationId: subject.conversationId,
      action,
      by: attribution(workflow, enrollment, action),
      culprit: culpritIn(enrollment),
    };
    current = result.current;
    const { refusal } = result;
    const status = refusal !== null ? 'FAILED' : result.changed ? 'DONE' : 'UNCHANGED';
    const { conditions } = passing;
    recorder.step(enrollment, action, { status, detail: refusal, conditions, current });
    if (refusal !== null) {
      enrollment.nextAction = action.key;
      const reason = `The action "${action.key}" was refused: ${refusal}`;
      recorder.end(enrollment, 'FAILED', reason, current.now);
      return current;
    }
    action = at('next' in action ? action.next : null);
  }
  recorder.end(enrollment, 'COMPLETED', null, current.now);
  return current;
}

/** Whether it comes back to go on, if only to be told that nothing comes after. */
export function hasBegun({ nextAction, stepCount }: EnrollmentRecord): boolean {
  return nextAction !== null || stepCount > 0;
}

function pass<Kind extends ActionKind>(
  action: Extract<Action, { kind: Kind }>,
  { state, now }: Current,
): Passing | Running | Resting {
  return actionHandlers[action.kind].pass(action as never, state, now);
}

export function culpritIn(enrollment: EnrollmentRecord): Culprit {
  const { id, workflowId, causeId, isNew, nextAction, waitedUntil } = enrollment;
  if (isNew && causeId !== null) return { workflowId, eventId: causeId };
  return { enrollmentId: id, nextAction, resumeAt: waitedUntil };
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
