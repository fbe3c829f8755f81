import type { AccountId, ConversationId } from '@usher/schema/ids';
import { sql } from 'kysely';
import type { Trx } from '../db/database.ts';
import type { InAccount } from '../scope.ts';

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

type Taking = { limit: number; only: readonly ConversationId[] | null };

/**
 * Due work that no other worker holds, on conversations that nobody holds: however many are held, they do not stand in
 * the way of others. A worker that dies lets go of its rows with its connection.
 */
export async function takeWork(scope: InAccount, taking: Taking): Promise<WorkRow[]> {
  for (let among = taking.limit; ; among *= 8) {
    const rows = await takeAmong(scope, among, taking);
    if (rows.length > 0 || !(await isMoreDue(scope, among, taking))) return rows;
  }
}

/**
 * The first that are due, in the order of their conversations, as all lock them: to skip what is locked Postgres may
 * still have to wait, when a conversation was changed since the statement began and somebody holds the new version.
 */
function takeAmong(scope: InAccount, among: number, { limit, only }: Taking): Promise<WorkRow[]> {
  const { trx, accountId } = scope;
  return (
    trx
      .with('firstDue', () => dueWork(scope, only).limit(among))
      .selectFrom('work')
      .innerJoin('conversations as c', 'c.id', 'work.conversationId')
      .select(['work.id', 'work.conversationId', 'work.dueAt'])
      // Of both tables by key, so that no plan ever reads more of them.
      .where('work.accountId', '=', accountId)
      .where('work.id', '=', sql<number>`any(array(select id from first_due))`)
      .where('c.accountId', '=', accountId)
      .where('c.id', '=', sql<ConversationId>`any(array(select conversation_id from first_due))`)
      .where('work.dueAt', '<=', sql<Date>`usher_now()`)
      .orderBy('c.id')
      .limit(limit)
      .forNoKeyUpdate(['work', 'c'])
      .skipLocked()
      .execute()
  );
}

async function isMoreDue(scope: InAccount, than: number, { only }: Taking): Promise<boolean> {
  return (await dueWork(scope, only).offset(than).limit(1).executeTakeFirst()) !== undefined;
}

function dueWork({ trx, accountId }: InAccount, only: Taking['only']) {
  return trx
    .selectFrom('work')
    .select(['id', 'conversationId'])
    .where('accountId', '=', accountId)
    .where('dueAt', '<=', sql<Date>`usher_now()`)
    .$if(only !== null, (query) => query.where('conversationId', 'in', only ?? []))
    .orderBy('dueAt')
    .orderBy('id');
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
