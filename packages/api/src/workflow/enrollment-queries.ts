import type { ConversationId, WorkflowId } from '@usher/schema/ids';
import type { Enrollment, Step } from '@usher/schema/workflow/types';
import { sql } from 'kysely';
import type { PageRequest } from '../page.ts';
import type { InAccount } from '../scope.ts';

export const enrollmentColumns = [
  'enrollments.id',
  'enrollments.workflowId',
  'enrollments.revision',
  'enrollments.conversationId',
  'enrollments.status',
  'enrollments.reason',
  'enrollments.conditions',
  'enrollments.causeId',
  'enrollments.depth',
  'enrollments.enrolledBy',
  'enrollments.nextAction',
  'enrollments.resumeAt',
  'enrollments.startedAt',
  'enrollments.endedAt',
] as const;

type Owner = 'conversationId' | 'workflowId';
export type EnrollmentPage = { of: ConversationId | WorkflowId; page: PageRequest };

/**
 * The newest first, of conversations or of workflows. One statement for all pages that are asked for, each with its own
 * beginning and length.
 */
export async function listEnrollmentPages(
  { trx, accountId }: InAccount,
  owner: Owner,
  wanted: readonly EnrollmentPage[],
): Promise<Enrollment[][]> {
  const ids = wanted.map(({ of }) => of);
  const befores = wanted.map(({ page }) => page.after ?? afterEveryId);
  const lengths = wanted.map(({ page }) => page.limit);
  const rows = await trx
    .selectFrom(
      sql<Asked>`unnest(${ids}::text[], ${befores}::text[], ${lengths}::int[]) with ordinality`.as<'asked'>(
        sql`asked (id, before, length, number)`,
      ),
    )
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('enrollments')
          .select(enrollmentColumns)
          .where('enrollments.accountId', '=', accountId)
          .whereRef(`enrollments.${owner}`, '=', 'asked.id')
          .whereRef('enrollments.id', '<', 'asked.before')
          .orderBy('enrollments.id', 'desc')
          .limit(eb.ref('asked.length'))
          .as('enrollment'),
      (join) => join.onTrue(),
    )
    .selectAll('enrollment')
    .select('asked.number as asked')
    .orderBy('asked.number')
    .orderBy('enrollment.id', 'desc')
    .execute();
  const pages = Map.groupBy(rows, ({ asked }) => asked);
  return wanted.map((_, index) =>
    (pages.get(index + 1) ?? []).map(({ asked: _asked, ...enrollment }) => enrollment),
  );
}

/** Sorts behind any id: those begin with a letter. */
const afterEveryId = '~';

type Asked = { id: ConversationId | WorkflowId; before: string; length: number; number: number };

export function listEnrollmentsById(
  { trx, accountId }: InAccount,
  ids: readonly Enrollment['id'][],
): Promise<Enrollment[]> {
  return trx
    .selectFrom('enrollments')
    .select(enrollmentColumns)
    .where('accountId', '=', accountId)
    .where('id', 'in', ids)
    .execute();
}

export function listStepsOfEnrollments(
  { trx, accountId }: InAccount,
  ids: readonly Enrollment['id'][],
): Promise<Step[]> {
  return trx
    .selectFrom('steps')
    .select([
      'enrollmentId',
      'number',
      'actionKey',
      'actionKind',
      'status',
      'detail',
      'conditions',
      'conversationVersion',
      'occurredAt',
    ])
    .where('accountId', '=', accountId)
    .where('enrollmentId', 'in', ids)
    .orderBy('enrollmentId')
    .orderBy('number')
    .execute();
}
