import { UsherRequestError } from '@usher/sdk';
import type { ConversationFilterInput } from '@usher/sdk/operations';
import { afterAll, describe, expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import {
  emptyTexts,
  expectNothingWritten,
  expectTidy,
  idsThatNameNothing,
  textsToRefuse,
} from '../support/bad-input.ts';
import { startConversation } from '../support/conversations.ts';

const app = await startTestApp();
afterAll(app.stop);
const { usher, agents } = app;
const { conversations } = usher;
const conversationId = await startConversation(usher);
const ownerId = agents.ana;

type Answer = { __typename: string };
type Call = (given: string) => Promise<Answer>;

describe('a text that cannot be kept', () => {
  const refused: [string, number, Call][] = [
    ['externalId', 255, (externalId) => conversations.create({ externalId })],
    ['subject', 1_000, (subject) => conversations.create({ subject })],
    ['message', 100_000, (message) => conversations.create({ message })],
    ['tags.1', 100, (tag) => conversations.create({ tags: ['fine', tag] })],
    ['text', 100_000, (text) => conversations.receiveMessage({ conversationId, text })],
    ['text', 100_000, (text) => conversations.sendMessage({ conversationId, text })],
    ['text', 100_000, (text) => conversations.addComment({ conversationId, text })],
    ['externalId', 255, (externalId) => conversations.sendMessage({ conversationId, text: 'x', externalId })],
    ['reason', 1_000, (reason) => conversations.assignOwner({ conversationId, ownerId, reason })],
    ['reason', 1_000, (reason) => conversations.unassignOwner({ conversationId, reason })],
    ['reason', 1_000, (reason) => conversations.close({ conversationId, reason })],
    ['idempotencyKey', 255, (idempotencyKey) => conversations.create({ idempotencyKey })],
    ['idempotencyKey', 255, (idempotencyKey) => conversations.close({ conversationId, idempotencyKey })],
    ['name', 200, (name) => usher.agents.create({ name })],
  ];
  test.each(refused)('as %s of at most %i characters is told with its path', async (field, limit, call) => {
    const mayBeEmpty = field === 'subject';
    await expectNothingWritten(app, async () => {
      for (const [text, message] of [...textsToRefuse(limit), ...(mayBeEmpty ? [] : emptyTexts)]) {
        const issues = [{ path: `input.${field}`, message }];
        const answer = await call(text);
        expect(answer).toMatchObject({ __typename: 'InvalidInputError', code: 'INVALID_INPUT', issues });
        expectTidy(answer);
      }
    });
  });
});

test('every mistake of an input is told at once', async () => {
  const input = {
    externalId: '',
    subject: '\u0000',
    tags: Array(51).fill('x'),
    message: ' ',
    idempotencyKey: '',
  };
  const answer = await conversations.create(input);
  const paths = ['externalId', 'subject', 'tags', 'message', 'idempotencyKey'].map(
    (field) => `input.${field}`,
  );
  expect(answer).toMatchObject({ issues: paths.map((path) => ({ path })) });
});

test.each([0, -1, -2_147_483_648])(
  'the version %i is a mistake, and one too high a conflict',
  async (version) => {
    await expectNothingWritten(app, async () => {
      const issues = [{ path: 'input.expectedVersion', message: 'Versions start at 1.' }];
      const input = { conversationId, expectedVersion: version };
      expect(await conversations.close(input)).toMatchObject({ __typename: 'InvalidInputError', issues });
      const tooHigh = { conversationId, ownerId, expectedVersion: 2_147_483_647 };
      expect(await conversations.assignOwner(tooHigh)).toMatchObject({ __typename: 'ConflictError' });
    });
  },
);

test('unowned: false is a mistake, and the way to demand an owner is told', async () => {
  const answer = await conversations.assignOwner({ conversationId, ownerId, onlyIf: { unowned: false } });
  const message = expect.stringContaining('To demand a certain owner use ownerIs.');
  expect(answer).toMatchObject({
    __typename: 'InvalidInputError',
    issues: [{ path: 'input.onlyIf.unowned', message }],
  });
});

test('a condition on an owner who cannot be is a conflict that tells nothing but what is', async () => {
  for (const ownerIs of idsThatNameNothing('agent')) {
    const answer = await conversations.assignOwner({ conversationId, ownerId, onlyIf: { ownerIs } });
    expect(answer).toMatchObject({ __typename: 'ConflictError', currentOwnerId: null, currentVersion: 1 });
    expectTidy(answer);
  }
});

describe('a page', () => {
  const lists = {
    ...usher,
    history: { list: (page: { first: number }) => conversations.history({ ...page, id: conversationId }) },
  };
  const names = [
    'conversations',
    'events',
    'agents',
    'bots',
    'contacts',
    'inboxes',
    'tickets',
    'workflows',
    'history',
  ] as const;

  test.each(names)('of %s has 1 to 100 things', async (name) => {
    for (const first of [0, -1, 101, 1e9]) {
      const refusal = await lists[name].list({ first }).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(UsherRequestError);
      expect(refusal).toMatchObject({
        code: 'INVALID_INPUT',
        message: expect.stringMatching(/^first: Ask for at /),
      });
    }
  });
});

test('types of events that are none are a mistake, for pages and streams alike', async () => {
  const refusal = { code: 'INVALID_INPUT', message: expect.stringMatching(/^types: /) };
  await expect(usher.events.list({ types: [] })).rejects.toMatchObject(refusal);
  await expect(usher.events.follow({ types: [] }).next()).rejects.toMatchObject(refusal);
});

test.each<[string, ConversationFilterInput]>([
  ['filter.status', { status: {} }],
  ['filter.status.in', { status: { in: [] } }],
  ['filter.owner.in.0', { owner: { in: ['a\u0000'] } }],
  ['filter.tags.hasAny.1', { tags: { hasAny: ['x', ''] } }],
  ['filter.subject.contains', { subject: { contains: 'x'.repeat(1_001) } }],
  ['filter.all', { all: [] }],
  ['filter.all.0.any.0.subject.equals', { all: [{ any: [{ subject: { equals: '\ud800' } }] }] }],
  ['filter.all.0.all.0.all.0.all', { all: [{ all: [{ all: [{ all: [{ status: { in: ['OPEN'] } }] }] }] }] }],
])('a mistake in a filter is told with its path: %s', async (path, filter) => {
  const message = expect.stringContaining(`${path}: `);
  await expect(conversations.list({ filter })).rejects.toMatchObject({ code: 'INVALID_INPUT', message });
  await expect(conversations.assigned({ filter }).next()).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message,
  });
});
