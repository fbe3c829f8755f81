import { newId } from '@usher/schema/ids';
import type { AssignConversationOwnerInput } from '@usher/sdk/operations';
import { afterAll, describe, expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import {
  eventsOf,
  historyOf,
  readConversation,
  startClosedConversation,
  startConversation,
} from '../support/conversations.ts';
import { succeeded } from '../support/expect.ts';
import { expectSameAnswer, testRefusalsOf } from '../support/refusals.ts';

const app = await startTestApp();
afterAll(app.stop);
const { usher, agents, bots, inboxes } = app;

const assign = (conversationId: string, ownerId: string, more: Partial<AssignConversationOwnerInput> = {}) =>
  usher.conversations.assignOwner({ conversationId, ownerId, ...more });

describe('assigning', () => {
  test('gives a conversation its owner, with one event', async () => {
    const id = await startConversation(usher);
    expect(await assign(id, agents.ana)).toMatchObject({
      __typename: 'AssignConversationOwnerSuccess',
      changed: true,
      reopened: false,
      replayed: false,
      version: 2,
      conversation: { id, version: 2, ownerKind: 'AGENT', owner: { id: agents.ana }, status: 'OPEN' },
      assignment: { type: 'CONVERSATION_ASSIGNED', owner: { id: agents.ana }, previousOwner: null },
    });
    expect(await eventsOf(usher, id)).toEqual(['CONVERSATION_ASSIGNED']);
  });

  test('replaces an owner and tells who it was', async () => {
    const id = await startConversation(usher, { ownerId: agents.ana });
    const { assignment } = succeeded(await assign(id, agents.ben));
    expect(assignment).toMatchObject({ owner: { id: agents.ben }, previousOwner: { id: agents.ana } });
    expect(assignment?.changes).toMatchObject([{ field: 'owner', from: agents.ana, to: agents.ben }]);
  });

  test('the owner it has changes nothing and writes no event', async () => {
    const id = await startConversation(usher, { ownerId: agents.ana, inboxId: inboxes.support });
    const before = await readConversation(usher, id);
    expect(await assign(id, agents.ana, { inboxId: inboxes.support, reason: 'Again' })).toMatchObject({
      __typename: 'AssignConversationOwnerSuccess',
      changed: false,
      reopened: false,
      assignment: null,
      version: before.version,
      conversation: before,
    });
    expect(await eventsOf(usher, id)).toEqual(['CONVERSATION_ASSIGNED']);
  });

  test('a closed conversation reopens it', async () => {
    const id = await startClosedConversation(usher);
    const answer = succeeded(await assign(id, agents.ana));
    expect(answer).toMatchObject({ changed: true, reopened: true, version: 4 });
    expect(answer.conversation).toMatchObject({ status: 'OPEN', closedAt: null });
    expect((await eventsOf(usher, id)).slice(1)).toEqual(['CONVERSATION_ASSIGNED', 'CONVERSATION_REOPENED']);
  });

  test('a closed conversation to the owner it has reopens it with one event', async () => {
    const id = await startClosedConversation(usher, { ownerId: agents.ana });
    const answer = succeeded(await assign(id, agents.ana));
    expect(answer).toMatchObject({ changed: true, reopened: true, assignment: null, version: 4 });
    expect((await eventsOf(usher, id)).slice(2)).toEqual(['CONVERSATION_REOPENED']);
  });

  test('a bot, and an agent after a bot', async () => {
    const id = await startConversation(usher);
    const toBot = succeeded(await assign(id, bots.welcome));
    expect(toBot.conversation).toMatchObject({ ownerKind: 'BOT', owner: { id: bots.welcome } });
    const toAgent = succeeded(await assign(id, agents.ana));
    expect(toAgent.conversation).toMatchObject({ ownerKind: 'AGENT', owner: { id: agents.ana } });
    expect(toAgent.assignment).toMatchObject({ previousOwner: { __typename: 'Bot', id: bots.welcome } });
  });

  test('goes to agents who are away or over their capacity', async () => {
    const [one, two, three] = [
      await startConversation(usher),
      await startConversation(usher),
      await startConversation(usher),
    ];
    expect(await assign(one, agents.chloe)).toMatchObject({ changed: true });
    expect(await assign(two, agents.dmitri)).toMatchObject({ changed: true });
    expect(await assign(three, agents.dmitri)).toMatchObject({ changed: true });
  });

  test('keeps the reason on each event of the change, and none when none is given', async () => {
    const id = await startClosedConversation(usher);
    await assign(id, agents.ana, { inboxId: inboxes.support, reason: 'Speaks Portuguese' });
    const reasons = (await historyOf(usher, id)).map(({ reason }) => reason);
    expect(reasons).toEqual([null, null, ...Array(3).fill('Speaks Portuguese')]);
  });
});

describe('with an inbox', () => {
  test('moves and assigns in one change', async () => {
    const id = await startConversation(usher, { inboxId: inboxes.support });
    const { conversation } = succeeded(await assign(id, agents.ana, { inboxId: inboxes.billing }));
    expect(conversation).toMatchObject({ inbox: { id: inboxes.billing }, owner: { id: agents.ana } });
    const [, moved, assigned] = await historyOf(usher, id);
    expect(moved).toMatchObject({
      type: 'CONVERSATION_MOVED',
      inbox: { id: inboxes.billing },
      previousInbox: { id: inboxes.support },
    });
    expect(assigned?.snapshot).toEqual(moved?.snapshot);
    expect(assigned?.snapshot).toMatchObject({ inbox: inboxes.billing, owner: agents.ana });
  });

  test('moves only when the owner is the same', async () => {
    const id = await startConversation(usher, { ownerId: agents.ana });
    const answer = await assign(id, agents.ana, { inboxId: inboxes.support });
    expect(answer).toMatchObject({ changed: true, reopened: false, assignment: null });
    expect((await eventsOf(usher, id)).slice(1)).toEqual(['CONVERSATION_MOVED']);
  });

  test.each([
    ['that is not connected', agents.ana, inboxes.oldWebForm, 'InboxNotConnectedError', {}],
    [
      'for an inactive owner',
      agents.eve,
      inboxes.support,
      'OwnerNotEligibleError',
      { reasons: ['INACTIVE'] },
    ],
    [
      'that the owner has no access to',
      agents.chloe,
      inboxes.billing,
      'OwnerNotEligibleError',
      { reasons: ['NO_INBOX_ACCESS'] },
    ],
    [
      'for every reason there is',
      agents.eve,
      inboxes.billing,
      'OwnerNotEligibleError',
      { reasons: ['INACTIVE', 'NO_INBOX_ACCESS'] },
    ],
    ['for an owner that is none', newId('agent'), inboxes.support, 'NotFoundError', { resource: 'owner' }],
    ['that is none', agents.ana, newId('inbox'), 'NotFoundError', { resource: 'inbox' }],
  ])('an inbox %s is refused, and nothing changes', async (_, ownerId, inboxId, __typename, details) => {
    const id = await startConversation(usher, { ownerId: agents.ben });
    const before = await readConversation(usher, id);
    expect(await assign(id, ownerId, { inboxId })).toMatchObject({ __typename, ...details });
    expect(await readConversation(usher, id)).toEqual(before);
    expect(await eventsOf(usher, id)).toEqual(['CONVERSATION_ASSIGNED']);
  });

  test('a members-only inbox takes its members, and any bot', async () => {
    const id = await startConversation(usher);
    expect(await assign(id, agents.ben, { inboxId: inboxes.billing })).toMatchObject({ changed: true });
    expect(await assign(id, bots.welcome)).toMatchObject({ changed: true });
  });

  test('left out, the access to the inbox that it is in counts', async () => {
    const id = await startConversation(usher, { inboxId: inboxes.billing });
    expect(await assign(id, agents.chloe)).toMatchObject({ reasons: ['NO_INBOX_ACCESS'] });
    expect(await assign(id, agents.chloe, { inboxId: inboxes.support })).toMatchObject({ changed: true });
  });
});

testRefusalsOf('assigning', app, (as, conversationId, expectedVersion) =>
  as.conversations.assignOwner({ conversationId, ownerId: agents.ana, expectedVersion }),
);

test("another account's owners and inboxes are answered like unknown ones", async () => {
  const theirs = await app.createAccount();
  const id = await startConversation(usher);
  const to = (ownerId: string) => assign(id, ownerId);
  await expectSameAnswer(to, theirs.agents.ana, newId('agent'));
  await expectSameAnswer(to, theirs.bots.welcome, newId('bot'));
  const into = (inboxId: string) => assign(id, agents.ana, { inboxId });
  await expectSameAnswer(into, theirs.inboxes.support, newId('inbox'));
  expect(await eventsOf(usher, id)).toEqual([]);
});
