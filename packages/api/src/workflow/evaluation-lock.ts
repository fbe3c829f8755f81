import { sql } from 'kysely';
import type { InAccount } from '../scope.ts';

/** The first half of the advisory locks' key: which of Usher's locks it is. The second half is the account. */
const lockSpace = 7_426_022;

/**
 * Held by every evaluation of conversations, beside any number of others. False: somebody keeps the account from being
 * evaluated. Waiting for that would keep the worker from all other accounts.
 */
export async function tryJoinEvaluation({ trx, accountId }: InAccount): Promise<boolean> {
  const {
    rows: [row],
  } = await sql<{ joined: boolean }>`
    select pg_try_advisory_xact_lock_shared(${lockSpace}, hashtext(${accountId})) as joined
  `.execute(trx);
  return row?.joined === true;
}

/**
 * Keeps the account's conversations from being evaluated until this transaction ends: whoever turns a workflow on and
 * enrolls what matches would otherwise miss what is evaluated between the two, and whoever cancels what is inside would miss
 * what is just coming in.
 */
export async function holdEvaluation({ trx, accountId }: InAccount): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockSpace}, hashtext(${accountId}))`.execute(trx);
}
