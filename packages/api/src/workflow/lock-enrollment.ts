import { type EnrollmentId, isId } from '@usher/schema/ids';
import type { Enrollment } from '@usher/schema/workflow/types';
import { lockConversations } from '../conversation/queries.ts';
import type { InAccount } from '../scope.ts';
import { enrollmentColumns, listEnrollmentsById } from './enrollment-queries.ts';
import { shareWorkflow } from './queries.ts';

/**
 * Its conversation first, which keeps the engine away from it; then its workflow, which keeps it from being switched
 * or deleted; then itself. Undefined: unknown.
 */
export async function lockEnrollment(scope: InAccount, id: string): Promise<LockedEnrollment | undefined> {
  if (!isId('enrollment', id)) return undefined;
  const [known] = await listEnrollmentsById(scope, [id]);
  if (known === undefined) return undefined;
  await lockConversations(scope, [known.conversationId]);
  const workflow = await shareWorkflow(scope, known.workflowId);
  const enrollment = await readLocked(scope, id);
  return enrollment && { enrollment, isWorkflowDeleted: workflow?.deletedAt !== null };
}

type LockedEnrollment = { enrollment: Enrollment; isWorkflowDeleted: boolean };

function readLocked({ trx, accountId }: InAccount, id: EnrollmentId): Promise<Enrollment | undefined> {
  return trx
    .selectFrom('enrollments')
    .select(enrollmentColumns)
    .where('accountId', '=', accountId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
}
