import { type Kysely, sql } from 'kysely';

const tables = [
  'accounts',
  'subscriptions',
  'api_keys',
  'agents',
  'bots',
  'inboxes',
  'inbox_members',
  'channels',
  'contacts',
  'tickets',
  'conversations',
  'messages',
  'comments',
  'events',
  'log_heads',
  'work',
  'idempotency_keys',
  'workflows',
  'workflow_revisions',
  'enrollments',
  'steps',
  'workflow_failures',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    grant usage on schema public to usher_app, usher_system;
    grant execute on function usher_now(), usher_account() to usher_app, usher_system;
  `.execute(db);
  for (const table of tables) {
    const name = sql.table(table);
    // Policies count for members of a role too, and the owner is one: only the role that was really set may pass. Asked in
    // a sub-select it is asked once per statement and does not mislead the planner about how many rows there are.
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
