import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Work that could not be done is tried again, and tells since when and why.
    alter table work
      add column attempts integer not null default 0,
      add column first_failed_at timestamptz(3),
      add column last_failed_at timestamptz(3),
      add column last_error text,
      add constraint work_failed check (
        (attempts = 0) = (first_failed_at is null)
        and (attempts = 0) = (last_failed_at is null)
        and (attempts = 0) = (last_error is null)
      );
    create index work_failed on work (account_id, conversation_id) where attempts > 0;
  `.execute(db);
}
