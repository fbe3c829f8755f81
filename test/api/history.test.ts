import { newId } from '@usher/schema/ids';
import { paginate } from '@usher/sdk';
import { afterAll, expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { collect } from '../support/collect.ts';
import { historyOf, startConversation } from '../support/conversations.ts';
import { present, succeeded } from '../support/expect.ts';

const app = await startTestApp();
afterAll(app.stop);
const { usher, agents, inboxes } = app;

/** A conversation to which one of each thing happened. */
async function startLivelyConversation() {
  const conversationId = await startConversation(usher, { message: 'Help!' });
  await usher.conversations.assignOwner({ conversationId, ownerId: agents.ana, inboxId: inboxes.support });
  await usher.conversations.addComment({ conversationId, text: 'Difficult' });
  await usher.conversations.sendMessage({ conversationId, text: 'Solved?' });
  await usher.conversations.close({ conversationId });
  await usher.conversations.receiveMessage({ conversationId, text: 'No' });
  await usher.conversations.unassignOwner({ conversationId });
  return conversationId;
}

const lively = [
  ...[
    'CONVERSATION_CREATED',
    'MESSAGE_RECEIVED',
    'CONVERSATION_MOVED',
    'CONVERSATION_ASSIGNED',
    'COMMENT_ADDED',
  ],
  ...[
    'MESSAGE_SENT',
    'CONVERSATION_CLOSED',
    'MESSAGE_RECEIVED',
    'CONVERSATION_REOPENED',
    'CONVERSATION_UNASSIGNED',
  ],
];

test('the history is everything that happened, in one order and without holes', async () => {
  const id = await startLivelyConversation();
  const history = await historyOf(usher, id);
  expect(history.map(({ type }) => type)).toEqual(lively);
  expect(history.map(({ conversationVersion }) => conversationVersion)).toEqual(lively.map((_, i) => i + 1));
  const times = history.map(({ occurredAt }) => occurredAt);
  expect(times.toSorted()).toEqual(times);
  expect(new Set(history.map(({ conversation }) => conversation.id))).toEqual(new Set([id]));
});

test('each event is what its type says', async () => {
  const history = await historyOf(usher, await startLivelyConversation());
  expect(history.map(({ __typename }) => __typename)).toEqual([
    ...[
      'ConversationCreatedEvent',
      'MessageReceivedEvent',
      'ConversationMovedEvent',
      'ConversationAssignedEvent',
    ],
    ...['CommentAddedEvent', 'MessageSentEvent', 'ConversationClosedEvent', 'MessageReceivedEvent'],
    ...['ConversationReopenedEvent', 'ConversationUnassignedEvent'],
  ]);
  expect(history.map((event) => ('message' in event ? event.message?.text : undefined))).toEqual(
    lively.map((_, index) => ({ 1: 'Help!', 5: 'Solved?', 7: 'No' })[index]),
  );
});

test('events of one change have the same snapshot, each with its own part of what changed', async () => {
  const history = await historyOf(usher, await startLivelyConversation());
  const [received, reopened] = history.slice(7);
  expect(reopened?.snapshot).toEqual(received?.snapshot);
  expect(received?.changes.map(({ field }) => field)).toEqual(['lastMessage', 'lastInboundAt']);
  expect(reopened?.changes.map(({ field }) => field)).toEqual(['status', 'closedAt']);
});

test('a history is paged in order, whatever the size of the pages', async () => {
  const id = await startLivelyConversation();
  const whole = await historyOf(usher, id);
  for (const first of [1, 3, lively.length - 1, lively.length]) {
    const paged = await collect(paginate(usher.conversations.history, { id, first }));
    expect(paged).toEqual(whole);
  }
});

test("a cursor of another conversation's history is refused", async () => {
  const id = await startLivelyConversation();
  const other = await startLivelyConversation();
  const { pageInfo } = present(await usher.conversations.history({ id, first: 2 }));
  await expect(usher.conversations.history({ id: other, after: pageInfo.endCursor })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message: expect.stringMatching(/^after: /),
  });
});

test('the history tells at once, before the log has numbered it, and has its places in the log later', async () => {
  const id = await startConversation(usher);
  expect(await historyOf(usher, id)).toHaveLength(1);
  await app.settled();
  const [event] = await historyOf(usher, id);
  expect(event).toMatchObject({ position: expect.any(Number), cursor: expect.any(String) });
  expect(await usher.events.get({ id: present(event).id })).toEqual(event);
});

test('a conversation tells its last assignment, and who it was by', async () => {
  const id = await startLivelyConversation();
  const { lastAssignment } = present(await usher.conversations.get({ id }));
  const assigned = (await historyOf(usher, id)).find(({ type }) => type === 'CONVERSATION_ASSIGNED');
  expect(lastAssignment?.id).toBe(present(assigned).id);
  expect(assigned).toMatchObject({
    actor: { __typename: 'ApiKeyActor', name: 'Test key' },
    cause: null,
    depth: 0,
  });
});

test('names in events are those of that time, names of people those of today', async () => {
  const { usher: ours, agents: team } = await app.createAccount();
  const id = await startConversation(ours, { ownerId: team.ana });
  succeeded(await ours.agents.update({ agentId: team.ana, name: 'Ana Lima-Costa' }));
  expect((await historyOf(ours, id)).at(-1)).toMatchObject({ owner: { name: 'Ana Lima-Costa' } });
});

test("another account's history is like none", async () => {
  const { usher: theirs } = await app.createAccount();
  const foreign = await startConversation(theirs);
  const event = present((await historyOf(theirs, foreign))[0]);
  for (const id of [foreign, newId('conversation'), newId('agent'), 'nonsense']) {
    expect(await usher.conversations.history({ id })).toBeNull();
  }
  expect(await usher.events.get({ id: event.id })).toBeNull();
});

test('a history needs the permission READ', async () => {
  const id = await startConversation(usher);
  const writer = await app.allowedTo('WRITE_CONVERSATIONS');
  await expect(writer.conversations.history({ id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
