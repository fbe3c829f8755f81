import type { Config } from '../config.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { isReady } from '../db/ready.ts';
import { startEmbeddedPostgres } from '../embedded/embedded-postgres.ts';
import { findRunningPostgres } from '../embedded/find-running.ts';
import { waitUntil } from '../embedded/wait-until.ts';
import { ImportRefusedError } from '../import/refused.ts';
import { createLogger } from '../logger.ts';

export type OpenTarget = { database: Database; startedPostgres: boolean; close: () => Promise<void> };

/** Another process may be migrating it at this moment. */
const readyMs = 5_000;

/** The database that the server uses: the given one, or the one in the data directory, running or not. */
export async function openTarget({ databaseUrl, dataDir }: Config): Promise<OpenTarget> {
  const url = databaseUrl ?? (await findRunningPostgres(dataDir))?.ownerUrl;
  const postgres = url === undefined ? await startEmbeddedPostgres({ dataDir }) : undefined;
  const ownerUrl = url ?? postgres?.ownerUrl ?? '';
  // Connections that were lost and made again are nobody's concern here; the last failure is thrown.
  const database = openDatabase({ url: ownerUrl, connections: 4, logger: createLogger('silent') });
  const close = async () => {
    await database.close();
    await postgres?.stop();
  };
  try {
    if (postgres !== undefined) await migrate(ownerUrl);
    await requireSchema(database);
    return { database, startedPostgres: postgres !== undefined, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function requireSchema(database: Database): Promise<void> {
  await database.pool.query('select 1');
  if (await waitUntil(() => isReady(database), readyMs)) return;
  throw new ImportRefusedError(
    'The database is not prepared for this version of Usher. Start Usher on it once, then import again.',
  );
}
