import type { Usher } from '@usher/sdk';
import { paginate } from '@usher/sdk';
import type { ConversationFilterInput } from '@usher/sdk/operations';
import { afterAll, describe, expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { collect } from '../support/collect.ts';
import { startClosedConversation, startConversation, startConversations } from '../support/conversations.ts';
import { present } from '../support/expect.ts';

const app = await startTestApp();
afterAll(app.stop);

/** The subjects of what matches, oldest first. */
async function subjectsOf(usher: Usher, filter: ConversationFilterInput) {
  const found = await collect(paginate(usher.conversations.list, { filter }));
  return found.map(({ subject }) => subject).reverse();
}

test('conversations are listed newest first, 25 unless told otherwise', async () => {
  const { usher } = await app.createAccount();
  const ids: string[] = [];
  for (let count = 0; count < 27; count += 1) ids.unshift(await startConversation(usher));
  const page = await usher.conversations.list();
  expect(page.nodes.map(({ id }) => id)).toEqual(ids.slice(0, 25));
  expect(page.pageInfo.hasNextPage).toBe(true);
  const rest = await usher.conversations.list({ after: page.pageInfo.endCursor });
  expect(rest.nodes.map(({ id }) => id)).toEqual(ids.slice(25));
  expect(rest.pageInfo.hasNextPage).toBe(false);
});

test('a page that holds exactly the rest says that there is no more', async () => {
  const { usher } = await app.createAccount();
  expect(await usher.conversations.list()).toMatchObject({
    nodes: [],
    pageInfo: { hasNextPage: false, endCursor: null },
  });
  await startConversations(usher, 4);
  const { pageInfo } = await usher.conversations.list({ first: 2 });
  expect(pageInfo.hasNextPage).toBe(true);
  const last = await usher.conversations.list({ first: 2, after: pageInfo.endCursor });
  expect(last.pageInfo.hasNextPage).toBe(false);
  const behind = await usher.conversations.list({ first: 2, after: last.pageInfo.endCursor });
  expect(behind.nodes).toEqual([]);
});

test('every row comes once while others are created and changed', async () => {
  const { usher, agents } = await app.createAccount();
  const before = await startConversations(usher, 30);
  const seen: string[] = [];
  for await (const { id } of paginate(usher.conversations.list, { first: 4 })) {
    seen.push(id);
    await Promise.all([
      startConversation(usher),
      usher.conversations.assignOwner({ conversationId: id, ownerId: agents.ana }),
    ]);
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toEqual(expect.arrayContaining(before));
});

describe('filters', async () => {
  const account = await app.createAccount();
  const { usher, agents, bots, contacts, inboxes } = account;
  await startConversation(usher, { subject: 'plain' });
  await startConversation(usher, { subject: 'ana', ownerId: agents.ana, inboxId: inboxes.support });
  await startConversation(usher, { subject: 'bot', ownerId: bots.welcome, tags: ['vip', 'lamp'] });
  await startClosedConversation(usher, { subject: 'closed', ownerId: agents.ana, priority: 'URGENT' });
  await startConversation(usher, { subject: 'Grace', contactId: contacts.grace, message: 'My CARD is lost' });

  test.each<[string, ConversationFilterInput, string[]]>([
    ['status', { status: { in: ['CLOSED'] } }, ['closed']],
    ['owner', { owner: { in: [agents.ana] } }, ['ana', 'closed']],
    ['not this owner', { owner: { notIn: [agents.ana], orMissing: true } }, ['plain', 'bot', 'Grace']],
    ['kind of owner', { ownerKind: { in: ['BOT', 'NOBODY'] } }, ['plain', 'bot', 'Grace']],
    ['inbox', { inbox: { in: [inboxes.support] } }, ['ana']],
    ['no inbox', { inbox: { isSet: false } }, ['plain', 'bot', 'closed', 'Grace']],
    ['priority', { priority: { in: ['HIGH', 'URGENT'] } }, ['closed']],
    ['tags', { tags: { hasAll: ['lamp', 'vip'] } }, ['bot']],
    ['first message', { firstMessage: { contains: 'card' } }, ['Grace']],
    ['e-mail of the contact', { contactEmail: { startsWith: 'GRACE' } }, ['Grace']],
    ['subject', { subject: { equalsAny: ['PLAIN', 'Ana'] } }, ['plain', 'ana']],
    ['any', { any: [{ subject: { equals: 'bot' } }, { status: { in: ['CLOSED'] } }] }, ['bot', 'closed']],
    [
      'open and not with a bot',
      { all: [{ ownerKind: { notIn: ['BOT'] } }, { status: { in: ['OPEN'] } }] },
      ['plain', 'ana', 'Grace'],
    ],
    ['nothing that another account has', { owner: { in: [app.agents.ana] } }, []],
  ])('by %s', async (_, filter, subjects) => {
    expect(await subjectsOf(usher, filter)).toEqual(subjects);
  });

  test('hold on every page', async () => {
    const filter: ConversationFilterInput = { status: { in: ['OPEN'] } };
    const found = await collect(paginate(usher.conversations.list, { filter, first: 1 }));
    expect(found.map(({ subject }) => subject)).toEqual(['Grace', 'bot', 'ana', 'plain']);
  });
});

describe('a cursor is refused', async () => {
  const us = await app.createAccount();
  await startConversations(us.usher, 3);
  const page = async (usher: Usher, filter?: ConversationFilterInput) =>
    usher.conversations.list({ first: 1, filter });
  const after = present((await page(us.usher)).pageInfo.endCursor);
  const refusal = {
    name: 'UsherRequestError',
    code: 'INVALID_INPUT',
    message: 'after: This is no cursor of this list with this filter. Leave it out to start again.',
  };

  test('by another account', async () => {
    const { usher } = await app.createAccount();
    await expect(usher.conversations.list({ after })).rejects.toMatchObject(refusal);
  });

  test('with another filter, or with none', async () => {
    const open: ConversationFilterInput = { status: { in: ['OPEN'] } };
    const closed: ConversationFilterInput = { status: { in: ['CLOSED'] } };
    await expect(us.usher.conversations.list({ after, filter: open })).rejects.toMatchObject(refusal);
    const ofOpen = present((await page(us.usher, open)).pageInfo.endCursor);
    await expect(us.usher.conversations.list({ after: ofOpen, filter: closed })).rejects.toMatchObject(
      refusal,
    );
    await expect(us.usher.conversations.list({ after: ofOpen })).rejects.toMatchObject(refusal);
    expect(await us.usher.conversations.list({ after: ofOpen, filter: open })).toMatchObject({});
  });

  test('by another list', async () => {
    await expect(us.usher.agents.list({ after })).rejects.toMatchObject(refusal);
    const ofAgents = (await us.usher.agents.list({ first: 1 })).pageInfo.endCursor;
    await expect(us.usher.conversations.list({ after: ofAgents })).rejects.toMatchObject(refusal);
  });

  test('when it is made up, cut off or changed in any letter', async () => {
    const letters = [...after].map(
      (_, at) => after.slice(0, at) + (after[at] === 'x' ? 'y' : 'x') + after.slice(at + 1),
    );
    const made = [
      '',
      'x',
      '%%%',
      'null',
      '....',
      `${after}x`,
      `${after}=`,
      ` ${after}`,
      after.slice(1),
      after.slice(0, -1),
    ];
    for (const cursor of [...made, ...letters]) {
      await expect(us.usher.conversations.list({ after: cursor })).rejects.toMatchObject(refusal);
    }
  });
});

test('another account and a missing permission see nothing', async () => {
  const us = await app.createAccount();
  const them = await app.createAccount();
  await startConversation(them.usher, { externalId: 'theirs' });
  expect((await us.usher.conversations.list()).nodes).toEqual([]);
  expect(await us.usher.conversations.getByExternalId({ externalId: 'theirs' })).toBeNull();
  const writer = await us.allowedTo('WRITE_CONVERSATIONS', 'WRITE_DIRECTORY', 'WRITE_WORKFLOWS');
  await expect(writer.conversations.list()).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
