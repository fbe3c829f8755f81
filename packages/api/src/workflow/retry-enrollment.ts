import {
  EnrollmentRefusedError,
  FeatureNotAvailableError,
  NotFoundError,
  type UsherError,
} from '@usher/schema/errors';
import type { Enrollment, EnrollmentOutcome, RetryEnrollmentInput } from '@usher/schema/workflow/types';
import { sql } from 'kysely';
import { listSubscriptions, mayAssignOwners } from '../account/queries.ts';
import type { InAccount } from '../scope.ts';
import { isActive } from './active.ts';
import { listHistories, pairOf } from './history-queries.ts';
import { lockEnrollment } from './lock-enrollment.ts';
import { oneByOne } from './one-by-one.ts';

/** Lets what failed go on from where it failed, and what was blocked from the beginning, as a chain of its own. */
export const retryEnrollments = oneByOne<RetryEnrollmentInput, EnrollmentOutcome>(
  async (scope, { enrollmentId }) => {
    const locked = await lockEnrollment(scope, enrollmentId);
    if (locked === undefined) return new NotFoundError('enrollment', enrollmentId);
    const { enrollment, isWorkflowDeleted } = locked;
    if (isActive(enrollment)) return { enrollmentId: enrollment.id, changed: false };
    if (isWorkflowDeleted) return new EnrollmentRefusedError('WORKFLOW_DELETED');
    const refusal = await refuseRetry(scope, enrollment);
    if (refusal !== undefined) return refusal;
    await goOn(scope, enrollment);
    return { enrollmentId: enrollment.id, changed: true };
  },
);

async function refuseRetry(scope: InAccount, enrollment: Enrollment): Promise<UsherError | undefined> {
  const { status, workflowId, conversationId } = enrollment;
  if (status !== 'FAILED' && status !== 'BLOCKED') return new EnrollmentRefusedError('DID_NOT_FAIL');
  const histories = await listHistories(scope, [workflowId], [conversationId]);
  if (histories.get(pairOf(workflowId, conversationId))?.active)
    return new EnrollmentRefusedError('ALREADY_INSIDE');
  return mayAssignOwners(await listSubscriptions(scope)) ? undefined : new FeatureNotAvailableError();
}

/** Where it failed; at its beginning, if its triggers match when its turn comes; or to its end, if only that is left. */
async function goOn({ trx, accountId }: InAccount, { id }: Enrollment): Promise<void> {
  await sql`
    with waiting as (
      update enrollments
      set status = 'WAITING', reason = null, depth = 1, resume_at = usher_now(), ended_at = null
      where account_id = ${accountId} and id = ${id}
      returning account_id, conversation_id, resume_at
    )
    insert into work (account_id, conversation_id, due_at) select account_id, conversation_id, resume_at from waiting
  `.execute(trx);
}
