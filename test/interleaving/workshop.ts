import { createAccount } from '@usher/api/account/create-account';
import { createConversations } from '@usher/api/conversation/create';
import { type Database, openDatabase } from '@usher/api/db/database';
import { localAccount } from '@usher/api/directory/seed';
import { numberEvents } from '@usher/api/log/sequencer';
import { createLogger } from '@usher/api/logger';
import { type AccountId, type ConversationId, isId } from '@usher/schema/ids';
import type { IsBlocked } from './interleave.ts';
import { openSteppedDatabase, type SteppedDatabase } from './stepped-database.ts';

export const actor = { kind: 'SYSTEM', name: 'interleaving' } as const;
export const by = { actor, causeId: null, depth: 0 };

/** A database with several who work on it a statement at a time, and one who does not. */
export type Workshop = {
  database: Database;
  stepped: (name: string) => SteppedDatabase;
  isBlocked: IsBlocked;
  openAccount: () => Promise<AccountId>;
  createConversations: (accountId: AccountId, count: number) => Promise<ConversationId[]>;
  /** Numbers all that was committed. Answers the head of the account's log. */
  numberAll: (accountId: AccountId) => Promise<number>;
  close: () => Promise<void>;
};

export function openWorkshop(url: string): Workshop {
  const database = openDatabase({ url, connections: 4, logger: createLogger('silent') });
  const byName = new Map<string, SteppedDatabase>();
  return {
    database,
    stepped: (name) => {
      const stepped = byName.get(name) ?? openSteppedDatabase(url);
      byName.set(name, stepped);
      return stepped;
    },
    isBlocked: async (pid) => {
      const { rows } = await database.pool.query<{ blocked: boolean }>(
        'select cardinality(pg_blocking_pids($1)) > 0 as blocked',
        [pid],
      );
      return rows[0]?.blocked === true;
    },
    openAccount: () =>
      database.transaction('system', (trx) =>
        createAccount(trx, { name: 'Interleaving', subscriptions: localAccount.subscriptions }),
      ),
    createConversations: async (accountId, count) => {
      const requests = Array.from({ length: count }, () => ({ input: {}, by }));
      const results = await database.transaction(accountId, (trx) =>
        createConversations({ trx, accountId }, requests),
      );
      return results.flatMap((result) =>
        'conversationId' in result && isId('conversation', result.conversationId)
          ? [result.conversationId]
          : [],
      );
    },
    numberAll: async (accountId) => {
      while ((await numberEvents(database)) > 0);
      const head = await database.transaction(accountId, (trx) =>
        trx.selectFrom('logHeads').select('position').executeTakeFirstOrThrow(),
      );
      return head.position;
    },
    close: async () => {
      const databases = [database, ...[...byName.values()].map((stepped) => stepped.database)];
      await Promise.all(databases.map((each) => each.close()));
    },
  };
}
