import assert from 'node:assert/strict';
import type { Database, Scope } from '@usher/api/db/database';
import { type RawBuilder, sql } from 'kysely';

/** Each finds what must never be in a log, at any moment once all is numbered. */
const logViolations = {
  'a position is missing or doubled': sql`
    select e.account_id, count(*), max(e.position), h.position from events e join log_heads h using (account_id)
    group by e.account_id, h.position
    having count(*) <> h.position or max(e.position) <> h.position or min(e.position) <> 1
        or count(distinct e.position) <> count(*)`,
  'a version is missing or doubled': sql`
    select c.id, c.version, count(*) from conversations c join events e on e.conversation_id = c.id
    group by c.id, c.version
    having count(*) <> c.version or max(e.conversation_version) <> c.version or count(distinct e.conversation_version) <> count(*)`,
  'an event is numbered before one that came before it': sql`
    select id from (
      select id, position - lag(position) over (partition by account_id, conversation_id order by conversation_version) as step
      from events) steps
    where step <= 0`,
  'the parts of a change are numbered apart': sql`
    select change_id from (
      select change_id, conversation_version - lag(conversation_version) over (partition by change_id order by position) as step
      from events) steps
    where step <> 1`,
};

// A cycle leads back to an action, but each time to another version of the conversation.
const stepsDone = sql`
  select enrollment_id, action_key, conversation_version, count(*) from steps
  where status = 'DONE' and action_kind not in ('branch', 'delay', 'end') group by 1, 2, 3`;
const changesDone = sql`
  select enrollment_id, action_key, version, count(*) from (
    select actor->>'enrollmentId' as enrollment_id, actor->>'actionKey' as action_key, max(conversation_version) as version
    from events where actor->>'kind' = 'WORKFLOW_ACTION' group by 1, 2, change_id
  ) change group by 1, 2, 3`;

/** Each finds what must never be left by workers that had their turn. */
const engineViolations = {
  'a conversation was not evaluated to its end': sql`
    select id, version, evaluated_version from conversations where version <> evaluated_version`,
  'work was left': sql`select * from work where due_at <= usher_now()`,
  'an enrollment neither ended nor waits': sql`
    select id, status from enrollments
    where ended_at is null and (status <> 'WAITING' or resume_at <= usher_now())`,
  'an enrollment waits for work that is not there': sql`
    select id, resume_at from enrollments e where status = 'WAITING' and not exists (
      select from work w where w.conversation_id = e.conversation_id and w.due_at >= e.resume_at)`,
  'a workflow without re-enrollment enrolled a conversation twice': sql`
    select workflow_id, conversation_id from enrollments where once group by 1, 2 having count(*) > 1`,
  'a cause enrolled a conversation twice': sql`
    select workflow_id, cause_id from enrollments where cause_id is not null group by 1, 2 having count(*) > 1`,
  'the steps of an enrollment are not 1, 2, 3': sql`
    select enrollment_id from steps group by 1 having max(number) <> count(*)`,
  'a step that did something has no change, or several': sql`${stepsDone} except ${changesDone}`,
  'a change of a workflow has no step, or several': sql`${changesDone} except ${stepsDone}`,
};

/** All that was committed is numbered 1, 2, 3, ... in its account, in the order in which it happened. */
export function expectWholeLog(database: Database): Promise<void> {
  return expectNone(database, 'system', logViolations);
}

/** Besides, nothing was lost, doubled or left half done by the workers; in all accounts, or in one. */
export function expectWholeWork(database: Database, scope: Scope = 'system'): Promise<void> {
  return expectNone(database, scope, { ...logViolations, ...engineViolations });
}

async function expectNone(
  database: Database,
  scope: Scope,
  violations: Record<string, RawBuilder<unknown>>,
): Promise<void> {
  const found = await database.transaction(scope, async (trx) => {
    const rows: Record<string, unknown[]> = {};
    for (const [name, query] of Object.entries(violations)) rows[name] = (await query.execute(trx)).rows;
    return rows;
  });
  assert.deepStrictEqual(found, Object.fromEntries(Object.keys(violations).map((name) => [name, []])));
}
