import { sql } from 'kysely';
import type { Database } from '../db/database.ts';

/** How long a key stands for its outcome. */
export const keptHours = 72;
const batch = 1_000;

/** Forgets keys that are past their time, a batch at a time. Answers how many. */
export function forgetOldKeys(database: Database): Promise<number> {
  return database.transaction('system', async (trx) => {
    const { numAffectedRows } = await sql`
      delete from idempotency_keys where (account_id, actor, key) in (
        select account_id, actor, key from idempotency_keys
        where created_at < usher_now() - make_interval(hours => ${keptHours})
        order by created_at limit ${batch} for update skip locked
      )
    `.execute(trx);
    return Number(numAffectedRows ?? 0n);
  });
}
