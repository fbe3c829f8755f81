import { newId } from '@usher/schema/ids';
import type { AssignConversationOwnerInput } from '@usher/sdk/operations';
import { afterAll, describe, expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import {
  eventsOf,
  readConversation,
  startClosedConversation,
  startConversation,
  startConversations,
  withoutPlaces,
} from '../support/conversations.ts';
import { present, succeeded } from '../support/expect.ts';
import { expectSameAnswer, forbidden } from '../support/refusals.ts';

const app = await startTestApp();
afterAll(app.stop);
const { usher, agents, bots, inboxes } = app;

type Item = AssignConversationOwnerInput;
const assignMany = (items: Item[], idempotencyKey?: string) =>
  usher.conversations.assignOwners({ items, idempotencyKey });
const resultsOf = async (items: Item[], idempotencyKey?: string) =>
  succeeded(await assignMany(items, idempotencyKey)).results;
const toAna = (conversationIds: string[]): Item[] =>
  conversationIds.map((conversationId) => ({ conversationId, ownerId: agents.ana }));

test('250 conversations get their owners at once, answered in the order of the items', async () => {
  const ids = (await startConversations(usher, 250)).toReversed();
  const results = (await resultsOf(toAna(ids))).map(succeeded);
  expect(results.map(({ conversation }) => conversation.id)).toEqual(ids);
  expect(results.every(({ changed, version }) => changed && version === 2)).toBe(true);
});

test('items fail one by one, each with its own typed error', async () => {
  const owned = await startConversation(usher, { ownerId: agents.ben });
  const [free, two, three, four] = await startConversations(usher, 4);
  const items: Item[] = [
    { conversationId: owned, ownerId: agents.ana, onlyIf: { unowned: true } },
    { conversationId: present(free), ownerId: agents.ana },
    { conversationId: newId('conversation'), ownerId: agents.ana },
    { conversationId: present(two), ownerId: newId('agent') },
    { conversationId: present(three), ownerId: agents.eve },
    { conversationId: present(four), ownerId: agents.ana, inboxId: inboxes.oldWebForm },
  ];
  expect((await resultsOf(items)).map(({ __typename }) => __typename)).toEqual([
    'ConflictError',
    'AssignConversationOwnerSuccess',
    'NotFoundError',
    'NotFoundError',
    'OwnerNotEligibleError',
    'InboxNotConnectedError',
  ]);
  expect(await readConversation(usher, owned)).toMatchObject({ owner: { id: agents.ben } });
  expect(await eventsOf(usher, present(free))).toEqual(['CONVERSATION_ASSIGNED']);
  for (const id of [two, three, four]) expect(await eventsOf(usher, present(id))).toEqual([]);
});

test('each item does what it would do alone', async () => {
  const closed = await startClosedConversation(usher, { ownerId: agents.ana });
  const same = await startConversation(usher, { ownerId: agents.ana });
  const moving = await startConversation(usher);
  const results = await resultsOf([
    { conversationId: closed, ownerId: agents.ana },
    { conversationId: same, ownerId: agents.ana },
    { conversationId: moving, ownerId: bots.welcome, inboxId: inboxes.support, reason: 'Moved' },
  ]);
  expect(results).toMatchObject([
    { changed: true, reopened: true, assignment: null },
    { changed: false, reopened: false, assignment: null },
    { changed: true, conversation: { inbox: { id: inboxes.support } }, assignment: { reason: 'Moved' } },
  ]);
  expect(await eventsOf(usher, moving)).toEqual(['CONVERSATION_MOVED', 'CONVERSATION_ASSIGNED']);
});

test('two batches that name the same conversations in opposite order both finish', async () => {
  const ids = await startConversations(usher, 20);
  const toBen = ids.toReversed().map((conversationId) => ({ conversationId, ownerId: agents.ben }));
  const batches = await Promise.all([resultsOf(toAna(ids)), resultsOf(toBen), resultsOf(toAna(ids))]);
  for (const result of batches.flat()) succeeded(result);
});

describe('a mistake in the input refuses the whole batch:', () => {
  const refuse = async (items: Item[], issues: object[], key?: string) => {
    expect(await assignMany(items, key)).toMatchObject({ __typename: 'InvalidInputError', issues });
    for (const { conversationId } of items.slice(0, 2))
      expect(await eventsOf(usher, conversationId)).toEqual([]);
  };

  test('no items', async () => {
    await refuse([], [{ path: 'input.items', message: 'Give at least one item.' }]);
  });

  test('251 items', async () => {
    const id = await startConversation(usher);
    const message = 'Give at most 250 items, and call again for the rest.';
    await refuse(toAna([id, ...Array(250).fill(id)]), [{ path: 'input.items', message }]);
  });

  test.each([undefined, 'one-key-for-all'])(
    'the same conversation twice, with the batch key %s',
    async (key) => {
      const [one, two] = await startConversations(usher, 2);
      const items = toAna([present(one), present(two), present(one)]);
      const message = 'Item 0 has the same. Give each item its own.';
      await refuse(items, [{ path: 'input.items.2.conversationId', message }], key);
    },
  );

  test('the same idempotency key twice', async () => {
    const items = toAna(await startConversations(usher, 3)).map((item) => ({
      ...item,
      idempotencyKey: 'twin',
    }));
    await refuse(items, [{ path: 'input.items.1.idempotencyKey' }, { path: 'input.items.2.idempotencyKey' }]);
  });

  test('a key that equals what another derives from the key of the batch', async () => {
    const [one, two] = await startConversations(usher, 2);
    const [first, second] = toAna([present(one), present(two)]);
    const items = [{ ...present(first), idempotencyKey: `batch/${two}` }, present(second)];
    await refuse(items, [{ path: 'input.items.1.idempotencyKey' }], 'batch');
  });

  test('one item with mistakes, all of them told with their paths', async () => {
    const ids = await startConversations(usher, 2);
    const items = toAna(ids).map((item) => ({ ...item, expectedVersion: 0, reason: '' }));
    await refuse(items, [
      { path: 'input.items.0.expectedVersion' },
      { path: 'input.items.0.reason' },
      { path: 'input.items.1.expectedVersion' },
      { path: 'input.items.1.reason' },
    ]);
  });
});

describe('the key of the batch', () => {
  test('stands for every item without a key of its own', async () => {
    const ids = await startConversations(usher, 3);
    const first = (await resultsOf(toAna(ids), 'nightly')).map(succeeded);
    const again = (await resultsOf(toAna(ids), 'nightly')).map(succeeded);
    expect(withoutPlaces(again)).toEqual(withoutPlaces(first.map((each) => ({ ...each, replayed: true }))));
  });

  test('lets a batch that failed in part be sent again: what is done is replayed, the rest is done', async () => {
    const conversationId = await startConversation(usher);
    const refused = await startConversation(usher, { ownerId: agents.ben });
    const items: Item[] = [
      { conversationId, ownerId: agents.ana },
      { conversationId: refused, ownerId: agents.ana, onlyIf: { unowned: true } },
    ];
    await resultsOf(items, 'again');
    succeeded(await usher.conversations.unassignOwner({ conversationId: refused }));
    expect(await resultsOf(items, 'again')).toMatchObject([
      { changed: true, replayed: true },
      { changed: true, replayed: false },
    ]);
  });

  test('follows the conversation: items may come in another order or another batch', async () => {
    const ids = await startConversations(usher, 4);
    await resultsOf(toAna(ids.slice(0, 2)), 'moving');
    const again = await resultsOf(toAna(ids.toReversed()), 'moving');
    expect(again.map(succeeded).map(({ replayed }) => replayed)).toEqual([false, false, true, true]);
  });

  test('with another owner for an item refuses that item', async () => {
    const ids = await startConversations(usher, 2);
    const items = toAna(ids);
    await resultsOf(items, 'fixed');
    const changed = [present(items[0]), { ...present(items[1]), ownerId: agents.ben }];
    expect(await resultsOf(changed, 'fixed')).toMatchObject([
      { replayed: true },
      { __typename: 'IdempotencyKeyReusedError', idempotencyKey: `fixed/${ids[1]}` },
    ]);
  });

  test('gives way to the key of an item, which a single call may use as well', async () => {
    const conversationId = await startConversation(usher);
    const item = { conversationId, ownerId: agents.ana, idempotencyKey: 'my own' };
    await resultsOf([item], 'not used');
    expect(await usher.conversations.assignOwner(item)).toMatchObject({ changed: true, replayed: true });
  });
});

test("another account's conversation is answered exactly like an unknown one", async () => {
  const { usher: theirs } = await app.createAccount();
  const foreign = await startConversation(theirs);
  const alone = async (id: string) => present((await resultsOf(toAna([id])))[0]);
  await expectSameAnswer(alone, foreign, newId('conversation'));
  expect(await eventsOf(theirs, foreign)).toEqual([]);
});

test('needs the permission WRITE_CONVERSATIONS, whatever the input', async () => {
  const others = await app.allowedTo('READ', 'WRITE_DIRECTORY', 'WRITE_WORKFLOWS');
  const items = toAna([await startConversation(usher)]);
  expect(await others.conversations.assignOwners({ items })).toMatchObject(forbidden);
  expect(await others.conversations.assignOwners({ items: [] })).toMatchObject(forbidden);
});
