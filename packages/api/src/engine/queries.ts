import type { Event, EventType } from '@usher/schema/event/types';
import type { AccountId, ConversationId } from '@usher/schema/ids';
import { sql } from 'kysely';
import type { Trx } from '../db/database.ts';
import { eventColumns } from '../log/queries.ts';
import type { InAccount } from '../scope.ts';
import { enrollmentColumns } from '../workflow/enrollment-queries.ts';
import type { RunnableWorkflow } from './types.ts';

/**
 * The account after this one, going round, that has work which is due; and how soon the next work is due. Looks at the
 * first work of each account and no more, however much of it has to wait.
 */
export async function lookForWork(
  trx: Trx,
  after: AccountId | null,
): Promise<{ account: AccountId | null; dueInMs: number | null }> {
  const {
    rows: [row],
  } = await sql<{ account: AccountId | null; dueInMs: number | null }>`
    with recursive first_ones (account_id, due_at) as (
      (select account_id, due_at from work order by account_id, due_at limit 1)
      union all
      select work.* from first_ones cross join lateral (
        select account_id, due_at from work
        where account_id > first_ones.account_id order by account_id, due_at limit 1
      ) work
    )
    select
      coalesce(
        min(account_id) filter (where due_at <= usher_now() and account_id > ${after ?? ''}),
        min(account_id) filter (where due_at <= usher_now())
      ) as account,
      extract(epoch from min(due_at) filter (where due_at > usher_now()) - usher_now())::float8 * 1000 as "dueInMs"
    from first_ones
  `.execute(trx);
  return row ?? { account: null, dueInMs: null };
}

export type WorkRow = { id: number; conversationId: ConversationId; dueAt: Date };

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
    .select(['work.id', 'work.conversationId', 'work.dueAt'])
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
      dueAt: sql`usher_now() + interval '1 second' * least(2 ^ least(attempts + 1, 10), ${longestPostponement})`,
    })
    .where('accountId', '=', accountId)
    .where('conversationId', 'in', ids)
    .where('dueAt', '<=', sql<Date>`usher_now()`)
    .execute();
}

/** In seconds: no longer than a quarter of an hour, since nobody may be there to wake it. It begins with 2. */
const longestPostponement = 900;

/** How often it was put off so far. */
export async function countAttempts(
  { trx, accountId }: InAccount,
  ids: readonly ConversationId[],
): Promise<number> {
  const { attempts } = await trx
    .selectFrom('work')
    .select(({ fn }) => fn.coalesce(fn.max('attempts'), sql<number>`0`).as('attempts'))
    .where('accountId', '=', accountId)
    .where('conversationId', 'in', ids)
    .executeTakeFirstOrThrow();
  return attempts;
}

/** What kept it from being evaluated is passed over: whatever fails next has as many attempts of its own. */
export async function forgetAttempts(
  { trx, accountId }: InAccount,
  ids: readonly ConversationId[],
): Promise<void> {
  await trx
    .updateTable('work')
    .set({ attempts: 0, firstFailedAt: null, lastFailedAt: null, lastError: null })
    .where('accountId', '=', accountId)
    .where('conversationId', 'in', ids)
    .where('attempts', '>', 0)
    .execute();
}

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
