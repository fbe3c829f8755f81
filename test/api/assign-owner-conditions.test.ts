import type { Product, Subscription, Tier } from '@usher/schema/directory/types';
import { newId } from '@usher/schema/ids';
import { afterAll, describe, expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { eventsOf, readConversation, startConversation } from '../support/conversations.ts';
import { present } from '../support/expect.ts';

const app = await startTestApp();
afterAll(app.stop);
const { usher, agents, bots } = app;
const { assignOwner } = usher.conversations;

describe('only if unowned', () => {
  test('assigns what nobody owns', async () => {
    const conversationId = await startConversation(usher);
    const answer = await assignOwner({ conversationId, ownerId: agents.ana, onlyIf: { unowned: true } });
    expect(answer).toMatchObject({ changed: true });
  });

  test.each([
    ['another agent', agents.ben],
    ['the same agent', agents.ana],
    ['a bot', bots.welcome],
  ])('is a conflict when %s owns it', async (_, ownerId) => {
    const conversationId = await startConversation(usher, { ownerId });
    const { version, updatedAt } = await readConversation(usher, conversationId);
    const answer = await assignOwner({ conversationId, ownerId: agents.ana, onlyIf: { unowned: true } });
    expect(answer).toMatchObject({
      __typename: 'ConflictError',
      currentOwnerId: ownerId,
      currentVersion: version,
      changedAt: updatedAt,
      changedBy: { __typename: 'ApiKeyActor', name: 'Test key' },
    });
    expect(await eventsOf(usher, conversationId)).toEqual(['CONVERSATION_ASSIGNED']);
  });

  test('lets one of twenty at once win, and tells the others who it was', async () => {
    const conversationId = await startConversation(usher);
    const owners = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? agents.ana : agents.ben));
    const answers = await Promise.all(
      owners.map((ownerId) => assignOwner({ conversationId, ownerId, onlyIf: { unowned: true } })),
    );
    const { owner } = await readConversation(usher, conversationId);
    const conflicts = answers.filter(({ __typename }) => __typename === 'ConflictError');
    expect(conflicts).toHaveLength(19);
    for (const conflict of conflicts) expect(conflict).toMatchObject({ currentOwnerId: present(owner).id });
    expect(await eventsOf(usher, conversationId)).toEqual(['CONVERSATION_ASSIGNED']);
  });
});

describe('only if owned by', () => {
  test.each([
    ['an agent', agents.ana],
    ['a bot', bots.welcome],
  ])('%s replaces that owner', async (_, ownerIs) => {
    const conversationId = await startConversation(usher, { ownerId: ownerIs });
    const answer = await assignOwner({ conversationId, ownerId: agents.ben, onlyIf: { ownerIs } });
    expect(answer).toMatchObject({ changed: true, assignment: { previousOwner: { id: ownerIs } } });
  });

  test.each([
    ['another', agents.ben],
    ['nobody', undefined],
  ])('one, but owned by %s, is a conflict', async (_, ownerId) => {
    const conversationId = await startConversation(usher, { ownerId });
    const onlyIf = { ownerIs: agents.chloe };
    const answer = await assignOwner({ conversationId, ownerId: agents.ana, onlyIf });
    expect(answer).toMatchObject({ __typename: 'ConflictError', currentOwnerId: ownerId ?? null });
  });

  test('somebody unknown is a conflict too', async () => {
    const conversationId = await startConversation(usher);
    const onlyIf = { ownerIs: newId('agent') };
    const answer = await assignOwner({ conversationId, ownerId: agents.ana, onlyIf });
    expect(answer).toMatchObject({ __typename: 'ConflictError', currentOwnerId: null });
  });
});

test('an expected version and a condition must both hold', async () => {
  const conversationId = await startConversation(usher);
  const to = { conversationId, ownerId: agents.ana };
  expect(await assignOwner({ ...to, expectedVersion: 1, onlyIf: { ownerIs: agents.ben } })).toMatchObject({
    __typename: 'ConflictError',
  });
  expect(await assignOwner({ ...to, expectedVersion: 2, onlyIf: { unowned: true } })).toMatchObject({
    __typename: 'ConflictError',
  });
  expect(await assignOwner({ ...to, expectedVersion: 1, onlyIf: { unowned: true } })).toMatchObject({
    changed: true,
  });
});

test('even what would change nothing must meet what was expected', async () => {
  const conversationId = await startConversation(usher, { ownerId: agents.ana });
  const answer = await assignOwner({ conversationId, ownerId: agents.ana, expectedVersion: 1 });
  expect(answer).toMatchObject({ __typename: 'ConflictError', currentVersion: 2 });
});

describe('an account', () => {
  const assignIn = async (subscriptions: Subscription[]) => {
    const account = await app.createAccount(subscriptions);
    const conversationId = await startConversation(account.usher);
    return account.usher.conversations.assignOwner({ conversationId, ownerId: account.agents.ana });
  };

  test.each<[Product, Tier]>([
    ['SERVICE_HUB', 'PROFESSIONAL'],
    ['SERVICE_HUB', 'ENTERPRISE'],
    ['OPERATIONS_HUB', 'PROFESSIONAL'],
    ['OPERATIONS_HUB', 'ENTERPRISE'],
  ])('with %s %s may assign owners', async (product, tier) => {
    expect(await assignIn([{ product, tier }])).toMatchObject({ changed: true });
  });

  test.each<[string, Subscription[]]>([
    ['without a hub', []],
    [
      'with starters only',
      (['SERVICE_HUB', 'OPERATIONS_HUB'] as const).map((product) => ({ product, tier: 'STARTER' })),
    ],
  ])('%s may not, and is told what it takes', async (_, subscriptions) => {
    expect(await assignIn(subscriptions)).toMatchObject({
      __typename: 'FeatureNotAvailableError',
      code: 'FEATURE_NOT_AVAILABLE',
      feature: 'ASSIGN_CONVERSATION_OWNER',
      requires: ['SERVICE_HUB', 'OPERATIONS_HUB'],
      message: expect.stringContaining('Professional or Enterprise'),
    });
  });
});
