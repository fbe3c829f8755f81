import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Who asked for it. Null: a trigger did, or whoever turned the workflow on.
    alter table enrollments add column enrolled_by jsonb;
  `.execute(db);
}
