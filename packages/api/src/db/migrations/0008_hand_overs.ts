import { type Kysely, sql } from 'kysely';
import { secureTables } from './secure-tables.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table hand_overs (
      account_id usher_id not null references accounts,
      id usher_id not null,
      agent_id usher_id not null,
      -- Neither of both: to nobody.
      to_agent_id usher_id,
      to_bot_id usher_id,
      actor jsonb not null,
      status text not null check (status in ('RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
      reason text,
      total integer not null,
      done integer not null default 0,
      refused integer not null default 0,
      last_refusal text,
      -- How far it got: everything up to this conversation was looked at.
      after_conversation_id usher_id,
      started_at timestamptz(3) not null default usher_now(),
      ended_at timestamptz(3),
      primary key (account_id, id),
      check (num_nonnulls(to_agent_id, to_bot_id) <= 1),
      check ((status = 'RUNNING') = (ended_at is null)),
      foreign key (account_id, agent_id) references agents,
      foreign key (account_id, to_agent_id) references agents,
      foreign key (account_id, to_bot_id) references bots
    );
    create unique index hand_overs_running on hand_overs (account_id, agent_id) where status = 'RUNNING';
    create index hand_overs_agent on hand_overs (account_id, agent_id, id);
  `.execute(db);
  await secureTables(db, ['hand_overs']);
}
