import { conversations } from '@usher/api/context/conversations';
import { addComments } from '@usher/api/conversation/add-comment';
import { addMessages } from '@usher/api/conversation/add-message';
import { setConversationStatuses } from '@usher/api/conversation/set-status';
import type { Database } from '@usher/api/db/database';
import { saveOutcomes } from '@usher/api/idempotency/outcomes';
import type { InAccount } from '@usher/api/scope';
import { type AccountId, type ConversationId, newId } from '@usher/schema/ids';
import { permissions } from '@usher/schema/permissions';
import fc from 'fast-check';
import { environmentOn } from '../support/environment.ts';
import { ChangedMind } from './actor.ts';
import { actor, by } from './workshop.ts';

/**
 * Through the API, whose transactions lock the conversation before they write; or by hand in another order: what
 * writes first has an older transaction id, though the conversation is locked and committed later.
 */
export type Script = { how: 'call' | 'key first'; verb: VerbName; end: 'commit' | 'rollback' };

const verbNames = ['comment', 'receive', 'close', 'reopen'] as const;
type VerbName = (typeof verbNames)[number];

export const anyScript: fc.Arbitrary<Script> = fc.record({
  how: fc.constantFrom('call', 'key first'),
  verb: fc.constantFrom(...verbNames),
  end: fc.constantFrom('commit', 'commit', 'commit', 'rollback'),
});

type Target = { accountId: AccountId; conversationId: ConversationId };

export function perform(database: Database, target: Target, script: Script): Promise<unknown> {
  return script.how === 'call' ? call(database, target, script) : writeKeyFirst(database, target, script);
}

function call(database: Database, { accountId, conversationId }: Target, { verb }: Script): Promise<unknown> {
  const environment = environmentOn(database);
  const port = conversations(environment, { accountId, actor, permissions: new Set(permissions) });
  const input = { conversationId, idempotencyKey: newId('event') };
  const calls: Record<VerbName, () => Promise<unknown>> = {
    comment: () => port.addComment({ ...input, text: 'Noted.' }),
    receive: () => port.receiveMessage({ ...input, text: 'Hello' }),
    close: () => port.close(input),
    reopen: () => port.reopen(input),
  };
  return calls[verb]();
}

function writeKeyFirst(
  database: Database,
  { accountId, conversationId }: Target,
  { verb, end }: Script,
): Promise<void> {
  const input = { conversationId };
  const verbs: Record<VerbName, (scope: InAccount) => Promise<unknown>> = {
    comment: (scope) => addComments(scope, [{ input: { ...input, text: 'Noted.' }, by }]),
    receive: (scope) => addMessages(scope, 'INBOUND', [{ input: { ...input, text: 'Hello' }, by }]),
    close: (scope) => setConversationStatuses(scope, 'CLOSED', [{ input, by }]),
    reopen: (scope) => setConversationStatuses(scope, 'OPEN', [{ input, by }]),
  };
  return database.transaction(accountId, async (trx) => {
    const scope = { trx, accountId };
    const outcome = { key: newId('event'), operation: verb, inputHash: Buffer.alloc(32), outcome: {} };
    await saveOutcomes(scope, actor, [outcome]);
    await verbs[verb](scope);
    if (end === 'rollback') throw new ChangedMind();
  });
}
