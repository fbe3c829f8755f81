import type { Actor } from '@usher/schema/actor';
import type { CreateOutcome, Subscription } from '@usher/schema/directory/types';
import { UsherError } from '@usher/schema/errors';
import type { InAccount, Request, Result } from '../scope.ts';
import { createAgents } from './agents.ts';
import { createBots } from './bots.ts';
import { createContacts } from './contacts.ts';
import { createInboxes } from './inboxes.ts';
import { createTeams } from './teams.ts';
import { createTickets } from './tickets.ts';

/** The account that Usher opens when it starts with an empty database of its own. */
export const localAccount: { name: string; subscriptions: readonly Subscription[] } = {
  name: 'Local account',
  subscriptions: [
    { product: 'SERVICE_HUB', tier: 'ENTERPRISE' },
    { product: 'OPERATIONS_HUB', tier: 'ENTERPRISE' },
  ],
};

/** Peoples the local account with one of each case worth trying out, and answers who is who. */
export async function seedLocalAccount(scope: InAccount, actor: Actor) {
  const by = { actor, causeId: null, depth: 0 };
  const create = async <Input, Id>(verb: Creating<Input, Id>, input: Input): Promise<Id> => {
    const [result] = await verb(scope, [{ input, by }]);
    if (result === undefined || result instanceof UsherError)
      throw new Error('The seed is wrong.', { cause: result });
    return result.id;
  };
  const agents = {
    ana: await create(createAgents, person('Ana Lima')),
    ben: await create(createAgents, person('Ben Okafor')),
    chloe: await create(createAgents, { ...person('Chloe Martin'), availability: 'AWAY' }),
    dmitri: await create(createAgents, { ...person('Dmitri Novak'), capacity: 1 }),
    eve: await create(createAgents, { ...person('Eve Sato'), active: false }),
  };
  return {
    agents,
    bots: { welcome: await create(createBots, { name: 'Welcome bot' }) },
    inboxes: {
      support: await create(createInboxes, {
        name: 'Support',
        channels: [
          { kind: 'EMAIL', name: 'support@example.com' },
          { kind: 'CHAT', name: 'Chat on example.com' },
        ],
      }),
      billing: await create(createInboxes, {
        name: 'Billing',
        access: 'MEMBERS',
        memberIds: [agents.ana, agents.ben],
      }),
      oldWebForm: await create(createInboxes, { name: 'Old web form', connected: false }),
    },
    teams: {
      billing: await create(createTeams, { name: 'Billing', memberIds: [agents.ana, agents.ben] }),
    },
    contacts: {
      grace: await create(createContacts, person('Grace Hill')),
      hugo: await create(createContacts, person('Hugo Berg')),
      ines: await create(createContacts, person('Ines Costa')),
      jun: await create(createContacts, person('Jun Park')),
    },
    tickets: {
      refund: await create(createTickets, { subject: 'Refund for a broken lamp', ownerId: agents.chloe }),
      login: await create(createTickets, { subject: 'Cannot log in since the update' }),
    },
  };
}

type Creating<Input, Id> = (
  scope: InAccount,
  requests: readonly Request<Input>[],
) => Promise<Result<CreateOutcome<Id>>[]>;

function person(name: string) {
  const key = name.toLowerCase().replace(' ', '-');
  return { name, externalId: key, email: `${key}@example.com` };
}
