import pg from 'pg';
import type { TestApp } from './app.ts';
import { runAsOwner } from './owner-connection.ts';

type How = { word?: string; code?: string };

/** Makes the database itself fail what this workflow does to conversations whose first message has a word. Answers how to stop. */
export async function sabotage(
  { databaseUrl }: Pick<TestApp, 'databaseUrl'>,
  workflowId: string,
  { word = '', code = 'P0001' }: How = {},
): Promise<() => Promise<void>> {
  const name = pg.escapeIdentifier(`sabotage_${workflowId}`);
  const isCaught = `new.actor->>'workflowId' = ${pg.escapeLiteral(workflowId)}
    and coalesce(new.snapshot->>'firstMessage', '') like ${pg.escapeLiteral(`%${word}%`)}`;
  await runAsOwner(
    databaseUrl,
    `create function ${name}() returns trigger language plpgsql
       as $$ begin raise exception 'Sabotaged.' using errcode = ${pg.escapeLiteral(code)}; end $$;
     create trigger ${name} before insert on events for each row when (${isCaught}) execute function ${name}()`,
  );
  return () => runAsOwner(databaseUrl, `drop function ${name} cascade`);
}
