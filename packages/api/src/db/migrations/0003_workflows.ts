import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table workflows (
      account_id usher_id not null references accounts,
      id usher_id not null,
      name text not null,
      position integer not null,
      is_on boolean not null default false,
      active_revision integer,
      latest_revision integer not null,
      created_at timestamptz(3) not null default usher_now(),
      updated_at timestamptz(3) not null default usher_now(),
      deleted_at timestamptz(3),
      primary key (account_id, id),
      check (not is_on or active_revision is not null)
    );
    create index workflows_position on workflows (account_id, position) where deleted_at is null;

    create table workflow_revisions (
      account_id usher_id not null,
      workflow_id usher_id not null,
      revision integer not null,
      definition jsonb not null,
      created_at timestamptz(3) not null default usher_now(),
      created_by jsonb not null,
      primary key (account_id, workflow_id, revision),
      foreign key (account_id, workflow_id) references workflows
    );

    create table enrollments (
      account_id usher_id not null,
      id usher_id not null,
      workflow_id usher_id not null,
      revision integer not null,
      conversation_id usher_id not null,
      status text not null
        check (status in ('RUNNING', 'WAITING', 'COMPLETED', 'FAILED', 'OVERTAKEN', 'BLOCKED', 'CANCELLED')),
      reason text,
      -- Re-enrollment was off, so it is the only one that this workflow and conversation ever have.
      once boolean not null,
      conditions jsonb not null,
      cause_id usher_id,
      depth integer not null,
      -- Waiting: the action to go on with, and when.
      next_action text,
      resume_at timestamptz(3),
      started_at timestamptz(3) not null,
      ended_at timestamptz(3),
      primary key (account_id, id),
      check ((status = 'WAITING') = (resume_at is not null)),
      foreign key (account_id, workflow_id, revision) references workflow_revisions,
      foreign key (account_id, conversation_id) references conversations
    );
    create unique index enrollments_once on enrollments (account_id, workflow_id, conversation_id) where once;
    create unique index enrollments_active on enrollments (account_id, workflow_id, conversation_id)
      where status in ('RUNNING', 'WAITING');
    create index enrollments_workflow on enrollments (account_id, workflow_id, id);
    create index enrollments_conversation on enrollments (account_id, conversation_id, id);

    create table steps (
      account_id usher_id not null,
      enrollment_id usher_id not null,
      number integer not null,
      action_key text not null,
      action_kind text not null,
      status text not null check (status in ('DONE', 'UNCHANGED', 'SKIPPED', 'FAILED')),
      detail text,
      conditions jsonb not null,
      conversation_version integer not null,
      occurred_at timestamptz(3) not null,
      primary key (account_id, enrollment_id, number),
      foreign key (account_id, enrollment_id) references enrollments
    );

    -- A workflow that threw while an event was evaluated: recorded once, and passed over.
    create table workflow_failures (
      account_id usher_id not null,
      event_id usher_id not null,
      workflow_id usher_id not null,
      message text not null,
      occurred_at timestamptz(3) not null default usher_now(),
      primary key (account_id, event_id, workflow_id),
      foreign key (account_id, event_id) references events,
      foreign key (account_id, workflow_id) references workflows
    );
  `.execute(db);
}
