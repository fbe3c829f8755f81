import { createAccount } from '@usher/api/account/create-account';
import { addComments } from '@usher/api/conversation/add-comment';
import { createConversations } from '@usher/api/conversation/create';
import { openDatabase, type Trx } from '@usher/api/db/database';
import { createLogger } from '@usher/api/logger';
import type { CreateConversationInput } from '@usher/schema/conversation/types';
import { type AccountId, type ConversationId, isId } from '@usher/schema/ids';
import { createDatabase } from './postgres.ts';

const by = { actor: { kind: 'SYSTEM' as const, name: 'test' }, causeId: null, depth: 0 };

export type Log = Awaited<ReturnType<typeof openLog>>;

/** A database in which nothing is numbered but by the test. */
export async function openLog() {
  const copy = await createDatabase();
  const database = openDatabase({ url: copy.url, connections: 20, logger: createLogger('silent') });
  return {
    database,
    databaseUrl: copy.url,
    openAccount: () =>
      database.transaction('system', (trx) =>
        createAccount(trx, { name: 'Test account', subscriptions: [] }),
      ),
    close: async () => {
      await database.close();
      await copy.drop();
    },
  };
}

/** New conversations, each of one event, or of two if it begins with a message. */
export async function write(
  trx: Trx,
  accountId: AccountId,
  inputs: readonly CreateConversationInput[],
): Promise<ConversationId[]> {
  const results = await createConversations(
    { trx, accountId },
    inputs.map((input) => ({ input, by })),
  );
  return results.flatMap((result) =>
    'conversationId' in result && isId('conversation', result.conversationId) ? [result.conversationId] : [],
  );
}

/** One more event of it. */
export async function comment(trx: Trx, accountId: AccountId, conversationId: ConversationId): Promise<void> {
  await addComments({ trx, accountId }, [{ input: { conversationId, text: 'Noted.' }, by }]);
}
