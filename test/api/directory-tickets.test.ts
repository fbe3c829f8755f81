import { InvalidInputError, NotFoundError } from '@usher/schema/errors';
import { newId } from '@usher/schema/ids';
import { afterAll, expect, test } from 'vitest';
import { openDirectories } from '../support/directory.ts';

const { us, them, close } = await openDirectories();
afterAll(close);

const { id: ana } = await us.agents.create({ name: 'Ana' });
const { id: bot } = await us.bots.create({ name: 'Bot' });
const { id: stranger } = await them.agents.create({ name: 'Stranger' });

test('a new ticket is open and has the owner given, or none', async () => {
  const { id } = await us.tickets.create({ subject: 'Refund', ownerId: ana });
  expect(await us.load.ticket(id)).toEqual({
    id,
    subject: 'Refund',
    status: 'OPEN',
    ownerAgentId: ana,
    createdAt: expect.any(Date),
  });
  const unowned = await us.tickets.create({ subject: 'Refund' });
  expect(await us.load.ticket(unowned.id)).toMatchObject({ ownerAgentId: null });
});

test('an update changes what is given, and null leaves the ticket to nobody', async () => {
  const { id } = await us.tickets.create({ subject: 'Lamp', ownerId: ana });
  const update = { ticketId: id, subject: 'Broken lamp', status: 'CLOSED' as const };
  expect(await us.tickets.update(update)).toEqual({ id, changed: true, replayed: false });
  expect(await us.tickets.update(update)).toMatchObject({ changed: false });
  expect(await us.load.ticket(id)).toMatchObject({
    subject: 'Broken lamp',
    status: 'CLOSED',
    ownerAgentId: ana,
  });
  expect(await us.tickets.update({ ticketId: id, ownerId: null })).toMatchObject({ changed: true });
  expect(await us.load.ticket(id)).toMatchObject({ status: 'CLOSED', ownerAgentId: null });
  expect(await us.tickets.update({ ticketId: id, ownerId: ana })).toMatchObject({ changed: true });
});

test('the owner must be an agent of the account, and a refusal changes nothing', async () => {
  const { id } = await us.tickets.create({ subject: 'Kept', ownerId: ana });
  for (const ownerId of [stranger, bot, newId('agent'), 'nonsense', '']) {
    const refusal = new NotFoundError('agent', ownerId);
    await expect(us.tickets.create({ subject: 'Never', ownerId })).rejects.toEqual(refusal);
    await expect(us.tickets.update({ ticketId: id, subject: 'X', ownerId })).rejects.toEqual(refusal);
  }
  expect(await us.load.ticket(id)).toMatchObject({ subject: 'Kept', ownerAgentId: ana });
  expect((await us.tickets.list({}, { search: 'never' })).edges).toEqual([]);
});

test("another account's ticket is answered like an unknown one, and stays as it is", async () => {
  const { id } = await them.tickets.create({ subject: 'Theirs' });
  for (const ticketId of [id, newId('ticket'), newId('agent'), 'nonsense']) {
    const refusal = us.tickets.update({ ticketId, subject: 'Ours' });
    await expect(refusal).rejects.toEqual(new NotFoundError('ticket', ticketId));
    expect(await us.load.ticket(ticketId)).toBeNull();
  }
  expect(await them.load.ticket(id)).toMatchObject({ subject: 'Theirs' });
});

test('refuses empty and endless subjects, and to clear what cannot be empty', async () => {
  for (const subject of ['', 'x'.repeat(1_001)]) {
    await expect(us.tickets.create({ subject })).rejects.toBeInstanceOf(InvalidInputError);
  }
  const { id } = await us.tickets.create({ subject: 'Full' });
  await expect(us.tickets.update({ ticketId: id, subject: null, status: null })).rejects.toMatchObject({
    issues: [{ path: 'input.subject' }, { path: 'input.status' }],
  });
});
