import type { Event, EventType } from '@usher/schema/event/types';
import type { ConversationId } from '@usher/schema/ids';
import { sql } from 'kysely';
import { eventColumns } from '../log/queries.ts';
import type { InAccount } from '../scope.ts';
import { enrollmentColumns } from '../workflow/enrollment-queries.ts';
import type { RunnableWorkflow } from './types.ts';

/** Numbered events that the engine has not seen, per conversation in order of version. */
export async function listUnevaluatedEvents(
  { trx, accountId }: InAccount,
  ids: readonly ConversationId[],
  perConversation: number,
): Promise<Map<ConversationId, Event[]>> {
  const rows = await trx
    .selectFrom('conversations as c')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('events as e')
          .select(eventColumns)
          .whereRef('e.accountId', '=', 'c.accountId')
          .whereRef('e.conversationId', '=', 'c.id')
          .whereRef('e.conversationVersion', '>', 'c.evaluatedVersion')
          .where('e.position', 'is not', null)
          .orderBy('e.conversationVersion')
          .limit(perConversation)
          .as('event'),
      (join) => join.onTrue(),
    )
    .selectAll('event')
    .where('c.accountId', '=', accountId)
    .where('c.id', '=', sql<ConversationId>`any(${[...ids]})`)
    .orderBy('event.conversationId')
    .orderBy('event.conversationVersion')
    .execute();
  return Map.groupBy(rows, (event) => event.conversationId);
}

/** What is on, in the account's order. */
export function listRunnableWorkflows({ trx, accountId }: InAccount): Promise<RunnableWorkflow[]> {
  return trx
    .selectFrom('workflows as w')
    .innerJoin('workflowRevisions as r', (join) =>
      join
        .onRef('r.accountId', '=', 'w.accountId')
        .onRef('r.workflowId', '=', 'w.id')
        .onRef('r.revision', '=', 'w.activeRevision'),
    )
    .select(['w.id', 'w.name', 'r.revision', 'r.definition'])
    .where('w.accountId', '=', accountId)
    .where('w.isOn', '=', true)
    .where('w.deletedAt', 'is', null)
    .orderBy('w.position')
    .orderBy('w.id')
    .execute();
}

/**
 * Enrollments whose time to go on has come, each with the revision that it stays with. By the time of the work that was
 * taken, not by another look at the clock: work that is done must not leave anybody behind who waits for it.
 */
export function listDueEnrollments(
  { trx, accountId }: InAccount,
  ids: readonly ConversationId[],
  dueBy: Date,
) {
  return trx
    .selectFrom('enrollments')
    .innerJoin('workflows as w', (join) =>
      join.onRef('w.accountId', '=', 'enrollments.accountId').onRef('w.id', '=', 'enrollments.workflowId'),
    )
    .innerJoin('workflowRevisions as r', (join) =>
      join
        .onRef('r.accountId', '=', 'enrollments.accountId')
        .onRef('r.workflowId', '=', 'enrollments.workflowId')
        .onRef('r.revision', '=', 'enrollments.revision'),
    )
    .select(enrollmentColumns)
    .select([
      'enrollments.once',
      'w.name',
      'r.definition',
      countSteps.as('stepCount'),
      causeTypes.as('causeTypes'),
    ])
    .where('enrollments.accountId', '=', accountId)
    .where('enrollments.conversationId', '=', sql<ConversationId>`any(${[...ids]})`)
    .where('enrollments.status', '=', 'WAITING')
    .where('enrollments.resumeAt', '<=', dueBy)
    .orderBy('w.position')
    .orderBy('enrollments.id')
    .forNoKeyUpdate('enrollments')
    .execute();
}

const countSteps = sql<number>`(
  select coalesce(max(number), 0) from steps
  where steps.account_id = enrollments.account_id and steps.enrollment_id = enrollments.id
)`;

/** Of all events of the change that the enrollment answers, if it has yet to begin. Null: of none, or they are gone. */
const causeTypes = sql<EventType[] | null>`(
  select array_agg(e.type) from events cause
    join events e on e.account_id = cause.account_id and e.conversation_id = cause.conversation_id
      and e.change_id = cause.change_id
  where enrollments.next_action is null
    and cause.account_id = enrollments.account_id and cause.id = enrollments.cause_id
)`;
