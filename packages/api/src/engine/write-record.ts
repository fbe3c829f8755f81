import type { ConversationId } from '@usher/schema/ids';
import type { Step } from '@usher/schema/workflow/types';
import { sql } from 'kysely';
import type { InAccount } from '../scope.ts';
import type { EnrollmentRecord, Recorder } from './recorder.ts';

/**
 * Enrollments and steps of one transaction, in the order of their foreign keys, and work for what has to wait. Each list
 * is one parameter, however long it is: Postgres takes 65,535 per statement.
 */
export async function writeRecord(scope: InAccount, { enrollments, steps }: Recorder): Promise<void> {
  const [added, resumed] = [enrollments.filter(isNew), enrollments.filter((each) => !isNew(each))];
  await insertEnrollments(scope, added);
  await updateEnrollments(scope, resumed);
  await insertSteps(scope, steps);
  await insertWork(scope, enrollments);
}

const isNew = (enrollment: EnrollmentRecord) => enrollment.isNew;

async function insertEnrollments(
  { trx, accountId }: InAccount,
  added: readonly EnrollmentRecord[],
): Promise<void> {
  if (added.length === 0) return;
  await sql`
    insert into enrollments (account_id, id, workflow_id, revision, conversation_id, status, reason, once, conditions,
                             cause_id, depth, next_action, resume_at, started_at, ended_at)
    select ${accountId}, id, "workflowId", revision, "conversationId", status, reason, once, conditions,
           "causeId", depth, "nextAction", "resumeAt", "startedAt", "endedAt"
    from jsonb_to_recordset(${JSON.stringify(added)}::jsonb) as added (
      id text, "workflowId" text, revision int, "conversationId" text, status text, reason text, once boolean,
      conditions jsonb, "causeId" text, depth int, "nextAction" text, "resumeAt" timestamptz, "startedAt" timestamptz,
      "endedAt" timestamptz)
  `.execute(trx);
}

async function updateEnrollments(
  { trx, accountId }: InAccount,
  resumed: readonly EnrollmentRecord[],
): Promise<void> {
  if (resumed.length === 0) return;
  const ids = resumed.map(({ id }) => id);
  // The ids once more, so that they are looked up by key even before the table was ever analyzed.
  await sql`
    update enrollments e set
      status = after.status, reason = after.reason, conditions = after.conditions, depth = after.depth,
      next_action = after."nextAction", resume_at = after."resumeAt", ended_at = after."endedAt"
    from jsonb_to_recordset(${JSON.stringify(resumed)}::jsonb) as after (
      id text, status text, reason text, conditions jsonb, depth int, "nextAction" text, "resumeAt" timestamptz,
      "endedAt" timestamptz)
    where e.account_id = ${accountId} and e.id = after.id and e.id = any(${ids})
  `.execute(trx);
}

async function insertSteps({ trx, accountId }: InAccount, steps: readonly Step[]): Promise<void> {
  if (steps.length === 0) return;
  await sql`
    insert into steps (account_id, enrollment_id, number, action_key, action_kind, status, detail, conditions,
                       conversation_version, occurred_at)
    select ${accountId}, "enrollmentId", number, "actionKey", "actionKind", status, detail, conditions,
           "conversationVersion", "occurredAt"
    from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as step (
      "enrollmentId" text, number int, "actionKey" text, "actionKind" text, status text, detail text, conditions jsonb,
      "conversationVersion" int, "occurredAt" timestamptz)
  `.execute(trx);
}

/** What wakes those that wait. */
async function insertWork(
  { trx, accountId }: InAccount,
  enrollments: readonly EnrollmentRecord[],
): Promise<void> {
  const waiting = enrollments.filter(({ resumeAt }) => resumeAt !== null);
  if (waiting.length === 0) return;
  const rows = waiting.map(({ conversationId, resumeAt }) => ({ conversationId, resumeAt }));
  await sql`
    insert into work (account_id, conversation_id, due_at)
    select ${accountId}, "conversationId", "resumeAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as waiting ("conversationId" text, "resumeAt" timestamptz)
  `.execute(trx);
}

/** How far each conversation has been evaluated. */
export async function moveWatermarks(
  { trx, accountId }: InAccount,
  evaluated: ReadonlyMap<ConversationId, number>,
): Promise<void> {
  if (evaluated.size === 0) return;
  const ids = [...evaluated.keys()];
  // The ids once more, so that they are looked up by key even before the table was ever analyzed.
  await sql`
    update conversations c set evaluated_version = seen.version
    from unnest(${ids}::text[], ${[...evaluated.values()]}::int[]) as seen (id, version)
    where c.account_id = ${accountId} and c.id = seen.id and c.id = any(${ids})
      and c.evaluated_version < seen.version
  `.execute(trx);
}
