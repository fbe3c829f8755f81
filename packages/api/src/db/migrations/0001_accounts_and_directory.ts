import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'usher_app') then create role usher_app nologin; end if;
      if not exists (select from pg_roles where rolname = 'usher_system') then create role usher_system nologin; end if;
    exception when duplicate_object or unique_violation then null; -- another database of this cluster was faster
    end $$;
    grant usher_app, usher_system to current_user;

    -- The one clock: the same for a whole statement, and later than any lock that an earlier one waited for.
    create function usher_now() returns timestamptz(3) language sql stable parallel safe
      as $$ select date_trunc('milliseconds', statement_timestamp()) $$;

    -- Null, which no row has, unless the role that row-level security is about was set.
    create function usher_account() returns text language sql stable parallel safe
      as $$ select case current_user when 'usher_app' then nullif(current_setting('app.account_id', true), '') end $$;

    create domain usher_id as text collate "C";

    create table accounts (
      account_id usher_id primary key,
      name text not null,
      created_at timestamptz(3) not null default usher_now()
    );

    create table subscriptions (
      account_id usher_id not null references accounts,
      product text not null check (product in ('SERVICE_HUB', 'OPERATIONS_HUB')),
      tier text not null check (tier in ('STARTER', 'PROFESSIONAL', 'ENTERPRISE')),
      primary key (account_id, product)
    );

    create table api_keys (
      account_id usher_id not null references accounts,
      id usher_id not null,
      name text not null,
      secret_hash bytea not null,
      permissions text[] not null,
      created_at timestamptz(3) not null default usher_now(),
      revoked_at timestamptz(3),
      primary key (account_id, id)
    );
    -- Finds a key before its account is known.
    create index api_keys_id on api_keys (id);

    create table agents (
      account_id usher_id not null references accounts,
      id usher_id not null,
      external_id text collate "C",
      name text not null,
      email text,
      availability text not null check (availability in ('AVAILABLE', 'AWAY', 'OFFLINE')),
      capacity integer check (capacity >= 0),
      active boolean not null,
      search_text text collate "C" not null,
      created_at timestamptz(3) not null default usher_now(),
      primary key (account_id, id),
      unique (account_id, external_id)
    );

    create table bots (
      account_id usher_id not null references accounts,
      id usher_id not null,
      name text not null,
      active boolean not null,
      search_text text collate "C" not null,
      created_at timestamptz(3) not null default usher_now(),
      primary key (account_id, id)
    );

    create table inboxes (
      account_id usher_id not null references accounts,
      id usher_id not null,
      name text not null,
      connected boolean not null,
      access text not null check (access in ('EVERYONE', 'MEMBERS')),
      search_text text collate "C" not null,
      created_at timestamptz(3) not null default usher_now(),
      primary key (account_id, id)
    );

    create table inbox_members (
      account_id usher_id not null,
      inbox_id usher_id not null,
      agent_id usher_id not null,
      primary key (account_id, inbox_id, agent_id),
      foreign key (account_id, inbox_id) references inboxes,
      foreign key (account_id, agent_id) references agents
    );

    create table channels (
      account_id usher_id not null,
      id usher_id not null,
      inbox_id usher_id not null,
      kind text not null check (kind in ('EMAIL', 'CHAT', 'FORM', 'PHONE', 'SMS', 'SOCIAL')),
      name text not null,
      created_at timestamptz(3) not null default usher_now(),
      primary key (account_id, id),
      foreign key (account_id, inbox_id) references inboxes
    );
    create index channels_inbox on channels (account_id, inbox_id);

    create table contacts (
      account_id usher_id not null references accounts,
      id usher_id not null,
      external_id text collate "C",
      name text,
      email text,
      email_normalised text collate "C",
      search_text text collate "C" not null,
      created_at timestamptz(3) not null default usher_now(),
      primary key (account_id, id),
      unique (account_id, external_id)
    );

    create table tickets (
      account_id usher_id not null references accounts,
      id usher_id not null,
      subject text not null,
      status text not null check (status in ('OPEN', 'CLOSED')),
      owner_agent_id usher_id,
      search_text text collate "C" not null,
      created_at timestamptz(3) not null default usher_now(),
      primary key (account_id, id),
      foreign key (account_id, owner_agent_id) references agents
    );
  `.execute(db);
}
