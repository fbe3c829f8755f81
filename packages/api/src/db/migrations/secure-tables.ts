import { type Kysely, sql } from 'kysely';

/** Grants and forced row-level security for new tables, as the first ones got them. Frozen like the migrations that use it. */
export async function secureTables(db: Kysely<unknown>, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const name = sql.table(table);
    await sql`
      grant select, insert, update, delete on ${name} to usher_app, usher_system;
      alter table ${name} enable row level security;
      alter table ${name} force row level security;
      create policy account on ${name} to usher_app
        using (account_id = (select usher_account())) with check (account_id = (select usher_account()));
      create policy everything on ${name} to usher_system
        using ((select current_user = 'usher_system')) with check ((select current_user = 'usher_system'));
    `.execute(db);
  }
}
