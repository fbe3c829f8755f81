import { createAccount } from '@usher/api/account/create-account';
import { directory } from '@usher/api/context/directory';
import { directoryLoaders } from '@usher/api/context/directory-loaders';
import { type Database, openDatabase } from '@usher/api/db/database';
import { createLogger } from '@usher/api/logger';
import type { InAccount } from '@usher/api/scope';
import type { Actor } from '@usher/schema/actor';
import type { AccountId } from '@usher/schema/ids';
import { permissions } from '@usher/schema/permissions';
import { environmentOn } from './environment.ts';
import { createDatabase } from './postgres.ts';

const actor: Actor = { kind: 'SYSTEM', name: 'test' };
export const by = { actor, causeId: null, depth: 0 };

export type DirectoryOf = ReturnType<typeof directory> & {
  accountId: AccountId;
  load: ReturnType<typeof directoryLoaders>;
  /** Calls verbs themselves, as imports and seeds do. */
  inAccount<T>(run: (scope: InAccount) => Promise<T>): Promise<T>;
};

/** The directories of two accounts on a database of their own, and how many transactions were made. */
export async function openDirectories() {
  const copy = await createDatabase();
  const database = openDatabase({ url: copy.url, connections: 10, logger: createLogger('silent') });
  let transactions = 0;
  database.pool.on('acquire', () => {
    transactions += 1;
  });
  return {
    database,
    us: await openDirectory(database, 'We'),
    them: await openDirectory(database, 'They'),
    transactions: () => transactions,
    close: async () => {
      await database.close();
      await copy.drop();
    },
  };
}

async function openDirectory(database: Database, name: string): Promise<DirectoryOf> {
  const accountId = await database.transaction('system', (trx) =>
    createAccount(trx, { name, subscriptions: [] }),
  );
  const session = { accountId, actor, permissions: new Set(permissions) };
  const environment = environmentOn(database);
  return {
    ...directory(environment, session),
    accountId,
    load: directoryLoaders(environment, session),
    inAccount: (run) => database.transaction(accountId, (trx) => run({ trx, accountId })),
  };
}
