import { afterAll, expect, test } from 'vitest';
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
const { addComment } = usher.conversations;

test('a comment is left with its author, with one event', async () => {
  const conversationId = await startConversation(usher);
  const answer = succeeded(await addComment({ conversationId, text: 'Call back on Monday' }));
  expect(answer).toMatchObject({
    ...{ changed: true, replayed: false, version: 2 },
    comment: { text: 'Call back on Monday', author: { __typename: 'ApiKeyActor', name: 'Test key' } },
  });
  expect((await historyOf(usher, conversationId)).slice(1)).toMatchObject([
    { type: 'COMMENT_ADDED', changes: [], comment: { id: answer.comment.id, text: 'Call back on Monday' } },
  ]);
});

test('a comment changes nothing but the version and who changed it last', async () => {
  const id = await startClosedConversation(usher, { ownerId: agents.ana, message: 'Help!' });
  const { version, updatedAt: _, ...before } = await readConversation(usher, id);
  await addComment({ conversationId: id, text: 'Internal' });
  expect(await readConversation(usher, id)).toMatchObject({ ...before, version: version + 1 });
  expect(present(await usher.conversations.messages({ id })).map(({ text }) => text)).toEqual(['Help!']);
});

test('the same comment twice is two comments, unless a key says that it is one', async () => {
  const conversationId = await startConversation(usher);
  const input = { conversationId, text: 'Twice' };
  await addComment(input);
  await addComment(input);
  const first = succeeded(await addComment({ ...input, idempotencyKey: 'once' }));
  expect(await addComment({ ...input, idempotencyKey: 'once' })).toEqual({ ...first, replayed: true });
  expect(await eventsOf(usher, conversationId)).toEqual(Array(3).fill('COMMENT_ADDED'));
});

testRefusalsOf('adding a comment', app, (as, conversationId, expectedVersion) =>
  as.conversations.addComment({ conversationId, text: 'x', expectedVersion }),
);
