import type pg from 'pg';
import type { SubscriberLog } from './load/subscriber.ts';

/** An event that came to a subscriber. Times are those of the machine's clock, in milliseconds. */
export type Delivery = { position: number; committedAt: number; delayMs: number };

// What was kept of the request was written with the change and never again, so its row tells of that transaction.
const commits = `
  select e.position::int as position, extract(epoch from pg_xact_commit_timestamp(k.xmin))::float8 * 1000 as at
  from idempotency_keys k
  join events e on e.account_id = k.account_id and e.conversation_id = k.outcome->>'conversationId'
    and e.conversation_version = (k.outcome->>'version')::int
  where k.account_id = $1 and (k.outcome->>'changed')::boolean`;

/** How long after its commit each event came to each subscriber. Postgres must keep the times of commits. */
export async function readDeliveries(
  pool: pg.Pool,
  accountId: string,
  logs: readonly SubscriberLog[],
): Promise<Delivery[]> {
  const { rows } = await pool.query<{ position: number; at: number }>(commits, [accountId]);
  const committed = new Map(rows.map(({ position, at }) => [position, at]));
  return logs.flatMap(({ received }) =>
    received.flatMap(({ position, at }) => {
      const committedAt = committed.get(position);
      if (committedAt === undefined) return [];
      return [{ position, committedAt, delayMs: performance.timeOrigin + at - committedAt }];
    }),
  );
}
