import type pg from 'pg';
import { waitOf } from './load/waits.ts';
import type { Firing } from './oracles/lateness.ts';

type Row = { conversationId: string; actionKey: string; reachedAt: Date; firedAt: Date; doneAt: Date };

const firings = `
  select e.conversation_id as "conversationId", wait.action_key as "actionKey", wait.occurred_at as "reachedAt",
         next.occurred_at as "firedAt", pg_xact_commit_timestamp(next.xmin) as "doneAt"
  from steps wait
  join steps next on next.account_id = wait.account_id and next.enrollment_id = wait.enrollment_id
    and next.number = wait.number + 1
  join enrollments e on e.account_id = wait.account_id and e.id = wait.enrollment_id
  where wait.account_id = $1 and wait.action_kind = 'delay'`;

/** How each delay of the account ended, by the clock of Postgres, which must keep the times of commits. */
export async function readFirings(pool: pg.Pool, accountId: string): Promise<Firing[]> {
  const { rows } = await pool.query<Row>(firings, [accountId]);
  return rows.map(({ conversationId, actionKey, reachedAt, firedAt, doneAt }) => {
    const dueAt = reachedAt.getTime() + waitOf(actionKey);
    return { conversationId, firedMs: firedAt.getTime() - dueAt, doneMs: doneAt.getTime() - dueAt };
  });
}

const waiting = `select count(*)::int as value from enrollments where account_id = $1 and status in ('WAITING', 'RUNNING')`;
const unevaluated = `select count(*)::int as value from conversations where account_id = $1 and evaluated_version = 0`;

/** How many conversations wait, or have not been looked at yet. */
export async function countWaiting(pool: pg.Pool, accountId: string): Promise<number> {
  const counts = await Promise.all(
    [waiting, unevaluated].map((query) => pool.query<{ value: number }>(query, [accountId])),
  );
  return counts.reduce((sum, { rows }) => sum + (rows[0]?.value ?? 0), 0);
}
