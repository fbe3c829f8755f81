import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

/** A transaction that a process has begun and holds something with, as Postgres sees it. */
export type HeldTransaction = {
  /** Of its session in Postgres. */
  pid: number;
  /** Null if it has written and locked no row. */
  xid: string | null;
  /** Whether it keeps everybody else from numbering events. */
  numbers: boolean;
};

/** So long nothing came from the process: what it had sent before it stood still has arrived. */
const quietMs = 100;

// The sequencer's lock has one key and not two, which Postgres tells by objsubid.
const held = `
  select pid, backend_xid::text as xid, numbers
  from pg_stat_activity, lateral (
    select exists (select from pg_locks l where l.pid = pg_stat_activity.pid and l.locktype = 'advisory'
                     and l.objsubid = 1 and l.granted) as numbers
  ) sequencer
  where application_name = $1 and state = 'idle in transaction' and (backend_xid is not null or numbers)`;

/** The transactions with which a process waits for itself and keeps others from something. */
export async function findHeld(pool: pg.Pool, process: string): Promise<HeldTransaction[]> {
  return (await pool.query<HeldTransaction>(held, [process])).rows;
}

const moving = `
  select count(*)::int as value from pg_stat_activity
  where application_name = $1 and xact_start is not null
    and state_change > clock_timestamp() - $2 * interval '1 millisecond'`;

/** What a process holds that stands still from now on. */
export async function waitForHeld(pool: pg.Pool, process: string): Promise<HeldTransaction[]> {
  while ((await askFor(pool, moving, [process, quietMs])) > 0) await pause(20);
  return findHeld(pool, process);
}

/** The sessions that Postgres has ended because nothing happened in their transactions. */
export async function readTimedOut(directory: string): Promise<Set<number>> {
  const log = await readFile(join(directory, 'data', 'postgres.log'), 'utf8');
  const ended = /\[(\d+)\] FATAL: {2}terminating connection due to idle-in-transaction timeout/g;
  return new Set([...log.matchAll(ended)].map(([, pid]) => Number(pid)));
}

/** How transactions ended: `committed`, `aborted`, or not yet. */
export async function readEndings(pool: pg.Pool, xids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ xid: string; ending: string }>(
    'select xid, pg_xact_status(xid::xid8) as ending from unnest($1::text[]) xid',
    [xids],
  );
  return new Map(rows.map(({ xid, ending }) => [xid, ending]));
}

/** Work that somebody has claimed and not done yet. */
export async function listClaimed(pool: pg.Pool, accountId: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `with free as materialized (select id from work where account_id = $1 for update skip locked)
     select id::text from work where account_id = $1 and id not in (select id from free)`,
    [accountId],
  );
  return rows.map(({ id }) => id);
}

export function countUndone(pool: pg.Pool, ids: readonly string[]): Promise<number> {
  return askFor(pool, 'select count(*)::int as value from work where id = any($1::bigint[])', [ids]);
}

/** How many events of the account have their number. */
export function readHead(pool: pg.Pool, accountId: string): Promise<number> {
  return askFor(pool, 'select position::int as value from log_heads where account_id = $1', [accountId]);
}

async function askFor(pool: pg.Pool, query: string, values: unknown[]): Promise<number> {
  const { rows } = await pool.query<{ value: number }>(query, values);
  return rows[0]?.value ?? 0;
}

/** The moment, by the clock of Postgres. */
export async function readClock(pool: pg.Pool): Promise<Date> {
  const { rows } = await pool.query<{ now: Date }>('select clock_timestamp() as now');
  return rows[0]?.now ?? new Date(0);
}

/** Whether a process has asked Postgres for anything since. */
export async function hasAskedSince(pool: pg.Pool, process: string, since: Date): Promise<boolean> {
  const asked = `select count(*)::int as value from pg_stat_activity where application_name = $1 and query_start > $2`;
  return (await askFor(pool, asked, [process, since])) > 0;
}
