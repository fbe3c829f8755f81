import { runAsOwner } from '../support/owner-connection.ts';
import { createDatabase } from '../support/postgres.ts';
import { type ModelOptions, type ModelRun, runModel } from './run-model.ts';

/** On a database of its own, in which these statements were run before. */
export async function runAlone(
  options: Omit<ModelOptions, 'databaseUrl'>,
  statements = '',
): Promise<ModelRun> {
  const database = await createDatabase();
  await runAsOwner(database.url, statements);
  const done = await runModel({ databaseUrl: database.url, ...options });
  await database.drop();
  return done;
}
