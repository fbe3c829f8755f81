import { EnrollmentRefusedError, type UsherError } from '@usher/schema/errors';
import type { ConversationState } from '@usher/schema/event/types';
import { evaluate } from '@usher/schema/filter/evaluate';
import type { Condition } from '@usher/schema/filter/types';
import type { WorkflowDefinition } from '@usher/schema/workflow/definition';
import type { History } from './history-queries.ts';

/** Pure: whether somebody may put this conversation into a workflow now, and what the manual trigger saw. */
export function decideEnrollment(
  { triggers, reEnrollment }: WorkflowDefinition,
  state: ConversationState,
  earlier: History | undefined,
): Condition[] | UsherError {
  if (earlier?.active) return new EnrollmentRefusedError('ALREADY_INSIDE');
  if (earlier?.any && !reEnrollment) return new EnrollmentRefusedError('ENROLLED_BEFORE');
  for (const trigger of triggers) {
    if (trigger.kind !== 'manual') continue;
    const { matched, conditions } =
      trigger.filter === null ? { matched: true, conditions: [] } : evaluate(trigger.filter, state);
    if (matched) return conditions;
  }
  return new EnrollmentRefusedError('FILTER_DOES_NOT_MATCH');
}
