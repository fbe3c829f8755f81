import { directory } from '@usher/api/context/directory';
import { directoryLoaders } from '@usher/api/context/directory-loaders';
import { ForbiddenError } from '@usher/schema/errors';
import { newId } from '@usher/schema/ids';
import { afterAll, expect, test } from 'vitest';
import { openDirectories } from '../support/directory.ts';
import { environmentOn } from '../support/environment.ts';

const { us, transactions, database, close } = await openDirectories();
afterAll(close);

const { id: ana } = await us.agents.create({ name: 'Ana' });
const { id: ben } = await us.agents.create({ name: 'Ben' });
const { id: support } = await us.inboxes.create({ name: 'Support', memberIds: [ana, ben] });
const { id: billing } = await us.inboxes.create({ name: 'Billing', memberIds: [ben] });

const spent = async (run: () => Promise<unknown>) => {
  const before = transactions();
  await run();
  return transactions() - before;
};

test('what is asked for at once is read at once', async () => {
  const ids = [ana, ben, ana, newId('agent'), 'nonsense'];
  const load = () => Promise.all(ids.map((id) => us.load.agent(id)));
  expect((await load()).map((agent) => agent?.name)).toEqual(['Ana', 'Ben', 'Ana', undefined, undefined]);
  expect(await spent(load)).toBe(1);
});

test('the members of many inboxes are read at once', async () => {
  const load = () => Promise.all([support, billing, newId('inbox')].map((id) => us.load.membersOfInbox(id)));
  expect((await load()).map((agents) => agents.map(({ name }) => name))).toEqual([
    ['Ana', 'Ben'],
    ['Ben'],
    [],
  ]);
  expect(await spent(load)).toBe(1);
});

test('what cannot be an id is not looked for', async () => {
  expect(await spent(() => us.load.agent('nonsense'))).toBe(0);
  expect(await spent(() => us.load.ticket(ana))).toBe(0);
});

test('a later load sees what was changed since', async () => {
  await us.load.agent(ana);
  await us.agents.update({ agentId: ana, name: 'Ana Lima' });
  expect(await us.load.agent(ana)).toMatchObject({ name: 'Ana Lima' });
});

test('nothing is read without the permission to', async () => {
  const session = {
    accountId: us.accountId,
    actor: { kind: 'SYSTEM', name: 'test' },
    permissions: new Set<never>(),
  } as const;
  const environment = environmentOn(database);
  const load = directoryLoaders(environment, session);
  const { account, subscriptions, agents, contacts } = directory(environment, session);
  const reads = [
    load.agent(ana),
    load.agent('nonsense'),
    load.membersOfInbox(support),
    load.channelsOfInbox(support),
    account(),
    subscriptions(),
    agents.list({}, {}),
    contacts.findByExternalId(''),
  ];
  for (const refusal of await Promise.allSettled(reads)) {
    expect(refusal).toEqual({ status: 'rejected', reason: new ForbiddenError('READ') });
  }
});
