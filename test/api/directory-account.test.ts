import { createApiKey, findApiKey, parseApiKey } from '@usher/api/account/api-keys';
import { createAccount } from '@usher/api/account/create-account';
import { localAccount, seedLocalAccount } from '@usher/api/directory/seed';
import { afterAll, describe, expect, test } from 'vitest';
import { by, openDirectories } from '../support/directory.ts';

const { us, database, close } = await openDirectories();
afterAll(close);

test('a new account has its name, its subscriptions and an empty log', async () => {
  const accountId = await database.transaction('system', (trx) => createAccount(trx, localAccount));
  const read = await database.transaction(accountId, async (trx) => ({
    account: await trx.selectFrom('accounts').selectAll().executeTakeFirst(),
    subscriptions: await trx
      .selectFrom('subscriptions')
      .select(['product', 'tier'])
      .orderBy('product')
      .execute(),
    head: await trx.selectFrom('logHeads').select('position').executeTakeFirst(),
  }));
  expect(read).toEqual({
    account: { accountId, name: 'Local account', createdAt: expect.any(Date) },
    subscriptions: [
      { product: 'OPERATIONS_HUB', tier: 'ENTERPRISE' },
      { product: 'SERVICE_HUB', tier: 'ENTERPRISE' },
    ],
    head: { position: 0 },
  });
});

test('the local cast has one of each case', async () => {
  const cast = await us.inAccount((scope) => seedLocalAccount(scope, by.actor));
  expect(await us.load.agent(cast.agents.chloe)).toMatchObject({
    name: 'Chloe Martin',
    availability: 'AWAY',
  });
  expect(await us.load.agent(cast.agents.dmitri)).toMatchObject({ name: 'Dmitri Novak', capacity: 1 });
  expect(await us.load.agent(cast.agents.eve)).toMatchObject({ name: 'Eve Sato', active: false });
  expect(await us.load.channelsOfInbox(cast.inboxes.support)).toMatchObject([
    { kind: 'EMAIL' },
    { kind: 'CHAT' },
  ]);
  expect(await us.load.inbox(cast.inboxes.billing)).toMatchObject({ access: 'MEMBERS' });
  expect((await us.load.membersOfInbox(cast.inboxes.billing)).map(({ id }) => id)).toEqual([
    cast.agents.ana,
    cast.agents.ben,
  ]);
  expect(await us.load.inbox(cast.inboxes.oldWebForm)).toMatchObject({ connected: false });
  expect(await us.load.ticket(cast.tickets.refund)).toMatchObject({ ownerAgentId: cast.agents.chloe });
});

describe('an API key', () => {
  const create = () =>
    database.transaction('system', (trx) =>
      createApiKey(trx, us.accountId, { name: 'Script', permissions: ['READ'] }),
    );
  const find = (secret: string) =>
    database.transaction('system', async (trx) => {
      const parsed = parseApiKey(secret);
      return parsed && findApiKey(trx, parsed);
    });

  test('tells its account and permissions', async () => {
    const { id, secret } = await create();
    expect(secret).toMatch(/^usher_[0-9a-z]{26}_[0-9A-Za-z]{43}_[0-9a-f]{6}$/);
    expect(await find(secret)).toEqual({
      accountId: us.accountId,
      id,
      name: 'Script',
      permissions: ['READ'],
    });
  });

  test('is kept as a hash only', async () => {
    const { secret } = await create();
    const rows = await us.inAccount(({ trx }) => trx.selectFrom('apiKeys').selectAll().execute());
    const [, , random = ''] = secret.split('_');
    expect(JSON.stringify(rows)).not.toContain(random);
    expect(rows.map(({ secretHash }) => secretHash.length)).toContain(32);
  });

  test('is refused with the secret of another key', async () => {
    const [one, other] = [await create(), await create()];
    const hash = parseApiKey(other.secret)?.secretHash ?? Buffer.alloc(32);
    expect(
      await database.transaction('system', (trx) => findApiKey(trx, { id: one.id, secretHash: hash })),
    ).toBeUndefined();
  });

  test('is refused once it is revoked', async () => {
    const { id, secret } = await create();
    await us.inAccount(({ trx, accountId }) => {
      const revoked = trx.updateTable('apiKeys').set({ revokedAt: new Date() });
      return revoked.where('accountId', '=', accountId).where('id', '=', id).execute();
    });
    expect(await find(secret)).toBeUndefined();
  });

  test('with a typing mistake is no key at all', async () => {
    const { secret } = await create();
    const swapped = secret.at(-10) === 'a' ? 'b' : 'a';
    const mistakes = [
      secret.slice(0, -10) + swapped + secret.slice(-9),
      secret.slice(0, -1),
      `${secret}0`,
      ` ${secret}`,
      secret.toUpperCase(),
      secret.replace('usher_', 'other_'),
      '',
      'usher___',
    ];
    expect(mistakes.map((text) => parseApiKey(text))).toEqual(mistakes.map(() => undefined));
  });
});
