import { InvalidInputError, NotFoundError } from '@usher/schema/errors';
import { newId } from '@usher/schema/ids';
import { afterAll, expect, test } from 'vitest';
import { openDirectories } from '../support/directory.ts';

const { us, them, close } = await openDirectories();
afterAll(close);

test('a new bot is active', async () => {
  const { id, created } = await us.bots.create({ name: 'Welcome bot' });
  expect(created).toBe(true);
  expect(await us.load.bot(id)).toEqual({
    id,
    name: 'Welcome bot',
    active: true,
    createdAt: expect.any(Date),
  });
});

test('an update changes what is given, and says when nothing is', async () => {
  const { id } = await us.bots.create({ name: 'Triage', active: false });
  expect(await us.bots.update({ botId: id, active: true })).toEqual({ id, changed: true, replayed: false });
  expect(await us.bots.update({ botId: id, active: true })).toEqual({ id, changed: false, replayed: false });
  expect(await us.load.bot(id)).toMatchObject({ name: 'Triage', active: true });
});

test("another account's bot is answered like an unknown one, and stays as it is", async () => {
  const { id } = await them.bots.create({ name: 'Theirs' });
  for (const botId of [id, newId('bot'), newId('agent'), 'nonsense']) {
    await expect(us.bots.update({ botId, name: 'Ours' })).rejects.toEqual(new NotFoundError('bot', botId));
    expect(await us.load.bot(botId)).toBeNull();
  }
  expect(await them.load.bot(id)).toMatchObject({ name: 'Theirs' });
});

test('refuses empty names, and to clear what cannot be empty', async () => {
  const { id } = await us.bots.create({ name: 'Bot' });
  await expect(us.bots.create({ name: ' ' })).rejects.toBeInstanceOf(InvalidInputError);
  await expect(us.bots.update({ botId: id, name: null })).rejects.toMatchObject({
    issues: [{ path: 'input.name', message: 'Give a value, or leave this out.' }],
  });
});
