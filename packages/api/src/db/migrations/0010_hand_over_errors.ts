import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- A step that could not be made is tried again, and tells why. Null: the last one was made.
    alter table hand_overs
      add column last_error text,
      add column moved_at timestamptz(3) not null default usher_now();
    create index workflow_failures_occurred on workflow_failures (account_id, occurred_at);
  `.execute(db);
}
