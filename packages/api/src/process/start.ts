import { join } from 'node:path';
import type { Config, Role } from '../config.ts';
import { openDatabase } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { startEmbeddedPostgres } from '../embedded/embedded-postgres.ts';
import { ensureLocalAccount, type LocalAccount } from '../local/local-account.ts';
import { readLocalFile, writeLocalFile } from '../local/local-file.ts';
import { createLogger, type Logger } from '../logger.ts';
import { listen } from '../server/http.ts';
import { playgroundWith } from '../server/playground.ts';
import { startApp } from './app.ts';
import { drain } from './drain.ts';
import { duties } from './roles.ts';

export type Started = {
  url: string;
  role: Role;
  embedded: boolean;
  /** Whether browsers get a playground. */
  playground: boolean;
  /** Undefined in production on a database that has accounts, whose owners have the keys, and without an API. */
  local: LocalAccount | undefined;
  stop: () => Promise<void>;
};

/**
 * Starts one process with everything in it: its Postgres if none is given, the account, the app, the port. Calls back
 * if something ends on which all of it stands.
 */
export async function start(config: Config, onFailure: (sentence: string) => void): Promise<Started> {
  const { dataDir, databaseUrl, host, port, role, operatorToken } = config;
  const { serves } = duties[role];
  const logger = createLogger(config.logLevel);
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    const embedded = databaseUrl === undefined ? await startEmbeddedPostgres({ dataDir }) : undefined;
    if (embedded !== undefined) {
      stops.push(embedded.stop);
      embedded.onFailure(() =>
        onFailure(`Postgres ended unexpectedly; ${join(dataDir, 'postgres.log')} may say why.`),
      );
    }
    const url = databaseUrl ?? embedded?.ownerUrl ?? '';
    await migrate(url);
    const local = serves ? await openLocalAccount(url, config, logger) : undefined;
    const keyToShow = embedded === undefined ? undefined : local?.apiKey;
    const playground = config.graphiql ? playgroundWith(keyToShow ?? null) : () => false as const;

    const app = startApp({ url, connections: 16, playground, logger, role, operatorToken });
    stops.push(app.stop);
    const server = await listen(app, { host, port, logger });
    stops.push(() => drain(app, server, config.graceSeconds * 1_000));
    if (local !== undefined) await writeLocalFile(dataDir, { url: server.url, ...local });
    return {
      url: server.url,
      role,
      embedded: embedded !== undefined,
      playground: config.graphiql,
      local,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openLocalAccount(
  url: string,
  { dataDir, production }: Config,
  logger: Logger,
): Promise<LocalAccount | undefined> {
  const database = openDatabase({ url, connections: 1, logger });
  try {
    const known = await readLocalFile(dataDir);
    return await ensureLocalAccount(database, known?.apiKey, production);
  } finally {
    await database.close();
  }
}
