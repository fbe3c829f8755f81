import type { Event } from '@usher/schema/event/types';
import type { AccountId, ConversationId } from '@usher/schema/ids';
import { sql } from 'kysely';
import type { Trx } from '../db/database.ts';
import { eventColumns } from '../log/queries.ts';
import type { InAccount } from '../scope.ts';
import { enrollmentColumns } from '../workflow/enrollment-queries.ts';
import { type History, pairOf } from './recorder.ts';
import type { RunnableWorkflow } from './types.ts';

/** The account after this one, going round, that has work which is due. */
export async function nextAccountWithWork(trx: Trx, after: AccountId | null): Promise<AccountId | null> {
  const {
    rows: [row],
  } = await sql<{ next: AccountId | null }>`
    select coalesce(
      (select account_id from work where account_id > ${after ?? ''} and due_at <= usher_now() order by account_id limit 1),
      (select account_id from work where due_at <= usher_now() order by account_id limit 1)
    ) as next
  `.execute(trx);
  return row?.next ?? null;
}

export type WorkRow = { id: number; conversationId: ConversationId };

/**
 * Due work that no other worker holds, on conversations that nobody holds: however many are held, they do not stand in
 * the way of others. A worker that dies lets go of its rows with its connection.
 */
export function takeWork(
  { trx, accountId }: InAccount,
  limit: number,
  only: readonly ConversationId[] | null,
): Promise<WorkRow[]> {
  return trx
    .selectFrom('work')
    .innerJoin('conversations as c', (join) =>
      join.onRef('c.accountId', '=', 'work.accountId').onRef('c.id', '=', 'work.conversationId'),
    )
    .select(['work.id', 'work.conversationId'])
    .where('work.accountId', '=', accountId)
    .where('work.dueAt', '<=', sql<Date>`usher_now()`)
    .$if(only !== null, (query) => query.where('work.conversationId', 'in', only ?? []))
    .orderBy('work.dueAt')
    .orderBy('work.id')
    .limit(limit)
    .forNoKeyUpdate(['work', 'c'])
    .skipLocked()
    .execute();
}

export async function removeWork({ trx, accountId }: InAccount, rows: readonly WorkRow[]): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await trx.deleteFrom('work').where('accountId', '=', accountId).where('id', 'in', ids).execute();
}

/**
 * Puts off what is due of these conversations, for longer each time. What becomes due later keeps its time; whatever
 * else happens to a conversation leaves work of its own, so that it is tried again then.
 */
export async function postponeWork(
  { trx, accountId }: InAccount,
  ids: readonly ConversationId[],
  reason: string,
): Promise<void> {
  await trx
    .updateTable('work')
    .set({
      attempts: sql`attempts + 1`,
      firstFailedAt: sql`coalesce(first_failed_at, usher_now())`,
      lastFailedAt: sql`usher_now()`,
      lastError: reason,
      dueAt: sql`usher_now() + interval '1 minute' * (2 ^ least(attempts, ${longestPostponement}))`,
    })
    .where('accountId', '=', accountId)
    .where('conversationId', 'in', ids)
    .where('dueAt', '<=', sql<Date>`usher_now()`)
    .execute();
}

/** Of 2, in minutes: no longer than a quarter of an hour or so, since nobody may be there to wake it. */
const longestPostponement = 4;

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

export async function listHistories(
  { trx, accountId }: InAccount,
  workflows: readonly RunnableWorkflow[],
  ids: readonly ConversationId[],
): Promise<Map<string, History>> {
  if (workflows.length === 0) return new Map();
  const rows = await trx
    .selectFrom('enrollments')
    .select([
      'workflowId',
      'conversationId',
      sql<boolean>`bool_or(status in ('RUNNING', 'WAITING'))`.as('active'),
    ])
    .where('accountId', '=', accountId)
    .where('conversationId', '=', sql<ConversationId>`any(${[...ids]})`)
    .where('workflowId', '=', sql<RunnableWorkflow['id']>`any(${workflows.map(({ id }) => id)})`)
    .groupBy(['workflowId', 'conversationId'])
    .execute();
  return new Map(
    rows.map((row) => [pairOf(row.workflowId, row.conversationId), { any: true, active: row.active }]),
  );
}

/** Enrollments whose time to go on has come, each with the revision that it stays with. */
export function listDueEnrollments({ trx, accountId }: InAccount, ids: readonly ConversationId[]) {
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
    .select(['enrollments.once', 'w.name', 'r.definition'])
    .where('enrollments.accountId', '=', accountId)
    .where('enrollments.conversationId', '=', sql<ConversationId>`any(${[...ids]})`)
    .where('enrollments.status', '=', 'WAITING')
    .where('enrollments.resumeAt', '<=', sql<Date>`usher_now()`)
    .orderBy('w.position')
    .orderBy('enrollments.id')
    .forNoKeyUpdate('enrollments')
    .skipLocked()
    .execute();
}
