import { type Kysely, sql } from 'kysely';
import { secureTables } from './secure-tables.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table teams (
      account_id usher_id not null references accounts,
      id usher_id not null,
      name text not null,
      search_text text collate "C" not null,
      created_at timestamptz(3) not null default usher_now(),
      primary key (account_id, id)
    );

    create table team_members (
      account_id usher_id not null,
      team_id usher_id not null,
      agent_id usher_id not null,
      primary key (account_id, team_id, agent_id),
      foreign key (account_id, team_id) references teams,
      foreign key (account_id, agent_id) references agents
    );
    create index team_members_agent on team_members (account_id, agent_id, team_id);
  `.execute(db);
  await secureTables(db, ['teams', 'team_members']);
}
