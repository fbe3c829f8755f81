import { createApiKey } from '@usher/api/account/api-keys';
import { createAccount } from '@usher/api/account/create-account';
import { createAgents } from '@usher/api/directory/agents';
import { createBots } from '@usher/api/directory/bots';
import { createInboxes } from '@usher/api/directory/inboxes';
import { localAccount } from '@usher/api/directory/seed';
import type { Result } from '@usher/api/scope';
import { UsherError } from '@usher/schema/errors';
import { type AccountId, newId } from '@usher/schema/ids';
import { permissions } from '@usher/schema/permissions';
import { createUsher, type Usher } from '@usher/sdk';
import { present } from '../support/expect.ts';
import { members } from './decide.ts';
import {
  type CallerName,
  callers,
  type InboxName,
  inboxes,
  type OwnerName,
  owners,
  type Ref,
  type Unknown,
  unknown,
} from './names.ts';
import type { System } from './system.ts';

/** An account with everybody that runs speak of, and what they are called in it. */
export type Cast = {
  accountId: AccountId;
  clients: Record<CallerName, Usher>;
  secret: string;
  /** In the order of their creation. */
  conversations: string[];
  workflows: string[];
  idOfOwner: (name: OwnerName | Unknown) => string;
  idOfInbox: (name: InboxName | Unknown) => string;
  idOfConversation: (ref: Ref) => string;
  idOfWorkflow: (ref: Ref) => string;
  nameOf: (id: string) => string;
};

export const url = 'http://usher.test/graphql';

export async function openCast({ database, fetch }: System): Promise<Cast> {
  const { accountId, ids, keys } = await database.transaction('system', async (trx) => {
    const account = await createAccount(trx, { name: 'Model', subscriptions: localAccount.subscriptions });
    const scope = { trx, accountId: account };
    const by = { actor: { kind: 'SYSTEM', name: 'model' } as const, causeId: null, depth: 0 };
    const requests = <Input>(inputs: readonly Input[]) => inputs.map((input) => ({ input, by }));
    const people: readonly OwnerName[] = owners.filter((name) => name !== 'welcome');
    const agents = idsIn(
      await createAgents(scope, requests(people.map((name) => ({ name, active: name !== 'eve' })))),
    );
    const bots = idsIn(await createBots(scope, requests([{ name: 'welcome' }])));
    const memberIds = members.map((name) => present(agents[people.indexOf(name)]));
    const rooms = idsIn(
      await createInboxes(
        scope,
        requests([
          { name: 'support' },
          { name: 'billing', access: 'MEMBERS', memberIds },
          { name: 'oldWebForm', connected: false },
        ]),
      ),
    );
    const secrets: string[] = [];
    const keyIds: string[] = [];
    for (const name of callers) {
      const allowed = name === 'reader' ? (['READ'] as const) : permissions;
      const key = await createApiKey(trx, account, { name, permissions: allowed });
      secrets.push(key.secret);
      keyIds.push(key.id);
    }
    const named = [...people, 'welcome', ...inboxes, ...callers];
    const inOrder = [...agents, ...bots, ...rooms, ...keyIds];
    return {
      accountId: account,
      ids: new Map(named.map((name, index) => [name, present(inOrder[index])])),
      keys: secrets,
    };
  });

  const names = new Map([...ids].map(([name, id]) => [id, name]));
  const strangers = { agent: newId('agent'), inbox: newId('inbox') };
  const lost = { conversation: newId('conversation'), workflow: newId('workflow') };
  const conversations: string[] = [];
  const workflows: string[] = [];
  const clientOf = (caller: CallerName) =>
    createUsher({ url, apiKey: present(keys[callers.indexOf(caller)]), fetch });
  return {
    accountId,
    clients: { first: clientOf('first'), second: clientOf('second'), reader: clientOf('reader') },
    secret: present(keys[0]),
    conversations,
    workflows,
    idOfOwner: (name) => (name === unknown ? strangers.agent : present(ids.get(name))),
    idOfInbox: (name) => (name === unknown ? strangers.inbox : present(ids.get(name))),
    idOfConversation: (ref) => conversations[Number(ref)] ?? lost.conversation,
    idOfWorkflow: (ref) => workflows[Number(ref)] ?? lost.workflow,
    nameOf: (id) => names.get(id) ?? id,
  };
}

function idsIn<Id>(results: readonly Result<{ id: Id }>[]): Id[] {
  return results.map((result) => {
    if (result instanceof UsherError) throw result;
    return result.id;
  });
}
