import type { ConversationId } from '@usher/schema/ids';
import { sql } from 'kysely';
import type { InAccount } from '../scope.ts';
import type { Recorder } from './recorder.ts';

/** Enrollments and steps of one transaction, in the order of their foreign keys. */
export async function writeRecord(
  { trx, accountId }: InAccount,
  { enrollments, steps }: Recorder,
): Promise<void> {
  const added = enrollments
    .filter(({ isNew }) => isNew)
    .map(({ isNew, stepCount, conditions, ...enrollment }) => ({
      ...enrollment,
      accountId,
      conditions: JSON.stringify(conditions),
    }));
  if (added.length > 0) await trx.insertInto('enrollments').values(added).execute();
  for (const { id, status, reason, conditions, endedAt } of enrollments.filter(({ isNew }) => !isNew)) {
    await trx
      .updateTable('enrollments')
      .set({
        status,
        reason,
        conditions: JSON.stringify(conditions),
        endedAt,
        nextAction: null,
        resumeAt: null,
      })
      .where('accountId', '=', accountId)
      .where('id', '=', id)
      .execute();
  }
  if (steps.length === 0) return;
  const rows = steps.map((step) => ({ ...step, accountId, conditions: JSON.stringify(step.conditions) }));
  await trx.insertInto('steps').values(rows).execute();
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
