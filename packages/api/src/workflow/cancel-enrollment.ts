import type { Actor } from '@usher/schema/actor';
import { NotFoundError } from '@usher/schema/errors';
import type { CancelEnrollmentInput, EnrollmentOutcome } from '@usher/schema/workflow/types';
import { sql } from 'kysely';
import { isActive } from './active.ts';
import { lockEnrollment } from './lock-enrollment.ts';
import { oneByOne } from './one-by-one.ts';

/** Ends an enrollment that has not ended. The work that would have woken it finds nothing to do then. */
export const cancelEnrollments = oneByOne<CancelEnrollmentInput, EnrollmentOutcome>(
  async (scope, { enrollmentId, reason }, { actor }) => {
    const locked = await lockEnrollment(scope, enrollmentId);
    if (locked === undefined) return new NotFoundError('enrollment', enrollmentId);
    const { enrollment } = locked;
    if (!isActive(enrollment)) return { enrollmentId: enrollment.id, changed: false };
    await scope.trx
      .updateTable('enrollments')
      .set({
        status: 'CANCELLED',
        reason: reason ?? `Cancelled by ${nameOf(actor)}.`,
        nextAction: null,
        resumeAt: null,
        endedAt: sql`usher_now()`,
      })
      .where('accountId', '=', scope.accountId)
      .where('id', '=', enrollment.id)
      .execute();
    return { enrollmentId: enrollment.id, changed: true };
  },
);

function nameOf(actor: Actor): string {
  return actor.kind === 'WORKFLOW_ACTION' ? actor.workflowName : actor.name;
}
