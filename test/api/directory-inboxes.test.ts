import { InvalidInputError, NotFoundError } from '@usher/schema/errors';
import { type InboxId, newId } from '@usher/schema/ids';
import { afterAll, expect, test } from 'vitest';
import { openDirectories } from '../support/directory.ts';

const { us, them, close } = await openDirectories();
afterAll(close);

const { id: ana } = await us.agents.create({ name: 'Ana' });
const { id: ben } = await us.agents.create({ name: 'Ben' });
const { id: stranger } = await them.agents.create({ name: 'Stranger' });

const membersOf = async (inbox: InboxId) => (await us.load.membersOfInbox(inbox)).map(({ name }) => name);

test('a new inbox is connected, open to everyone and empty', async () => {
  const { id } = await us.inboxes.create({ name: 'Support' });
  expect(await us.load.inbox(id)).toEqual({
    id,
    name: 'Support',
    connected: true,
    access: 'EVERYONE',
    createdAt: expect.any(Date),
  });
  expect(await us.load.channelsOfInbox(id)).toEqual([]);
  expect(await membersOf(id)).toEqual([]);
});

test('an inbox is created with its members, each once, and its channels', async () => {
  const { id } = await us.inboxes.create({
    name: 'Billing',
    connected: false,
    access: 'MEMBERS',
    memberIds: [ben, ana, ben],
    channels: [
      { kind: 'EMAIL', name: 'billing@example.com' },
      { kind: 'FORM', name: 'Invoice form' },
    ],
  });
  expect(await us.load.inbox(id)).toMatchObject({ connected: false, access: 'MEMBERS' });
  expect(await membersOf(id)).toEqual(['Ana', 'Ben']);
  const channels = await us.load.channelsOfInbox(id);
  expect(channels).toMatchObject([
    { inboxId: id, kind: 'EMAIL', name: 'billing@example.com' },
    { inboxId: id, kind: 'FORM', name: 'Invoice form' },
  ]);
  expect(await us.load.channel(channels[0]?.id ?? '')).toEqual(channels[0]);
});

test('members are replaced as a whole, in any order', async () => {
  const { id } = await us.inboxes.create({ name: 'Team', memberIds: [ana] });
  expect(await us.inboxes.update({ inboxId: id, memberIds: [ben, ana] })).toMatchObject({ changed: true });
  expect(await membersOf(id)).toEqual(['Ana', 'Ben']);
  expect(await us.inboxes.update({ inboxId: id, memberIds: [ana, ben, ana] })).toMatchObject({
    changed: false,
  });
  expect(await us.inboxes.update({ inboxId: id, memberIds: [] })).toMatchObject({ changed: true });
  expect(await membersOf(id)).toEqual([]);
});

test('what is left out of an update stays, members and channels too', async () => {
  const channels = [{ kind: 'CHAT' as const, name: 'Chat' }];
  const { id } = await us.inboxes.create({ name: 'Old', access: 'MEMBERS', memberIds: [ana], channels });
  await us.inboxes.update({ inboxId: id, name: 'New', connected: false });
  expect(await us.load.inbox(id)).toMatchObject({ name: 'New', connected: false, access: 'MEMBERS' });
  expect(await membersOf(id)).toEqual(['Ana']);
  expect(await us.load.channelsOfInbox(id)).toHaveLength(1);
  expect(await us.inboxes.update({ inboxId: id, name: 'New' })).toMatchObject({ changed: false });
});

test('members must be agents of the account, and a refusal changes nothing', async () => {
  const { id } = await us.inboxes.create({ name: 'Closed shop', memberIds: [ana] });
  for (const outsider of [stranger, newId('agent'), newId('bot'), 'nonsense']) {
    const refusal = new NotFoundError('agent', outsider);
    const memberIds = [ben, outsider];
    await expect(us.inboxes.create({ name: 'Never', memberIds })).rejects.toEqual(refusal);
    await expect(us.inboxes.update({ inboxId: id, name: 'X', memberIds })).rejects.toEqual(refusal);
  }
  expect(await us.load.inbox(id)).toMatchObject({ name: 'Closed shop' });
  expect(await membersOf(id)).toEqual(['Ana']);
  expect((await us.inboxes.list({}, { search: 'never' })).edges).toEqual([]);
});

test("another account's inbox is answered like an unknown one, and shows nothing of itself", async () => {
  const { id } = await them.inboxes.create({
    name: 'Theirs',
    memberIds: [stranger],
    channels: [{ kind: 'EMAIL', name: 'theirs@example.com' }],
  });
  for (const inboxId of [id, newId('inbox'), newId('agent'), 'nonsense']) {
    const refusal = us.inboxes.update({ inboxId, name: 'Ours', memberIds: [ana] });
    await expect(refusal).rejects.toEqual(new NotFoundError('inbox', inboxId));
    expect(await us.load.inbox(inboxId)).toBeNull();
  }
  expect(await us.load.membersOfInbox(id)).toEqual([]);
  expect(await us.load.channelsOfInbox(id)).toEqual([]);
  const [channel] = await them.load.channelsOfInbox(id);
  expect(await us.load.channel(channel?.id ?? '')).toBeNull();
  expect(await them.load.membersOfInbox(id)).toMatchObject([{ name: 'Stranger' }]);
});

test('two updates of the members at once leave one of the two, whole', async () => {
  const { id } = await us.inboxes.create({ name: 'Race' });
  await Promise.all(
    [[ana], [ben], [ana], [ben]].map((memberIds) => us.inboxes.update({ inboxId: id, memberIds })),
  );
  expect([['Ana'], ['Ben']]).toContainEqual(await membersOf(id));
});

test.each([
  [{ name: '' }, 'input.name'],
  [{ name: 'A', memberIds: Array<string>(251).fill('x') }, 'input.memberIds'],
  [{ name: 'A', channels: [{ kind: 'EMAIL' as const, name: '' }] }, 'input.channels.0.name'],
  [
    { name: 'A', channels: Array.from({ length: 21 }, () => ({ kind: 'EMAIL' as const, name: 'x' })) },
    'input.channels',
  ],
])('refuses to create an inbox with %j', async (input, path) => {
  const refusal = await us.inboxes.create(input).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(InvalidInputError);
  expect(refusal).toMatchObject({ issues: [{ path }] });
});

test('refuses to clear what cannot be empty', async () => {
  const { id } = await us.inboxes.create({ name: 'Full' });
  const update = { inboxId: id, name: null, connected: null, access: null, memberIds: null };
  const message = 'Give a value, or leave this out.';
  await expect(us.inboxes.update(update)).rejects.toEqual(
    new InvalidInputError(
      ['name', 'connected', 'access', 'memberIds'].map((field) => ({ path: `input.${field}`, message })),
    ),
  );
});
