import type { Usher } from '@usher/sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts';
import { succeeded } from '../support/expect.ts';

let app: TestApp;
let reader: Usher;
let other: TestAccount;
beforeAll(async () => {
  app = await startTestApp();
  reader = await app.allowedTo('READ', 'WRITE_CONVERSATIONS', 'WRITE_WORKFLOWS');
  other = await app.createAccount();
});
afterAll(() => app.stop());

const name = 'Renamed';
const creations = {
  createAgent: (usher: Usher) => usher.agents.create({ name }),
  createBot: (usher: Usher) => usher.bots.create({ name }),
  createContact: (usher: Usher) => usher.contacts.create({ name }),
  createInbox: (usher: Usher) => usher.inboxes.create({ name }),
  createTeam: (usher: Usher) => usher.teams.create({ name }),
  createTicket: (usher: Usher) => usher.tickets.create({ subject: name }),
  createConversationProperty: (usher: Usher) =>
    usher.properties.create({ name: 'renamed', label: name, type: 'TEXT' }),
};
const updates = {
  updateAgent: (usher: Usher, of: TestAccount) => usher.agents.update({ agentId: of.agents.ana, name }),
  deactivateAgent: (usher: Usher, of: TestAccount) =>
    usher.agents.deactivate({ agentId: of.agents.ana, handOver: { leave: true } }),
  updateBot: (usher: Usher, of: TestAccount) => usher.bots.update({ botId: of.bots.welcome, name }),
  updateContact: (usher: Usher, of: TestAccount) =>
    usher.contacts.update({ contactId: of.contacts.jun, name }),
  updateInbox: (usher: Usher, of: TestAccount) => usher.inboxes.update({ inboxId: of.inboxes.support, name }),
  updateTeam: async (usher: Usher, of: TestAccount) => {
    const { team } = succeeded(await of.usher.teams.create({ name: 'Team' }));
    return usher.teams.update({ teamId: team.id, name });
  },
  updateTicket: (usher: Usher, of: TestAccount) =>
    usher.tickets.update({ ticketId: of.tickets.login, subject: name }),
};

test.each(Object.entries({ ...creations, ...updates }))(
  '%s is refused to a key that may not write the directory',
  async (_name, mutate) => {
    const refused = await mutate(reader, app);
    expect(refused).toMatchObject({ __typename: 'ForbiddenError', permission: 'WRITE_DIRECTORY' });
  },
);

test.each(Object.entries(updates))('%s does not find what another account has', async (_name, update) => {
  const refused = await update(app.usher, other);
  expect(refused).toMatchObject({ __typename: 'NotFoundError', code: 'NOT_FOUND' });
});

test('and nothing was changed by any of it', async () => {
  for (const usher of [app.usher, other.usher]) {
    const names = (await usher.agents.list({ search: name })).nodes;
    const inboxes = (await usher.inboxes.list({ search: name })).nodes;
    const teams = (await usher.teams.list({ search: name })).nodes;
    expect([...names, ...inboxes, ...teams]).toEqual([]);
  }
});
