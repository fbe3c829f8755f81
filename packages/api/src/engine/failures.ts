import { type EnrollmentId, type EventId, newId, type WorkflowId } from '@usher/schema/ids';
import { sql } from 'kysely';
import { type FailureKind, failsAgain, failureKind, sentenceOf } from '../db/failures.ts';
import type { InAccount } from '../scope.ts';

/** What failed: a workflow on an event, or an enrollment that was waiting to go on. */
export type Culprit = FailedOnEvent | FailedWaiting;
type FailedOnEvent = { workflowId: WorkflowId; eventId: EventId };
/** Where it waited and until when: by then another worker may have got it further. */
type FailedWaiting = { enrollmentId: EnrollmentId; nextAction: string | null; resumeAt: Date | null };

/** A workflow failed in a way that nothing foresaw. Alone in its batch it is the culprit; else the batch must be halved. */
export class WorkflowThrewError extends Error {
  override readonly name = 'WorkflowThrewError';
  readonly culprit: Culprit | null;

  constructor(culprit: Culprit | null, cause: unknown) {
    super('A workflow failed unexpectedly.', { cause });
    this.culprit = culprit;
  }
}

const transient: readonly FailureKind[] = ['race', 'connection', 'in doubt', 'overload'];

/** Whether trying the same again may help: the database was away or busy, nobody is to blame. */
export function isTransient(error: unknown): boolean {
  return transient.includes(failureKind(causeOf(error)));
}

/** What went wrong, for people. */
export function sentenceOfCause(error: unknown): string {
  return sentenceOf(causeOf(error));
}

/** What went wrong inside of the workflow. */
function causeOf(error: unknown): unknown {
  return error instanceof WorkflowThrewError ? error.cause : error;
}

/** Whom to pass over. Null: nobody knows. */
export function culpritOf(error: unknown): Culprit | null {
  return error instanceof WorkflowThrewError ? error.culprit : null;
}

/** Whether it fails however often it is tried. If not, the database may have had a bad moment. */
export function isSure(error: unknown): boolean {
  return failsAgain(causeOf(error));
}

/** Makes sure that the culprit is passed over when its conversation is evaluated again. */
export async function recordFailure(scope: InAccount, culprit: Culprit, error: unknown): Promise<void> {
  if ('enrollmentId' in culprit) await failEnrollment(scope, culprit);
  else await insertFailure(scope, culprit, error);
}

/** Where people look for what a workflow did, they find what it failed to do: once, however often that is recorded. */
async function insertFailure(
  { trx, accountId }: InAccount,
  { workflowId, eventId }: FailedOnEvent,
  error: unknown,
): Promise<void> {
  await sql`
    with failed as (
      insert into workflow_failures (account_id, workflow_id, event_id, message)
      values (${accountId}, ${workflowId}, ${eventId}, ${sentenceOfCause(error)})
      on conflict do nothing
      returning account_id, workflow_id, event_id
    )
    insert into enrollments (account_id, id, workflow_id, revision, conversation_id, status, reason, once, conditions,
                             cause_id, depth, started_at, ended_at)
    select e.account_id, ${newId('enrollment')}, w.id, w.active_revision, e.conversation_id, 'FAILED', ${unexpected},
           false, '[]', e.id, e.depth + 1, usher_now(), usher_now()
    from failed f
      join events e on e.account_id = f.account_id and e.id = f.event_id
      join workflows w on w.account_id = f.account_id and w.id = f.workflow_id
    where w.active_revision is not null
  `.execute(trx);
}

const unexpected = "The workflow failed unexpectedly; the server's log says how.";

/** It keeps its place, so that it can be retried. */
async function failEnrollment(
  { trx, accountId }: InAccount,
  { enrollmentId, nextAction, resumeAt }: FailedWaiting,
): Promise<void> {
  await trx
    .updateTable('enrollments')
    .set({
      status: 'FAILED',
      reason: unexpected,
      resumeAt: null,
      endedAt: sql`usher_now()`,
    })
    .where('accountId', '=', accountId)
    .where('id', '=', enrollmentId)
    .where('status', '=', 'WAITING')
    .where('nextAction', 'is not distinct from', nextAction)
    .where('resumeAt', '=', resumeAt)
    .execute();
}

export async function listFailures(
  { trx, accountId }: InAccount,
  eventIds: readonly EventId[],
): Promise<Set<string>> {
  if (eventIds.length === 0) return new Set();
  const rows = await trx
    .selectFrom('workflowFailures')
    .select(['workflowId', 'eventId'])
    .where('accountId', '=', accountId)
    .where('eventId', 'in', eventIds)
    .execute();
  return new Set(rows.map(culpritKey));
}

export function culpritKey({ workflowId, eventId }: FailedOnEvent): string {
  return `${workflowId}/${eventId}`;
}
