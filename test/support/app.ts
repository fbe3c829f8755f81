import { createApiKey } from '@usher/api/account/api-keys';
import { createAccount } from '@usher/api/account/create-account';
import type { LogLevel } from '@usher/api/config';
import type { Plugins } from '@usher/api/db/database';
import { localAccount, seedLocalAccount } from '@usher/api/directory/seed';
import { createLogger } from '@usher/api/logger';
import type { App, Patience } from '@usher/api/process/app';
import type { Subscription } from '@usher/schema/directory/types';
import type { AccountId } from '@usher/schema/ids';
import { permissions as allPermissions, type Permission } from '@usher/schema/permissions';
import { createUsher, type Usher } from '@usher/sdk';
import { sql } from 'kysely';
import { createDatabase } from './postgres.ts';
import { serveHere } from './serve-here.ts';
import { waitUntil } from './wait-until.ts';

type Cast = Awaited<ReturnType<typeof seedLocalAccount>>;

export type TestAccount = Cast & {
  accountId: AccountId;
  /** May do everything. */
  usher: Usher;
  /** A key that may do only this. */
  createKey: (...permissions: Permission[]) => Promise<string>;
  /** A client with such a key. */
  allowedTo: (...permissions: Permission[]) => Promise<Usher>;
};

export type TestApp = TestAccount & {
  app: App;
  /** Where the API is. */
  url: string;
  databaseUrl: string;
  /** An account beside it, with the same cast under other ids. */
  createAccount: (subscriptions?: readonly Subscription[]) => Promise<TestAccount>;
  /** Resolves when everything is numbered and handed over, and every workflow has had its turn. */
  settled: () => Promise<void>;
  stop: () => Promise<void>;
};

export type TestAppOptions = {
  worker?: boolean;
  connections?: number;
  /** The way by which it gets to its database. */
  reach?: (databaseUrl: string) => Promise<string>;
  patience?: Partial<Patience>;
  plugins?: Plugins;
  logLevel?: LogLevel;
};

const actor = { kind: 'SYSTEM', name: 'test' } as const;

/** Shows that one is the operator. */
export const operatorToken = 'operator-token-of-at-least-32-characters';

/** All of Usher on a database and a port of its own. */
export async function startTestApp({
  worker = true,
  connections = 10,
  reach = async (url) => url,
  patience = {},
  plugins = () => [],
  logLevel = 'error',
}: TestAppOptions = {}): Promise<TestApp> {
  const database = await createDatabase();
  const { app, url, stop } = await serveHere({
    url: await reach(database.url),
    connections,
    logger: createLogger(logLevel),
    role: worker ? 'all' : 'api',
    operatorToken,
    patience,
    plugins,
  });
  // One call is one request, so that tests see what each is answered.
  const clientFor = (apiKey: string) => createUsher({ url, apiKey, retries: 0 });

  const openAccount = async (subscriptions = localAccount.subscriptions): Promise<TestAccount> => {
    const { accountId, cast } = await app.database.transaction('system', async (trx) => {
      const opened = await createAccount(trx, { name: 'Test account', subscriptions });
      return { accountId: opened, cast: await seedLocalAccount({ trx, accountId: opened }, actor) };
    });
    const createKey = async (...permissions: Permission[]) => {
      const key = await app.database.transaction('system', (trx) =>
        createApiKey(trx, accountId, { name: 'Test key', permissions }),
      );
      return key.secret;
    };
    const allowedTo = async (...permissions: Permission[]) => clientFor(await createKey(...permissions));
    return { ...cast, accountId, createKey, allowedTo, usher: await allowedTo(...allPermissions) };
  };

  return {
    ...(await openAccount()),
    app,
    url,
    databaseUrl: database.url,
    createAccount: openAccount,
    settled: () => waitUntil(() => isSettled(app)),
    stop: async () => {
      await stop();
      await database.drop();
    },
  };
}

/** Whether everything is numbered and handed over, and every workflow has had its turn. */
export async function isSettled({ database }: Pick<App, 'database'>): Promise<boolean> {
  const { rows } = await database.transaction('system', (trx) =>
    sql<{ settled: boolean }>`
      select not exists (select from events where position is null)
         and not exists (select from work where due_at <= usher_now())
         and not exists (select from conversations where evaluated_version < version)
         and not exists (select from hand_overs where status = 'RUNNING') as settled
    `.execute(trx),
  );
  return rows[0]?.settled === true;
}
