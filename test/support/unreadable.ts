import { sql } from 'kysely';
import type { TestAccount, TestApp } from './app.ts';

/** Gives a workflow triggers as a later version might have saved them, which this one cannot read. Answers how to undo it. */
export async function makeUnreadable(
  { app: { database } }: TestApp,
  { accountId }: TestAccount,
  workflowId: string,
): Promise<() => Promise<void>> {
  const readTriggers = () =>
    database.transaction(accountId, async (trx) => {
      const { rows } = await sql<{ triggers: unknown }>`
        select definition->'triggers' as triggers from workflow_revisions
        where account_id = ${accountId} and workflow_id = ${workflowId}`.execute(trx);
      return rows[0]?.triggers;
    });
  const writeTriggers = async (triggers: unknown) => {
    await database.transaction(accountId, (trx) =>
      sql`update workflow_revisions set definition = definition || ${JSON.stringify({ triggers })}::jsonb
          where account_id = ${accountId} and workflow_id = ${workflowId}`.execute(trx),
    );
  };
  const readable = await readTriggers();
  await writeTriggers([{ kind: 'criteria', filter: { mood: { in: ['GOOD'] } } }]);
  return () => writeTriggers(readable);
}
