import { afterAll, expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { eventsOf, historyOf, startClosedConversation, startConversation } from '../support/conversations.ts';
import { succeeded } from '../support/expect.ts';
import { testRefusalsOf } from '../support/refusals.ts';

const app = await startTestApp();
afterAll(app.stop);
const { usher, agents, bots, inboxes } = app;
const { unassignOwner } = usher.conversations;

test.each([
  ['an agent', agents.ana],
  ['a bot', bots.welcome],
])('unassigning takes the conversation away from %s, with one event', async (_, ownerId) => {
  const conversationId = await startConversation(usher, { ownerId, inboxId: inboxes.support });
  const answer = succeeded(await unassignOwner({ conversationId, reason: 'On holiday' }));
  expect(answer).toMatchObject({ changed: true, replayed: false, version: 3 });
  expect(answer.conversation).toMatchObject({
    owner: null,
    ownerKind: 'NOBODY',
    status: 'OPEN',
    inbox: { id: inboxes.support },
  });
  expect((await historyOf(usher, conversationId)).at(-1)).toMatchObject({
    type: 'CONVERSATION_UNASSIGNED',
    previousOwner: { id: ownerId },
    reason: 'On holiday',
    conversationVersion: 3,
    snapshot: { owner: null, ownerKind: 'NOBODY' },
  });
});

test('unassigning what nobody owns changes nothing and writes no event', async () => {
  const conversationId = await startConversation(usher);
  expect(await unassignOwner({ conversationId })).toMatchObject({ changed: false, version: 1 });
  expect(await eventsOf(usher, conversationId)).toEqual([]);
});

test('unassigning leaves a closed conversation closed', async () => {
  const conversationId = await startClosedConversation(usher, { ownerId: agents.ana });
  const { conversation } = succeeded(await unassignOwner({ conversationId }));
  expect(conversation).toMatchObject({ status: 'CLOSED', owner: null });
});

test('an account that may not assign owners may take them away', async () => {
  const account = await app.createAccount([]);
  const conversationId = await startConversation(account.usher);
  const answer = await account.usher.conversations.unassignOwner({ conversationId });
  expect(answer).toMatchObject({ __typename: 'UnassignConversationOwnerSuccess', changed: false });
});

testRefusalsOf('unassigning', app, (as, conversationId, expectedVersion) =>
  as.conversations.unassignOwner({ conversationId, expectedVersion }),
);
