import { type Kysely, sql } from 'kysely';
import { secureTables } from './secure-tables.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table conversation_properties (
      account_id usher_id not null references accounts,
      id usher_id not null,
      name text collate "C" not null,
      label text not null,
      description text,
      type text not null check (type in ('TEXT', 'NUMBER', 'BOOLEAN', 'DATE_TIME', 'CHOICE')),
      choices text[] not null,
      search_text text collate "C" not null,
      created_at timestamptz(3) not null default usher_now(),
      primary key (account_id, id),
      unique (account_id, name),
      check ((type = 'CHOICE') = (cardinality(choices) > 0))
    );

    -- Values by name. What is text in them once more as it is compared.
    alter table conversations
      add column properties jsonb not null default '{}',
      add column properties_normalised jsonb not null default '{}';
  `.execute(db);
  await secureTables(db, ['conversation_properties']);
}
