import { afterAll, expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { eventsOf, historyOf, startClosedConversation, startConversation } from '../support/conversations.ts';
import { present, succeeded } from '../support/expect.ts';
import { testRefusalsOf } from '../support/refusals.ts';

const app = await startTestApp();
afterAll(app.stop);
const { usher, agents } = app;
const { close, reopen } = usher.conversations;

test('closing closes, with one event, and the owner stays', async () => {
  const conversationId = await startConversation(usher, { ownerId: agents.ana });
  const answer = succeeded(await close({ conversationId, reason: 'Solved' }));
  expect(answer).toMatchObject({ changed: true, replayed: false, version: 3 });
  expect(answer.conversation).toMatchObject({ status: 'CLOSED', owner: { id: agents.ana } });
  const closed = present((await historyOf(usher, conversationId)).at(-1));
  expect(closed).toMatchObject({ type: 'CONVERSATION_CLOSED', reason: 'Solved', conversationVersion: 3 });
  expect(answer.conversation.closedAt).toBe(closed.occurredAt);
  expect(closed.changes).toMatchObject([
    { field: 'status', from: 'OPEN', to: 'CLOSED' },
    { field: 'closedAt', from: null, to: closed.occurredAt },
  ]);
});

test('reopening opens, with one event, and the owner stays', async () => {
  const conversationId = await startClosedConversation(usher, { ownerId: agents.ana });
  const answer = succeeded(await reopen({ conversationId, reason: 'Not solved' }));
  expect(answer).toMatchObject({ changed: true, version: 4 });
  expect(answer.conversation).toMatchObject({ status: 'OPEN', closedAt: null, owner: { id: agents.ana } });
  expect((await historyOf(usher, conversationId)).at(-1)).toMatchObject({
    type: 'CONVERSATION_REOPENED',
    reason: 'Not solved',
    snapshot: { status: 'OPEN', closedAt: null },
  });
});

test('closing what is closed changes nothing, not even the time of closing', async () => {
  const conversationId = await startClosedConversation(usher);
  const before = await usher.conversations.get({ id: conversationId });
  expect(await close({ conversationId })).toMatchObject({ changed: false, version: 2, conversation: before });
  expect(await eventsOf(usher, conversationId)).toEqual(['CONVERSATION_CLOSED']);
});

test('reopening what is open changes nothing', async () => {
  const conversationId = await startConversation(usher);
  expect(await reopen({ conversationId })).toMatchObject({ changed: false, version: 1 });
  expect(await eventsOf(usher, conversationId)).toEqual([]);
});

test('of ten who close at once, one does', async () => {
  const conversationId = await startConversation(usher);
  const answers = await Promise.all(Array.from({ length: 10 }, () => close({ conversationId })));
  expect(answers.map(succeeded).filter(({ changed }) => changed)).toHaveLength(1);
  expect(await eventsOf(usher, conversationId)).toEqual(['CONVERSATION_CLOSED']);
});

test('of ten who close what they saw open, one does and the others are told', async () => {
  const conversationId = await startConversation(usher);
  const attempts = Array.from({ length: 10 }, () => close({ conversationId, expectedVersion: 1 }));
  const kinds = (await Promise.all(attempts)).map(({ __typename }) => __typename);
  expect(kinds.toSorted()).toEqual(['CloseConversationSuccess', ...Array(9).fill('ConflictError')]);
});

testRefusalsOf('closing', app, (as, conversationId, expectedVersion) =>
  as.conversations.close({ conversationId, expectedVersion }),
);

testRefusalsOf(
  'reopening',
  app,
  (as, conversationId, expectedVersion) => as.conversations.reopen({ conversationId, expectedVersion }),
  (account) => startClosedConversation(account.usher, { ownerId: account.agents.ben }),
);
