import type { ConversationId } from '@usher/schema/ids';
import type { Step } from '@usher/schema/workflow/types';
import { sql } from 'kysely';
import type { InAccount } from '../scope.ts';
import type { EnrollmentRecord, Recorder } from './recorder.ts';

/** Enrollments and steps of one transaction, in the order of their foreign keys, and work for what has to wait. */
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
  const rows = added.map(
    ({ isNew: _isNew, stepCount: _stepCount, conditions, enrolledBy: _enrolledBy, ...row }) => ({
      ...row,
      accountId,
      conditions: JSON.stringify(conditions),
    }),
  );
  await trx.insertInto('enrollments').values(rows).execute();
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
  const rows = steps.map((step) => ({ ...step, accountId, conditions: JSON.stringify(step.conditions) }));
  await trx.insertInto('steps').values(rows).execute();
}

/** What wakes those that wait. */
async function insertWork(
  { trx, accountId }: InAccount,
  enrollments: readonly EnrollmentRecord[],
): Promise<void> {
  const rows = enrollments.flatMap(({ conversationId, resumeAt }) =>
    resumeAt === null ? [] : [{ accountId, conversationId, dueAt: resumeAt }],
  );
  if (rows.length > 0) await trx.insertInto('work').values(rows).execute();
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
