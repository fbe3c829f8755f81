import type { Backlog, StuckConversation } from '@usher/schema/backlog/types';
import type { ConversationId } from '@usher/schema/ids';
import { limits } from '@usher/schema/limits';
import { sql } from 'kysely';
import type { Trx } from '../db/database.ts';
import type { PageRequest } from '../page.ts';
import type { InAccount } from '../scope.ts';

/** What is committed and has no number yet, and what is due and was not evaluated. Counts no further than the limit. */
export async function readBacklog({ trx, accountId }: InAccount): Promise<Backlog> {
  const { rows } = await sql<Backlog>`
    select
      (select count(*)::int from (
        select from events where account_id = ${accountId} and position is null limit ${limits.backlogCount}
      ) counted) as unnumbered_events,
      (select occurred_at from events where account_id = ${accountId} and position is null
       order by sequence limit 1) as oldest_unnumbered_at,
      (select count(*)::int from (
        select from work where account_id = ${accountId} and due_at <= usher_now() limit ${limits.backlogCount}
      ) counted) as due_work,
      (select min(due_at) from work where account_id = ${accountId} and due_at <= usher_now()) as oldest_due_at
  `.execute(trx);
  return the(rows);
}

/** Conversations whose evaluation failed and is tried again, in the order of their ids. */
export function listStuck({ trx, accountId }: InAccount, page: PageRequest): Promise<StuckConversation[]> {
  return trx
    .selectFrom('work')
    .select(({ fn }) => [
      'conversationId',
      fn.max('attempts').as('attempts'),
      // Each failure is told to all of a conversation's work that was due then.
      sql<string>`(array_agg(last_error order by last_failed_at desc))[1]`.as('reason'),
      sql<Date>`min(first_failed_at)`.as('since'),
      sql<Date>`max(last_failed_at)`.as('triedAt'),
      sql<Date>`min(due_at)`.as('nextAttemptAt'),
    ])
    .where('accountId', '=', accountId)
    .where('attempts', '>', 0)
    .where('conversationId', '>', sql<ConversationId>`${page.after ?? ''}`)
    .groupBy('conversationId')
    .orderBy('conversationId')
    .limit(page.limit)
    .execute();
}

/** Of all accounts together. */
export type AllBacklogs = {
  unnumberedEvents: number;
  oldestUnnumberedSeconds: number | null;
  dueWork: number;
  oldestDueSeconds: number | null;
  /** Pieces of work that failed and are tried again. */
  stuckWork: number;
  /** Where a workflow was passed over because it failed, within the last hour. */
  recentWorkflowFailures: number;
  /** Hand-overs that run, and whose last step failed or was made more than a minute ago. */
  stuckHandOvers: number;
};

/** Needs the system scope. The oldest of each account is looked up by key, however much there is. */
export async function readAllBacklogs(trx: Trx): Promise<AllBacklogs> {
  const { rows } = await sql<AllBacklogs>`
    select
      (select count(*)::int from (
        select from events where position is null limit ${limits.backlogCount}
      ) counted) as unnumbered_events,
      (select ${secondsSince('oldest.occurred_at')} from accounts a cross join lateral (
        select occurred_at from events where account_id = a.account_id and position is null
        order by sequence limit 1
      ) oldest) as oldest_unnumbered_seconds,
      (select count(*)::int from (
        select from work where due_at <= usher_now() limit ${limits.backlogCount}
      ) counted) as due_work,
      (select ${secondsSince('oldest.due_at')} from accounts a cross join lateral (
        select due_at from work where account_id = a.account_id and due_at <= usher_now()
        order by due_at limit 1
      ) oldest) as oldest_due_seconds,
      (select count(*)::int from (
        select from work where attempts > 0 limit ${limits.backlogCount}
      ) counted) as stuck_work,
      (select count(*)::int from (
        select from accounts a join workflow_failures f on f.account_id = a.account_id
        where f.occurred_at > usher_now() - interval '1 hour' limit ${limits.backlogCount}
      ) counted) as recent_workflow_failures,
      (select count(*)::int from hand_overs
       where status = 'RUNNING' and (last_error is not null or moved_at < usher_now() - interval '1 minute')
      ) as stuck_hand_overs
  `.execute(trx);
  return the(rows);
}

const secondsSince = (moment: string) =>
  sql`extract(epoch from usher_now() - min(${sql.ref(moment)}))::double precision`;

function the<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new Error('A query without a from clause answers one row.');
  return row;
}
