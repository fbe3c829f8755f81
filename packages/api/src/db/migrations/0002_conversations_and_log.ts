import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table conversations (
      account_id usher_id not null references accounts,
      id usher_id not null,
      external_id text collate "C",
      version integer not null check (version >= 1),
      evaluated_version integer not null default 0,
      status text not null check (status in ('OPEN', 'CLOSED')),
      inbox_id usher_id,
      channel_id usher_id,
      channel text check (channel in ('EMAIL', 'CHAT', 'FORM', 'PHONE', 'SMS', 'SOCIAL')),
      contact_id usher_id,
      ticket_id usher_id,
      owner_agent_id usher_id,
      owner_bot_id usher_id,
      subject text,
      priority text check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
      tags text[] not null,
      initiated_by text check (initiated_by in ('CONTACT', 'ACCOUNT')),
      first_message text,
      last_message text,
      subject_normalised text collate "C",
      first_message_normalised text collate "C",
      last_message_normalised text collate "C",
      created_at timestamptz(3) not null,
      closed_at timestamptz(3),
      last_inbound_at timestamptz(3),
      last_outbound_at timestamptz(3),
      updated_at timestamptz(3) not null,
      updated_by jsonb not null,
      primary key (account_id, id),
      unique (account_id, external_id),
      check (num_nonnulls(owner_agent_id, owner_bot_id) <= 1),
      check ((status = 'CLOSED') = (closed_at is not null)),
      foreign key (account_id, inbox_id) references inboxes,
      foreign key (account_id, channel_id) references channels,
      foreign key (account_id, contact_id) references contacts,
      foreign key (account_id, ticket_id) references tickets,
      foreign key (account_id, owner_agent_id) references agents,
      foreign key (account_id, owner_bot_id) references bots
    );
    create index conversations_owner_agent on conversations (account_id, owner_agent_id, id);

    create table messages (
      account_id usher_id not null,
      id usher_id not null,
      conversation_id usher_id not null,
      external_id text collate "C",
      direction text not null check (direction in ('INBOUND', 'OUTBOUND')),
      text text not null,
      created_at timestamptz(3) not null,
      primary key (account_id, id),
      unique (account_id, external_id),
      foreign key (account_id, conversation_id) references conversations
    );
    create index messages_conversation on messages (account_id, conversation_id, id);

    create table comments (
      account_id usher_id not null,
      id usher_id not null,
      conversation_id usher_id not null,
      text text not null,
      author jsonb not null,
      created_at timestamptz(3) not null,
      primary key (account_id, id),
      foreign key (account_id, conversation_id) references conversations
    );
    create index comments_conversation on comments (account_id, conversation_id, id);

    create table events (
      account_id usher_id not null,
      id usher_id not null,
      -- Taken after the conversation was locked, so it rises with the version within a conversation.
      sequence bigint not null generated always as identity,
      position bigint,
      change_id usher_id not null,
      type text not null,
      conversation_id usher_id not null,
      conversation_version integer not null,
      actor jsonb not null,
      cause_id usher_id,
      depth integer not null,
      occurred_at timestamptz(3) not null,
      changes jsonb not null,
      details jsonb not null,
      snapshot jsonb not null,
      primary key (account_id, id),
      unique (account_id, position),
      unique (account_id, conversation_id, conversation_version),
      foreign key (account_id, conversation_id) references conversations
    );
    -- The sequencer's queue: what was committed and has no number yet.
    create index events_unnumbered on events (account_id, sequence) where position is null;

    create table log_heads (
      account_id usher_id primary key references accounts,
      position bigint not null default 0
    );

    create table work (
      account_id usher_id not null,
      id bigint not null generated always as identity,
      conversation_id usher_id not null,
      due_at timestamptz(3) not null,
      primary key (account_id, id),
      foreign key (account_id, conversation_id) references conversations
    );
    create index work_due on work (account_id, due_at, id);

    create table idempotency_keys (
      account_id usher_id not null references accounts,
      actor text collate "C" not null,
      key text collate "C" not null,
      operation text not null,
      input_hash bytea not null,
      outcome jsonb not null,
      created_at timestamptz(3) not null default usher_now(),
      primary key (account_id, actor, key)
    );
    create index idempotency_keys_age on idempotency_keys (created_at);
  `.execute(db);
}
