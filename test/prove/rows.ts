import type { Changes, ConversationState, EventType } from '@usher/schema/event/types';
import type { WorkflowDefinition } from '@usher/schema/workflow/definition';
import pg from 'pg';

type ConversationRow = {
  id: string;
  version: number;
  evaluated: number;
  owner: string | null;
  createdAt: Date;
};
export type EventRow = {
  id: string;
  position: number | null;
  changeId: string;
  type: EventType;
  conversationId: string;
  version: number;
  actorKind: string;
  enrollmentId: string | null;
  actionKey: string | null;
  changes: Changes;
  snapshot: ConversationState;
  commentId: string | null;
  depth: number;
};
export type OutcomeRow = { key: string; conversationId: string; version: number; changed: boolean };
export type EnrollmentRow = {
  id: string;
  workflowId: string;
  conversationId: string;
  causeId: string | null;
  status: string;
  once: boolean;
  depth: number;
  reason: string | null;
  startedAt: Date;
  definition: WorkflowDefinition;
};
export type StepRow = {
  enrollmentId: string;
  number: number;
  actionKey: string;
  status: string;
  /** Of the conversation, after the step. */
  version: number;
};
/** One that is on. */
export type WorkflowRow = { id: string; definition: WorkflowDefinition };

/** All of one account that the oracles judge by, read at a moment when nothing moves. */
export type Rows = {
  head: number;
  conversations: ConversationRow[];
  events: EventRow[];
  outcomes: OutcomeRow[];
  workflows: WorkflowRow[];
  enrollments: EnrollmentRow[];
  steps: StepRow[];
  commentIds: string[];
  /** What workflows could not do, each with why. */
  failures: { workflowId: string; why: string }[];
  /** What is due and has not been done, each with why. */
  leftovers: string[];
  /** By change. */
  firstOfChange: ReadonlyMap<string, EventRow>;
};

const queries = {
  conversations: `
    select id, version, evaluated_version as evaluated, coalesce(owner_agent_id, owner_bot_id) as owner,
           created_at as "createdAt"
    from conversations where account_id = $1`,
  events: `
    select id, position::int, change_id as "changeId", type, conversation_id as "conversationId",
           conversation_version as version, actor->>'kind' as "actorKind", actor->>'enrollmentId' as "enrollmentId",
           actor->>'actionKey' as "actionKey", changes, snapshot, details->>'commentId' as "commentId", depth
    from events where account_id = $1 order by conversation_id, conversation_version`,
  outcomes: `
    select key, outcome->>'conversationId' as "conversationId", (outcome->>'version')::int as version,
           (outcome->>'changed')::boolean as changed
    from idempotency_keys where account_id = $1 and outcome ? 'version' and outcome ? 'conversationId'`,
  workflows: `
    select w.id, r.definition from workflows w
    join workflow_revisions r on r.account_id = w.account_id and r.workflow_id = w.id and r.revision = w.active_revision
    where w.account_id = $1 and w.is_on`,
  enrollments: `
    select e.id, e.workflow_id as "workflowId", e.conversation_id as "conversationId", e.cause_id as "causeId",
           e.status, e.once, e.depth, e.reason, e.started_at as "startedAt", r.definition
    from enrollments e join workflow_revisions r using (account_id, workflow_id, revision)
    where e.account_id = $1`,
  steps: `
    select enrollment_id as "enrollmentId", number, action_key as "actionKey", status,
           conversation_version as version
    from steps where account_id = $1 order by enrollment_id, number`,
  commentIds: `select id from comments where account_id = $1`,
  failures: `
    select workflow_id as "workflowId", workflow_id || ' on ' || event_id || ': ' || message as why
    from workflow_failures where account_id = $1`,
};

const leftovers = `
  select 'an event without a number: ' || id as why from events where account_id = $1 and position is null
  union all
  select 'work that is due: ' || conversation_id from work where account_id = $1 and due_at <= usher_now()
  union all
  select 'a conversation that was not evaluated: ' || id from conversations
  where account_id = $1 and evaluated_version < version
  union all
  select 'an enrollment that runs without end: ' || id from enrollments where account_id = $1 and status = 'RUNNING'
  union all
  select 'an enrollment that should have gone on: ' || id from enrollments
  where account_id = $1 and status = 'WAITING' and resume_at <= usher_now()
  union all
  select 'an enrollment that nothing will wake: ' || e.id from enrollments e
  where account_id = $1 and status = 'WAITING' and not exists (
    select from work w where w.account_id = e.account_id and w.conversation_id = e.conversation_id)`;

/** Reads as the superuser, to whom row-level security does not apply. */
export function readRows(adminUrl: string, accountId: string): Promise<Rows> {
  return reading(adminUrl, accountId, async (read) => {
    const [head] = await read<{ position: number }>(
      'select position::int from log_heads where account_id = $1',
    );
    const events = await read<EventRow>(queries.events);
    return {
      head: head?.position ?? 0,
      conversations: await read(queries.conversations),
      events,
      firstOfChange: new Map(events.toReversed().map((event) => [event.changeId, event])),
      outcomes: await read(queries.outcomes),
      workflows: await read(queries.workflows),
      enrollments: await read(queries.enrollments),
      steps: await read(queries.steps),
      failures: await read(queries.failures),
      leftovers: (await read<{ why: string }>(leftovers)).map(({ why }) => why),
      commentIds: (await read<{ id: string }>(queries.commentIds)).map(({ id }) => id),
    };
  });
}

/** What is due and has not been done, each with why. */
export function readLeftovers(adminUrl: string, accountId: string): Promise<string[]> {
  return reading(adminUrl, accountId, async (read) =>
    (await read<{ why: string }>(leftovers)).map(({ why }) => why),
  );
}

type Read = <T extends object>(query: string) => Promise<T[]>;

async function reading<T>(adminUrl: string, accountId: string, run: (read: Read) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await run(
      async <Row extends object>(query: string) => (await client.query<Row>(query, [accountId])).rows,
    );
  } finally {
    await client.end();
  }
}
