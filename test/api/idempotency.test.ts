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
import { keyedMutations } from '../support/keyed-mutations.ts';
import { contentsOf } from '../support/rows.ts';

const app = await startTestApp();
afterAll(app.stop);
const { usher, agents } = app;
const { assignOwner, assignOwners } = usher.conversations;

const contents = () => contentsOf(app.app.database);

describe.each(Object.entries(keyedMutations))('%s', (_, prepare) => {
  test('answers the same key and input with the first outcome, and does nothing again', async () => {
    const call = await prepare(await app.createAccount());
    const first = await call('key', 'same');
    expect(first).toMatchObject({ __typename: expect.stringMatching(/Success$/), replayed: false });
    await app.settled();
    const before = await contents();
    expect(withoutPlaces(await call('key', 'same'))).toEqual(withoutPlaces({ ...first, replayed: true }));
    expect(await contents()).toEqual(before);
  });

  test('refuses the same key with another input, or for another mutation', async () => {
    const account = await app.createAccount();
    const call = await prepare(account);
    succeeded(await call('key', 'same'));
    succeeded(await account.usher.conversations.create({ idempotencyKey: 'other key' }));
    await app.settled();
    const before = await contents();
    for (const [key, input] of [['key', 'other'] as const, ['other key', 'same'] as const]) {
      expect(await call(key, input)).toMatchObject({
        __typename: 'IdempotencyKeyReusedError',
        code: 'IDEMPOTENCY_KEY_REUSED',
        idempotencyKey: key,
        message: expect.stringContaining('Use a new key for a new request.'),
      });
    }
    expect(await contents()).toEqual(before);
  });
});

describe('a key', () => {
  test('belongs to the API key that used it', async () => {
    const conversationId = await startConversation(usher);
    const colleague = await app.allowedTo('READ', 'WRITE_CONVERSATIONS');
    const mine = await assignOwner({ conversationId, ownerId: agents.ana, idempotencyKey: 'ours' });
    const theirs = { conversationId, ownerId: agents.ben, idempotencyKey: 'ours' };
    expect(mine).toMatchObject({ changed: true, replayed: false });
    expect(await colleague.conversations.assignOwner(theirs)).toMatchObject({
      changed: true,
      replayed: false,
    });
  });

  test('is told apart by every letter and space, and as long as 255 characters', async () => {
    const conversationId = await startConversation(usher);
    const keys = ['k', 'K', ' k', 'k ', 'ķ', 'x'.repeat(255), `${'x'.repeat(254)}y`];
    for (const idempotencyKey of keys) {
      const answer = await usher.conversations.addComment({ conversationId, text: 'x', idempotencyKey });
      expect(answer).toMatchObject({ changed: true, replayed: false });
    }
  });

  test('replays the first outcome, but shows the conversation as it is now', async () => {
    const input = { conversationId: await startClosedConversation(usher), ownerId: agents.ana };
    const first = succeeded(await assignOwner({ ...input, idempotencyKey: 'live' }));
    succeeded(await assignOwner({ ...input, ownerId: agents.ben }));
    expect(await assignOwner({ ...input, idempotencyKey: 'live' })).toMatchObject({
      ...{
        changed: true,
        reopened: true,
        replayed: true,
        version: first.version,
        assignment: { id: first.assignment?.id },
      },
      conversation: { owner: { id: agents.ben }, version: first.version + 1 },
    });
  });

  test('of a refusal is not kept: the same call may succeed later', async () => {
    const conversationId = await startConversation(usher, { ownerId: agents.ben });
    const call = () =>
      assignOwner({
        conversationId,
        ownerId: agents.ana,
        onlyIf: { unowned: true },
        idempotencyKey: 'refused',
      });
    expect(await call()).toMatchObject({ __typename: 'ConflictError' });
    expect(await call()).toMatchObject({ __typename: 'ConflictError' });
    succeeded(await usher.conversations.unassignOwner({ conversationId }));
    expect(await call()).toMatchObject({ changed: true, replayed: false });
  });

  test('of a call that changed nothing is kept: it never changes anything later', async () => {
    const conversationId = await startConversation(usher, { ownerId: agents.ana });
    const call = () => assignOwner({ conversationId, ownerId: agents.ana, idempotencyKey: 'nothing' });
    expect(await call()).toMatchObject({ changed: false, replayed: false });
    succeeded(await assignOwner({ conversationId, ownerId: agents.ben }));
    expect(await call()).toMatchObject({ changed: false, replayed: true });
    expect(await readConversation(usher, conversationId)).toMatchObject({ owner: { id: agents.ben } });
  });
});

describe('at the same time', () => {
  const fifty = Array.from({ length: 50 }, (_, index) => index);

  test('fifty calls with one key have one effect and 49 replays of it', async () => {
    const conversationId = await startConversation(usher);
    const input = { conversationId, text: 'Once', idempotencyKey: 'fifty comments' };
    const answers = (await Promise.all(fifty.map(() => usher.conversations.addComment(input)))).map(
      succeeded,
    );
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(new Set(answers.map(({ comment, version }) => `${comment.id} ${version}`)).size).toBe(1);
    expect(await eventsOf(usher, conversationId)).toEqual(['COMMENT_ADDED']);
  });

  test.each([{ onlyIf: { unowned: true } }, { expectedVersion: 1 }])(
    'fifty calls with one key and %j are not refused because of each other',
    async (expectation) => {
      const conversationId = await startConversation(usher);
      const idempotencyKey = `fifty with ${JSON.stringify(expectation)}`;
      const input = { conversationId, ownerId: agents.ana, idempotencyKey, ...expectation };
      const answers = (await Promise.all(fifty.map(() => assignOwner(input)))).map(succeeded);
      expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
      expect(await eventsOf(usher, conversationId)).toEqual(['CONVERSATION_ASSIGNED']);
    },
  );

  test('fifty creations with one key give one conversation', async () => {
    const input = { message: 'Help!', idempotencyKey: 'fifty creations' };
    const answers = (await Promise.all(fifty.map(() => usher.conversations.create(input)))).map(succeeded);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(new Set(answers.map(({ conversation }) => conversation.id)).size).toBe(1);
  });

  test('one key on different conversations is one effect, and a refusal for the others', async () => {
    const ids = await startConversations(usher, 20);
    const calls = ids.map((conversationId) =>
      assignOwner({ conversationId, ownerId: agents.ana, idempotencyKey: 'many' }),
    );
    const kinds = (await Promise.all(calls)).map(({ __typename }) => __typename);
    expect(kinds.toSorted()).toEqual([
      'AssignConversationOwnerSuccess',
      ...Array(19).fill('IdempotencyKeyReusedError'),
    ]);
    const events = await Promise.all(ids.map((id) => eventsOf(usher, id)));
    expect(events.flat()).toEqual(['CONVERSATION_ASSIGNED']);
  });

  test('batches that share keys in opposite order have each effect once', async () => {
    const ids = await startConversations(usher, 20);
    const items = ids.map((conversationId) => ({ conversationId, ownerId: agents.ana }));
    const orders = [items, items.toReversed(), items.slice(5), items.toReversed().slice(5)];
    const batches = await Promise.all(
      orders.map((each) => assignOwners({ items: each, idempotencyKey: 'batch' })),
    );
    const results = batches.flatMap((batch) => succeeded(batch).results).map(succeeded);
    expect(results.filter(({ replayed }) => !replayed)).toHaveLength(20);
    for (const id of ids) expect(await eventsOf(usher, id)).toEqual(['CONVERSATION_ASSIGNED']);
  });

  test('two API keys with the same key are two calls', async () => {
    const conversationId = await startConversation(usher);
    const input = { conversationId, text: 'Twice', idempotencyKey: 'shared' };
    const colleague = await app.allowedTo('READ', 'WRITE_CONVERSATIONS');
    const answers = await Promise.all([usher, colleague].map((each) => each.conversations.addComment(input)));
    expect(answers.map(succeeded).map(({ replayed }) => replayed)).toEqual([false, false]);
    expect(present(await eventsOf(usher, conversationId))).toHaveLength(2);
  });
});
