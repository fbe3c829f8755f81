-- Written by "npm run generate" from the migrated database. Do not edit.

create table accounts (
  account_id usher_id not null,
  name text not null,
  created_at timestamp(3) with time zone not null default usher_now(),
  constraint accounts_pkey PRIMARY KEY (account_id)
);
create table agents (
  account_id usher_id not null,
  id usher_id not null,
  external_id text collate "C",
  name text not null,
  email text,
  availability text not null,
  capacity integer,
  active boolean not null,
  search_text text collate "C" not null,
  created_at timestamp(3) with time zone not null default usher_now(),
  constraint agents_account_id_external_id_key UNIQUE (account_id, external_id),
  constraint agents_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(account_id),
  constraint agents_availability_check CHECK ((availability = ANY (ARRAY['AVAILABLE'::text, 'AWAY'::text, 'OFFLINE'::text]))),
  constraint agents_capacity_check CHECK ((capacity >= 0)),
  constraint agents_pkey PRIMARY KEY (account_id, id)
);
create table api_keys (
  account_id usher_id not null,
  id usher_id not null,
  name text not null,
  secret_hash bytea not null,
  permissions text[] not null,
  created_at timestamp(3) with time zone not null default usher_now(),
  revoked_at timestamp(3) with time zone,
  constraint api_keys_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(account_id),
  constraint api_keys_pkey PRIMARY KEY (account_id, id)
);
create table bots (
  account_id usher_id not null,
  id usher_id not null,
  name text not null,
  active boolean not null,
  search_text text collate "C" not null,
  created_at timestamp(3) with time zone not null default usher_now(),
  constraint bots_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(account_id),
  constraint bots_pkey PRIMARY KEY (account_id, id)
);
create table channels (
  account_id usher_id not null,
  id usher_id not null,
  inbox_id usher_id not null,
  kind text not null,
  name text not null,
  created_at timestamp(3) with time zone not null default usher_now(),
  constraint channels_account_id_inbox_id_fkey FOREIGN KEY (account_id, inbox_id) REFERENCES inboxes(account_id, id),
  constraint channels_kind_check CHECK ((kind = ANY (ARRAY['EMAIL'::text, 'CHAT'::text, 'FORM'::text, 'PHONE'::text, 'SMS'::text, 'SOCIAL'::text]))),
  constraint channels_pkey PRIMARY KEY (account_id, id)
);
create table comments (
  account_id usher_id not null,
  id usher_id not null,
  conversation_id usher_id not null,
  text text not null,
  author jsonb not null,
  created_at timestamp(3) with time zone not null,
  constraint comments_account_id_conversation_id_fkey FOREIGN KEY (account_id, conversation_id) REFERENCES conversations(account_id, id),
  constraint comments_pkey PRIMARY KEY (account_id, id)
);
create table contacts (
  account_id usher_id not null,
  id usher_id not null,
  external_id text collate "C",
  name text,
  email text,
  email_normalised text collate "C",
  search_text text collate "C" not null,
  created_at timestamp(3) with time zone not null default usher_now(),
  constraint contacts_account_id_external_id_key UNIQUE (account_id, external_id),
  constraint contacts_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(account_id),
  constraint contacts_pkey PRIMARY KEY (account_id, id)
);
create table conversation_properties (
  account_id usher_id not null,
  id usher_id not null,
  name text collate "C" not null,
  label text not null,
  description text,
  type text not null,
  choices text[] not null,
  search_text text collate "C" not null,
  created_at timestamp(3) with time zone not null default usher_now(),
  constraint conversation_properties_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(account_id),
  constraint conversation_properties_account_id_name_key UNIQUE (account_id, name),
  constraint conversation_properties_check CHECK (((type = 'CHOICE'::text) = (cardinality(choices) > 0))),
  constraint conversation_properties_pkey PRIMARY KEY (account_id, id),
  constraint conversation_properties_type_check CHECK ((type = ANY (ARRAY['TEXT'::text, 'NUMBER'::text, 'BOOLEAN'::text, 'DATE_TIME'::text, 'CHOICE'::text])))
);
create table conversations (
  account_id usher_id not null,
  id usher_id not null,
  external_id text collate "C",
  version integer not null,
  evaluated_version integer not null default 0,
  status text not null,
  inbox_id usher_id,
  channel_id usher_id,
  channel text,
  contact_id usher_id,
  ticket_id usher_id,
  owner_agent_id usher_id,
  owner_bot_id usher_id,
  subject text,
  priority text,
  tags text[] not null,
  initiated_by text,
  first_message text,
  last_message text,
  subject_normalised text collate "C",
  first_message_normalised text collate "C",
  last_message_normalised text collate "C",
  created_at timestamp(3) with time zone not null,
  closed_at timestamp(3) with time zone,
  last_inbound_at timestamp(3) with time zone,
  last_outbound_at timestamp(3) with time zone,
  updated_at timestamp(3) with time zone not null,
  updated_by jsonb not null,
  properties jsonb not null default '{}'::jsonb,
  properties_normalised jsonb not null default '{}'::jsonb,
  constraint conversations_account_id_channel_id_fkey FOREIGN KEY (account_id, channel_id) REFERENCES channels(account_id, id),
  constraint conversations_account_id_contact_id_fkey FOREIGN KEY (account_id, contact_id) REFERENCES contacts(account_id, id),
  constraint conversations_account_id_external_id_key UNIQUE (account_id, external_id),
  constraint conversations_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(account_id),
  constraint conversations_account_id_inbox_id_fkey FOREIGN KEY (account_id, inbox_id) REFERENCES inboxes(account_id, id),
  constraint conversations_account_id_owner_agent_id_fkey FOREIGN KEY (account_id, owner_agent_id) REFERENCES agents(account_id, id),
  constraint conversations_account_id_owner_bot_id_fkey FOREIGN KEY (account_id, owner_bot_id) REFERENCES bots(account_id, id),
  constraint conversations_account_id_ticket_id_fkey FOREIGN KEY (account_id, ticket_id) REFERENCES tickets(account_id, id),
  constraint conversations_channel_check CHECK ((channel = ANY (ARRAY['EMAIL'::text, 'CHAT'::text, 'FORM'::text, 'PHONE'::text, 'SMS'::text, 'SOCIAL'::text]))),
  constraint conversations_check CHECK ((num_nonnulls(owner_agent_id, owner_bot_id) <= 1)),
  constraint conversations_check1 CHECK (((status = 'CLOSED'::text) = (closed_at IS NOT NULL))),
  constraint conversations_initiated_by_check CHECK ((initiated_by = ANY (ARRAY['CONTACT'::text, 'ACCOUNT'::text]))),
  constraint conversations_pkey PRIMARY KEY (account_id, id),
  constraint conversations_priority_check CHECK ((priority = ANY (ARRAY['LOW'::text, 'NORMAL'::text, 'HIGH'::text, 'URGENT'::text]))),
  constraint conversations_status_check CHECK ((status = ANY (ARRAY['OPEN'::text, 'CLOSED'::text]))),
  constraint conversations_version_check CHECK ((version >= 1))
);
create table enrollments (
  account_id usher_id not null,
  id usher_id not null,
  workflow_id usher_id not null,
  revision integer not null,
  conversation_id usher_id not null,
  status text not null,
  reason text,
  once boolean not null,
  conditions jsonb not null,
  cause_id usher_id,
  depth integer not null,
  next_action text,
  resume_at timestamp(3) with time zone,
  started_at timestamp(3) with time zone not null,
  ended_at timestamp(3) with time zone,
  enrolled_by jsonb,
  constraint enrollments_account_id_conversation_id_fkey FOREIGN KEY (account_id, conversation_id) REFERENCES conversations(account_id, id),
  constraint enrollments_account_id_workflow_id_revision_fkey FOREIGN KEY (account_id, workflow_id, revision) REFERENCES workflow_revisions(account_id, workflow_id, revision),
  constraint enrollments_check CHECK (((status = 'WAITING'::text) = (resume_at IS NOT NULL))),
  constraint enrollments_pkey PRIMARY KEY (account_id, id),
  constraint enrollments_status_check CHECK ((status = ANY (ARRAY['RUNNING'::text, 'WAITING'::text, 'COMPLETED'::text, 'FAILED'::text, 'OVERTAKEN'::text, 'BLOCKED'::text, 'CANCELLED'::text])))
);
create table events (
  account_id usher_id not null,
  id usher_id not null,
  sequence bigint not null generated always as identity,
  "position" bigint,
  change_id usher_id not null,
  type text not null,
  conversation_id usher_id not null,
  conversation_version integer not null,
  actor jsonb not null,
  cause_id usher_id,
  depth integer not null,
  occurred_at timestamp(3) with time zone not null,
  changes jsonb not null,
  details jsonb not null,
  snapshot jsonb not null,
  constraint events_account_id_conversation_id_conversation_version_key UNIQUE (account_id, conversation_id, conversation_version),
  constraint events_account_id_conversation_id_fkey FOREIGN KEY (account_id, conversation_id) REFERENCES conversations(account_id, id),
  constraint events_account_id_position_key UNIQUE (account_id, "position"),
  constraint events_pkey PRIMARY KEY (account_id, id)
);
create table hand_overs (
  account_id usher_id not null,
  id usher_id not null,
  agent_id usher_id not null,
  to_agent_id usher_id,
  to_bot_id usher_id,
  actor jsonb not null,
  status text not null,
  reason text,
  total integer not null,
  done integer not null default 0,
  refused integer not null default 0,
  last_refusal text,
  after_conversation_id usher_id,
  started_at timestamp(3) with time zone not null default usher_now(),
  ended_at timestamp(3) with time zone,
  last_error text,
  moved_at timestamp(3) with time zone not null default usher_now(),
  constraint hand_overs_account_id_agent_id_fkey FOREIGN KEY (account_id, agent_id) REFERENCES agents(account_id, id),
  constraint hand_overs_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(account_id),
  constraint hand_overs_account_id_to_agent_id_fkey FOREIGN KEY (account_id, to_agent_id) REFERENCES agents(account_id, id),
  constraint hand_overs_account_id_to_bot_id_fkey FOREIGN KEY (account_id, to_bot_id) REFERENCES bots(account_id, id),
  constraint hand_overs_check CHECK ((num_nonnulls(to_agent_id, to_bot_id) <= 1)),
  constraint hand_overs_check1 CHECK (((status = 'RUNNING'::text) = (ended_at IS NULL))),
  constraint hand_overs_pkey PRIMARY KEY (account_id, id),
  constraint hand_overs_status_check CHECK ((status = ANY (ARRAY['RUNNING'::text, 'COMPLETED'::text, 'FAILED'::text, 'CANCELLED'::text])))
);
create table idempotency_keys (
  account_id usher_id not null,
  actor text collate "C" not null,
  key text collate "C" not null,
  operation text not null,
  input_hash bytea not null,
  outcome jsonb not null,
  created_at timestamp(3) with time zone not null default usher_now(),
  constraint idempotency_keys_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(account_id),
  constraint idempotency_keys_pkey PRIMARY KEY (account_id, actor, key)
);
create table inbox_members (
  account_id usher_id not null,
  inbox_id usher_id not null,
  agent_id usher_id not null,
  constraint inbox_members_account_id_agent_id_fkey FOREIGN KEY (account_id, agent_id) REFERENCES agents(account_id, id),
  constraint inbox_members_account_id_inbox_id_fkey FOREIGN KEY (account_id, inbox_id) REFERENCES inboxes(account_id, id),
  constraint inbox_members_pkey PRIMARY KEY (account_id, inbox_id, agent_id)
);
create table inboxes (
  account_id usher_id not null,
  id usher_id not null,
  name text not null,
  connected boolean not null,
  access text not null,
  search_text text collate "C" not null,
  created_at timestamp(3) with time zone not null default usher_now(),
  constraint inboxes_access_check CHECK ((access = ANY (ARRAY['EVERYONE'::text, 'MEMBERS'::text]))),
  constraint inboxes_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(account_id),
  constraint inboxes_pkey PRIMARY KEY (account_id, id)
);
create table log_heads (
  account_id usher_id not null,
  "position" bigint not null default 0,
  constraint log_heads_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(account_id),
  constraint log_heads_pkey PRIMARY KEY (account_id)
);
create table messages (
  account_id usher_id not null,
  id usher_id not null,
  conversation_id usher_id not null,
  external_id text collate "C",
  direction text not null,
  text text not null,
  created_at timestamp(3) with time zone not null,
  constraint messages_account_id_conversation_id_fkey FOREIGN KEY (account_id, conversation_id) REFERENCES conversations(account_id, id),
  constraint messages_account_id_external_id_key UNIQUE (account_id, external_id),
  constraint messages_direction_check CHECK ((direction = ANY (ARRAY['INBOUND'::text, 'OUTBOUND'::text]))),
  constraint messages_pkey PRIMARY KEY (account_id, id)
);
create table steps (
  account_id usher_id not null,
  enrollment_id usher_id not null,
  number integer not null,
  action_key text not null,
  action_kind text not null,
  status text not null,
  detail text,
  conditions jsonb not null,
  conversation_version integer not null,
  occurred_at timestamp(3) with time zone not null,
  constraint steps_account_id_enrollment_id_fkey FOREIGN KEY (account_id, enrollment_id) REFERENCES enrollments(account_id, id),
  constraint steps_pkey PRIMARY KEY (account_id, enrollment_id, number),
  constraint steps_status_check CHECK ((status = ANY (ARRAY['DONE'::text, 'UNCHANGED'::text, 'SKIPPED'::text, 'FAILED'::text])))
);
create table subscriptions (
  account_id usher_id not null,
  product text not null,
  tier text not null,
  constraint subscriptions_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(account_id),
  constraint subscriptions_pkey PRIMARY KEY (account_id, product),
  constraint subscriptions_product_check CHECK ((product = ANY (ARRAY['SERVICE_HUB'::text, 'OPERATIONS_HUB'::text]))),
  constraint subscriptions_tier_check CHECK ((tier = ANY (ARRAY['STARTER'::text, 'PROFESSIONAL'::text, 'ENTERPRISE'::text])))
);
create table team_members (
  account_id usher_id not null,
  team_id usher_id not null,
  agent_id usher_id not null,
  constraint team_members_account_id_agent_id_fkey FOREIGN KEY (account_id, agent_id) REFERENCES agents(account_id, id),
  constraint team_members_account_id_team_id_fkey FOREIGN KEY (account_id, team_id) REFERENCES teams(account_id, id),
  constraint team_members_pkey PRIMARY KEY (account_id, team_id, agent_id)
);
create table teams (
  account_id usher_id not null,
  id usher_id not null,
  name text not null,
  search_text text collate "C" not null,
  created_at timestamp(3) with time zone not null default usher_now(),
  constraint teams_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(account_id),
  constraint teams_pkey PRIMARY KEY (account_id, id)
);
create table tickets (
  account_id usher_id not null,
  id usher_id not null,
  subject text not null,
  status text not null,
  owner_agent_id usher_id,
  search_text text collate "C" not null,
  created_at timestamp(3) with time zone not null default usher_now(),
  constraint tickets_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(account_id),
  constraint tickets_account_id_owner_agent_id_fkey FOREIGN KEY (account_id, owner_agent_id) REFERENCES agents(account_id, id),
  constraint tickets_pkey PRIMARY KEY (account_id, id),
  constraint tickets_status_check CHECK ((status = ANY (ARRAY['OPEN'::text, 'CLOSED'::text])))
);
create table work (
  account_id usher_id not null,
  id bigint not null generated always as identity,
  conversation_id usher_id not null,
  due_at timestamp(3) with time zone not null,
  attempts integer not null default 0,
  first_failed_at timestamp(3) with time zone,
  last_failed_at timestamp(3) with time zone,
  last_error text,
  constraint work_account_id_conversation_id_fkey FOREIGN KEY (account_id, conversation_id) REFERENCES conversations(account_id, id),
  constraint work_failed CHECK ((((attempts = 0) = (first_failed_at IS NULL)) AND ((attempts = 0) = (last_failed_at IS NULL)) AND ((attempts = 0) = (last_error IS NULL)))),
  constraint work_pkey PRIMARY KEY (account_id, id)
);
create table workflow_failures (
  account_id usher_id not null,
  event_id usher_id not null,
  workflow_id usher_id not null,
  message text not null,
  occurred_at timestamp(3) with time zone not null default usher_now(),
  constraint workflow_failures_account_id_event_id_fkey FOREIGN KEY (account_id, event_id) REFERENCES events(account_id, id),
  constraint workflow_failures_account_id_workflow_id_fkey FOREIGN KEY (account_id, workflow_id) REFERENCES workflows(account_id, id),
  constraint workflow_failures_pkey PRIMARY KEY (account_id, event_id, workflow_id)
);
create table workflow_revisions (
  account_id usher_id not null,
  workflow_id usher_id not null,
  revision integer not null,
  definition jsonb not null,
  created_at timestamp(3) with time zone not null default usher_now(),
  created_by jsonb not null,
  constraint workflow_revisions_account_id_workflow_id_fkey FOREIGN KEY (account_id, workflow_id) REFERENCES workflows(account_id, id),
  constraint workflow_revisions_pkey PRIMARY KEY (account_id, workflow_id, revision)
);
create table workflows (
  account_id usher_id not null,
  id usher_id not null,
  name text not null,
  "position" integer not null,
  is_on boolean not null default false,
  active_revision integer,
  latest_revision integer not null,
  created_at timestamp(3) with time zone not null default usher_now(),
  updated_at timestamp(3) with time zone not null default usher_now(),
  deleted_at timestamp(3) with time zone,
  constraint workflows_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(account_id),
  constraint workflows_check CHECK (((NOT is_on) OR (active_revision IS NOT NULL))),
  constraint workflows_pkey PRIMARY KEY (account_id, id)
);

CREATE INDEX api_keys_id ON public.api_keys USING btree (id);
CREATE INDEX channels_inbox ON public.channels USING btree (account_id, inbox_id);
CREATE INDEX comments_conversation ON public.comments USING btree (account_id, conversation_id, id);
CREATE INDEX conversations_owner_agent ON public.conversations USING btree (account_id, owner_agent_id, id);
CREATE UNIQUE INDEX enrollments_active ON public.enrollments USING btree (account_id, workflow_id, conversation_id) WHERE (status = ANY (ARRAY['RUNNING'::text, 'WAITING'::text]));
CREATE INDEX enrollments_conversation ON public.enrollments USING btree (account_id, conversation_id, id);
CREATE UNIQUE INDEX enrollments_once ON public.enrollments USING btree (account_id, workflow_id, conversation_id) WHERE once;
CREATE INDEX enrollments_workflow ON public.enrollments USING btree (account_id, workflow_id, id);
CREATE INDEX events_unnumbered ON public.events USING btree (account_id, sequence) WHERE ("position" IS NULL);
CREATE INDEX hand_overs_agent ON public.hand_overs USING btree (account_id, agent_id, id);
CREATE UNIQUE INDEX hand_overs_running ON public.hand_overs USING btree (account_id, agent_id) WHERE (status = 'RUNNING'::text);
CREATE INDEX idempotency_keys_age ON public.idempotency_keys USING btree (created_at);
CREATE INDEX messages_conversation ON public.messages USING btree (account_id, conversation_id, id);
CREATE INDEX team_members_agent ON public.team_members USING btree (account_id, agent_id, team_id);
CREATE INDEX work_due ON public.work USING btree (account_id, due_at, id);
CREATE INDEX work_failed ON public.work USING btree (account_id, conversation_id) WHERE (attempts > 0);
CREATE INDEX workflow_failures_occurred ON public.workflow_failures USING btree (account_id, occurred_at);
CREATE INDEX workflows_position ON public.workflows USING btree (account_id, "position") WHERE (deleted_at IS NULL);

create policy account on accounts to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on accounts to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));
create policy account on agents to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on agents to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));
create policy account on api_keys to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on api_keys to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));
create policy account on bots to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on bots to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));
create policy account on channels to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on channels to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));
create policy account on comments to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on comments to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));
create policy account on contacts to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on contacts to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));
create policy account on conversation_properties to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on conversation_properties to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));
create policy account on conversations to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on conversations to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));
create policy account on enrollments to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on enrollments to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));
create policy account on events to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on events to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));
create policy account on hand_overs to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on hand_overs to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));
create policy account on idempotency_keys to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on idempotency_keys to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));
create policy account on inbox_members to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on inbox_members to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));
create policy account on inboxes to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on inboxes to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));
create policy account on log_heads to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on log_heads to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));
create policy account on messages to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on messages to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));
create policy account on steps to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on steps to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));
create policy account on subscriptions to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on subscriptions to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));
create policy account on team_members to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on team_members to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));
create policy account on teams to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on teams to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));
create policy account on tickets to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on tickets to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));
create policy account on work to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on work to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));
create policy account on workflow_failures to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on workflow_failures to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));
create policy account on workflow_revisions to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on workflow_revisions to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));
create policy account on workflows to usher_app using (((account_id)::text = ( SELECT usher_account() AS usher_account))) with check (((account_id)::text = ( SELECT usher_account() AS usher_account)));
create policy everything on workflows to usher_system using (( SELECT (CURRENT_USER = 'usher_system'::name))) with check (( SELECT (CURRENT_USER = 'usher_system'::name)));

alter table accounts enable row level security, force row level security;
alter table agents enable row level security, force row level security;
alter table api_keys enable row level security, force row level security;
alter table bots enable row level security, force row level security;
alter table channels enable row level security, force row level security;
alter table comments enable row level security, force row level security;
alter table contacts enable row level security, force row level security;
alter table conversation_properties enable row level security, force row level security;
alter table conversations enable row level security, force row level security;
alter table enrollments enable row level security, force row level security;
alter table events enable row level security, force row level security;
alter table hand_overs enable row level security, force row level security;
alter table idempotency_keys enable row level security, force row level security;
alter table inbox_members enable row level security, force row level security;
alter table inboxes enable row level security, force row level security;
alter table log_heads enable row level security, force row level security;
alter table messages enable row level security, force row level security;
alter table steps enable row level security, force row level security;
alter table subscriptions enable row level security, force row level security;
alter table team_members enable row level security, force row level security;
alter table teams enable row level security, force row level security;
alter table tickets enable row level security, force row level security;
alter table work enable row level security, force row level security;
alter table workflow_failures enable row level security, force row level security;
alter table workflow_revisions enable row level security, force row level security;
alter table workflows enable row level security, force row level security;

CREATE OR REPLACE FUNCTION public.usher_account()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select case current_user when 'usher_app' then nullif(current_setting('app.account_id', true), '') end $function$
;
CREATE OR REPLACE FUNCTION public.usher_now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select date_trunc('milliseconds', statement_timestamp()) $function$
;
