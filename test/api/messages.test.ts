import { afterAll, describe, expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import {
  eventsOf,
  historyOf,
  readConversation,
  startClosedConversation,
  startConversation,
} from '../support/conversations.ts';
import { present, succeeded } from '../support/expect.ts';
import { testRefusalsOf } from '../support/refusals.ts';

const app = await startTestApp();
afterAll(app.stop);
const { usher, agents } = app;
const { receiveMessage, sendMessage, messages } = usher.conversations;

describe('a received message', () => {
  test('is recorded whole, with one event', async () => {
    const conversationId = await startConversation(usher);
    const answer = succeeded(await receiveMessage({ conversationId, text: 'Hello', externalId: 'm-1' }));
    expect(answer).toMatchObject({
      ...{ changed: true, replayed: false, version: 2 },
      recorded: { direction: 'INBOUND', text: 'Hello', externalId: 'm-1' },
      conversation: { initiatedBy: 'CONTACT', firstMessage: 'Hello', lastMessage: 'Hello' },
    });
    expect(answer.conversation.lastInboundAt).toBe(answer.recorded.createdAt);
    expect((await historyOf(usher, conversationId)).slice(1)).toMatchObject([
      { type: 'MESSAGE_RECEIVED', message: { id: answer.recorded.id, text: 'Hello' } },
    ]);
  });

  test('reopens a closed conversation in the same change, and its owner stays', async () => {
    const conversationId = await startClosedConversation(usher, { ownerId: agents.ana });
    const { conversation } = succeeded(await receiveMessage({ conversationId, text: 'Still broken' }));
    expect(conversation).toMatchObject({ status: 'OPEN', closedAt: null, owner: { id: agents.ana } });
    expect((await eventsOf(usher, conversationId)).slice(2)).toEqual([
      'MESSAGE_RECEIVED',
      'CONVERSATION_REOPENED',
    ]);
  });
});

describe('a sent message', () => {
  test('is recorded whole, with one event', async () => {
    const conversationId = await startConversation(usher);
    const answer = succeeded(await sendMessage({ conversationId, text: 'Hello' }));
    expect(answer).toMatchObject({
      ...{ changed: true, version: 2, recorded: { direction: 'OUTBOUND', text: 'Hello', externalId: null } },
      conversation: { initiatedBy: 'ACCOUNT', firstMessage: 'Hello', lastInboundAt: null },
    });
    expect(answer.conversation.lastOutboundAt).toBe(answer.recorded.createdAt);
    expect(await eventsOf(usher, conversationId)).toEqual(['MESSAGE_SENT']);
  });

  test('leaves a closed conversation closed', async () => {
    const conversationId = await startClosedConversation(usher);
    const { conversation } = succeeded(await sendMessage({ conversationId, text: 'Goodbye' }));
    expect(conversation).toMatchObject({ status: 'CLOSED', lastMessage: 'Goodbye' });
    expect((await eventsOf(usher, conversationId)).slice(1)).toEqual(['MESSAGE_SENT']);
  });
});

describe('messages', () => {
  test('are read oldest first, and only the first says who began', async () => {
    const conversationId = await startConversation(usher);
    await sendMessage({ conversationId, text: 'One' });
    await receiveMessage({ conversationId, text: 'Two' });
    await sendMessage({ conversationId, text: 'Three' });
    expect(present(await messages({ id: conversationId })).map(({ text }) => text)).toEqual([
      'One',
      'Two',
      'Three',
    ]);
    expect(await readConversation(usher, conversationId)).toMatchObject({
      ...{ initiatedBy: 'ACCOUNT', firstMessage: 'One', lastMessage: 'Three' },
    });
  });

  test('of 100,000 characters stay whole; filters see their beginning', async () => {
    const conversationId = await startConversation(usher);
    const text = `${'x'.repeat(1_023)}🛋️`.padEnd(100_000, ' sofa');
    const { recorded, conversation } = succeeded(await receiveMessage({ conversationId, text }));
    expect(recorded.text).toBe(text);
    expect(text.startsWith(present(conversation.lastMessage))).toBe(true);
    expect(conversation.lastMessage).toHaveLength(1_023);
  });

  test('come one by one when ten are received at once', async () => {
    const conversationId = await startClosedConversation(usher);
    const texts = Array.from({ length: 10 }, (_, index) => `Message ${index}`);
    await Promise.all(texts.map((text) => receiveMessage({ conversationId, text })));
    const history = await historyOf(usher, conversationId);
    expect(history.map(({ conversationVersion }) => conversationVersion)).toEqual(
      history.map((_, i) => i + 1),
    );
    expect(history.filter(({ type }) => type === 'CONVERSATION_REOPENED')).toHaveLength(1);
    expect(
      present(await messages({ id: conversationId }))
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual(texts);
  });
});

describe('a message with a known external id', () => {
  test('is not recorded again, nor does it reopen', async () => {
    const conversationId = await startConversation(usher);
    const first = succeeded(await receiveMessage({ conversationId, text: 'Once', externalId: 'once' }));
    await usher.conversations.close({ conversationId });
    const again = succeeded(await receiveMessage({ conversationId, text: 'Twice', externalId: 'once' }));
    expect(again).toMatchObject({ changed: false, version: 3, recorded: first.recorded });
    expect(again.conversation).toMatchObject({ status: 'CLOSED', lastMessage: 'Once' });
    expect(await eventsOf(usher, conversationId)).toEqual(['MESSAGE_RECEIVED', 'CONVERSATION_CLOSED']);
  });

  test('twenty times at once is recorded once', async () => {
    const conversationId = await startConversation(usher);
    const input = { conversationId, text: 'Help!', externalId: 'twenty' };
    const answers = (await Promise.all(Array.from({ length: 20 }, () => receiveMessage(input)))).map(
      succeeded,
    );
    expect(answers.filter(({ changed }) => changed)).toHaveLength(1);
    expect(new Set(answers.map(({ recorded }) => recorded.id)).size).toBe(1);
    expect(await eventsOf(usher, conversationId)).toEqual(['MESSAGE_RECEIVED']);
  });

  test('in another conversation is a mistake in the input', async () => {
    const ids = [await startConversation(usher), await startConversation(usher)];
    const attempts = ids.map((conversationId) =>
      sendMessage({ conversationId, text: 'x', externalId: 'both' }),
    );
    const answers = (await Promise.all(attempts)).toSorted((a, b) =>
      a.__typename.localeCompare(b.__typename),
    );
    expect(answers).toMatchObject([
      { __typename: 'InvalidInputError', issues: [{ path: 'input.externalId' }] },
      { __typename: 'SendMessageSuccess', changed: true },
    ]);
  });

  test('of another account is not known', async () => {
    const { usher: theirs } = await app.createAccount();
    const input = { text: 'x', externalId: 'shared' };
    await theirs.conversations.receiveMessage({ ...input, conversationId: await startConversation(theirs) });
    const answer = await receiveMessage({ ...input, conversationId: await startConversation(usher) });
    expect(answer).toMatchObject({ changed: true });
  });
});

testRefusalsOf('receiving a message', app, (as, conversationId, expectedVersion) =>
  as.conversations.receiveMessage({ conversationId, text: 'x', expectedVersion }),
);
testRefusalsOf('sending a message', app, (as, conversationId, expectedVersion) =>
  as.conversations.sendMessage({ conversationId, text: 'x', expectedVersion }),
);
