import { InvalidInputError, NotFoundError } from '@usher/schema/errors';
import { newId } from '@usher/schema/ids';
import { afterAll, expect, test } from 'vitest';
import { openDirectories } from '../support/directory.ts';

const { us, them, close } = await openDirectories();
afterAll(close);

test('a contact may be as unknown as can be', async () => {
  const { id, created } = await us.contacts.create({});
  expect(created).toBe(true);
  expect(await us.load.contact(id)).toEqual({
    id,
    externalId: null,
    name: null,
    email: null,
    createdAt: expect.any(Date),
  });
});

test('creating a contact with a known external id updates what is given and keeps the rest', async () => {
  const first = await us.contacts.create({ externalId: 'c-1', name: 'Grace', email: 'grace@example.com' });
  const again = await us.contacts.create({ externalId: 'c-1', name: 'Grace Hill' });
  expect(again).toEqual({ id: first.id, created: false, replayed: false });
  const found = await us.contacts.findByExternalId('c-1');
  expect(found).toMatchObject({ id: first.id, name: 'Grace Hill', email: 'grace@example.com' });
  await us.contacts.create({ externalId: 'c-1', email: null });
  expect(await us.load.contact(first.id)).toMatchObject({ name: 'Grace Hill', email: null });
});

test('an update changes what is given, null clears it, and no difference is no change', async () => {
  const { id } = await us.contacts.create({ name: 'Hugo', email: 'hugo@example.com' });
  expect(await us.contacts.update({ contactId: id, name: null })).toEqual({
    id,
    changed: true,
    replayed: false,
  });
  expect(await us.contacts.update({ contactId: id, name: null })).toMatchObject({ changed: false });
  expect(await us.load.contact(id)).toMatchObject({ name: null, email: 'hugo@example.com' });
});

test('the e-mail address is kept as given and compared without regard to case', async () => {
  const { id } = await us.contacts.create({ email: 'Ines@Example.COM' });
  const normalised = () =>
    us.inAccount(({ trx, accountId }) => {
      const row = trx.selectFrom('contacts').select(['email', 'emailNormalised']);
      return row.where('accountId', '=', accountId).where('id', '=', id).executeTakeFirstOrThrow();
    });
  expect(await normalised()).toEqual({ email: 'Ines@Example.COM', emailNormalised: 'ines@example.com' });
  await us.contacts.update({ contactId: id, email: null });
  expect(await normalised()).toEqual({ email: null, emailNormalised: null });
});

test("another account's contact is answered like an unknown one, and stays as it is", async () => {
  const { id } = await them.contacts.create({ externalId: 'theirs', name: 'Theirs' });
  for (const contactId of [id, newId('contact'), newId('agent'), 'nonsense']) {
    const refusal = us.contacts.update({ contactId, name: 'Ours' });
    await expect(refusal).rejects.toEqual(new NotFoundError('contact', contactId));
    expect(await us.load.contact(contactId)).toBeNull();
  }
  expect(await us.contacts.findByExternalId('theirs')).toBeNull();
  expect(await them.load.contact(id)).toMatchObject({ name: 'Theirs' });
});

test('looking for an external id that cannot be answers that there is none', async () => {
  for (const externalId of ['', 'nul \u0000', 'half \ud800', 'x'.repeat(256)]) {
    expect(await us.contacts.findByExternalId(externalId)).toBeNull();
    expect(await us.agents.findByExternalId(externalId)).toBeNull();
  }
});

test('refuses what is no e-mail address or no name', async () => {
  await expect(us.contacts.create({ name: '', email: 'a b@c' })).rejects.toMatchObject({
    issues: [{ path: 'input.name' }, { path: 'input.email' }],
  });
  const { id } = await us.contacts.create({ name: 'Jun' });
  await expect(us.contacts.update({ contactId: id, email: 'x' })).rejects.toBeInstanceOf(InvalidInputError);
});
