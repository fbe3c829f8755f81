import type { Actor } from '@usher/schema/actor';
import type { Condition } from '@usher/schema/filter/types';
import type { ConversationId, EnrollmentId } from '@usher/schema/ids';
import type { Revision } from '@usher/schema/workflow/types';
import { sql } from 'kysely';
import type { InAccount } from '../scope.ts';

export type Entering = {
  id: EnrollmentId;
  conversationId: ConversationId;
  conditions: Condition[];
  /** Null: at the first action, if the criteria hold when its turn comes. */
  nextAction: string | null;
  enrolledBy: Actor | null;
};

/** Puts conversations at the beginning of a workflow, with the work that lets the engine take them from there. */
export async function insertWaiting(
  { trx, accountId }: InAccount,
  { workflowId, revision, definition }: Revision,
  entering: readonly Entering[],
): Promise<void> {
  if (entering.length === 0) return;
  await sql`
    with waiting as (
      insert into enrollments (account_id, id, workflow_id, revision, conversation_id, status, once, conditions, depth,
                               next_action, enrolled_by, resume_at, started_at)
      select ${accountId}, id, ${workflowId}, ${revision}, "conversationId", 'WAITING', ${!definition.reEnrollment},
             conditions, 1, "nextAction", nullif("enrolledBy", 'null'), usher_now(), usher_now()
      from jsonb_to_recordset(${JSON.stringify(entering)}::jsonb) as entering (
        id text, "conversationId" text, conditions jsonb, "nextAction" text, "enrolledBy" jsonb)
      returning account_id, conversation_id, resume_at
    )
    insert into work (account_id, conversation_id, due_at) select account_id, conversation_id, resume_at from waiting
  `.execute(trx);
}
