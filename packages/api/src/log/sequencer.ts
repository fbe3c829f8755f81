import type { AccountId } from '@usher/schema/ids';
import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { point } from '../point.ts';
import { encodeHeads, type Heads } from './heads.ts';

/** Any fixed number; every node asks for the same one. */
const lockKey = 7_426_021;
const batchPerAccount = 500;

export const logChannel = 'usher_log';

/**
 * Numbers what was committed since, per account and without holes, leaves work for the engine, and wakes readers: on
 * other nodes by a notification, on this one by calling back. No leader: whoever gets the lock does the next batch.
 * Answers how many events it numbered.
 */
export async function numberEvents(
  database: Database,
  onNumbered: (heads: Heads) => void = () => undefined,
): Promise<number> {
  const { events, heads } = await numberBatch(database);
  if (events > 0) onNumbered(heads);
  return events;
}

type Numbered = { events: number; heads: Heads };
const nothing: Numbered = { events: 0, heads: new Map() };

function numberBatch(database: Database): Promise<Numbered> {
  return database.transaction(
    'system',
    async (trx) => {
      // A statement of its own: the numbering's snapshot must begin after the former holder committed.
      const {
        rows: [lock],
      } = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(${lockKey}) as held`.execute(trx);
      if (lock?.held !== true) return nothing;
      await point('afterSequencerLock');
      const { rows } = await numbering.execute(trx);
      if (rows.length === 0) return nothing;
      const heads = new Map(rows.map(({ accountId, head }) => [accountId, head]));
      await point('afterNumbering');
      await sql`select pg_notify(${logChannel}, ${encodeHeads(heads)})`.execute(trx);
      await point('afterNotification');
      return { events: rows.reduce((sum, { events }) => sum + events, 0), heads };
    },
    // Numbered again, a batch that was numbered after all is not there any more: the next one is numbered.
    { repeatable: true, idleTimeoutMs: 3_000 },
  );
}

// Looks at no more than a batch of each account, however long its backlog is. A change is never split: the rest of the
// changes that the batch cut into comes along.
const numbering = sql<{ accountId: AccountId; head: number; events: number }>`
  with recursive waiting (account_id) as (
    (select account_id from events where position is null order by account_id limit 1)
    union all
    select (
      select e.account_id from events e
      where e.position is null and e.account_id > waiting.account_id order by e.account_id limit 1
    ) from waiting where waiting.account_id is not null
  ), first_ones as (
    select e.account_id, e.conversation_id, e.change_id, min(e.conversation_version) as first_version
    from waiting cross join lateral (
      select account_id, conversation_id, change_id, conversation_version from events
      where account_id = waiting.account_id and position is null
      order by sequence limit ${sql.lit(batchPerAccount)}
    ) e
    group by e.account_id, e.conversation_id, e.change_id
  ), batch as (
    select e.account_id, e.id, row_number() over (partition by e.account_id order by e.sequence) as number
    -- By the conversation's versions. Asked for "position is null", Postgres may take the index of what has none, which
    -- it believes to be nearly empty, and read the whole backlog once for each change.
    from first_ones change
    join events e on e.account_id = change.account_id and e.conversation_id = change.conversation_id
      and e.conversation_version >= change.first_version and e.change_id = change.change_id
      and coalesce(e.position, 0) = 0
  ), heads as (
    update log_heads h set position = h.position + counted.events
    from (select account_id, count(*) as events from batch group by account_id) counted
    where h.account_id = counted.account_id
    returning h.account_id, h.position as head, counted.events, h.position - counted.events as base
  ), numbered as (
    update events e set position = heads.base + batch.number
    from batch join heads on heads.account_id = batch.account_id
    where e.account_id = batch.account_id and e.id = batch.id
    returning e.account_id, e.conversation_id
  ), left_to_do as (
    insert into work (account_id, conversation_id, due_at)
    select distinct account_id, conversation_id, usher_now() from numbered
  )
  select account_id, head, events from heads
`;
