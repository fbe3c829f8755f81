import { newId } from '@usher/schema/ids';
import type { HandOverInput } from '@usher/sdk/operations';
import { afterAll, expect, test } from 'vitest';
import { startTestApp, type TestAccount } from '../support/app.ts';
import {
  eventsOf,
  historyOf,
  readConversation,
  startClosedConversation,
  startConversation,
} from '../support/conversations.ts';
import { succeeded } from '../support/expect.ts';
import { endedHandOver, handOver } from '../support/hand-overs.ts';
import { expectSameAnswer } from '../support/refusals.ts';
import { openRouting } from '../support/routing.ts';
import { contentsOf } from '../support/rows.ts';
import { expectWholeLog } from '../support/whole-log.ts';
import { comment, ownedBy, whenever } from '../support/workflows.ts';

const app = await startTestApp();
afterAll(app.stop);

const isActive = async ({ usher }: TestAccount, id: string) => (await usher.agents.get({ id }))?.active;

async function expectNothingChanged(run: () => Promise<void>): Promise<void> {
  await app.settled();
  const before = await contentsOf(app.app.database);
  await run();
  expect(await contentsOf(app.app.database)).toEqual(before);
}

test('hands over what the agent owns to another owner: closed conversations too, which stay closed', async () => {
  const { usher, agents, inboxes } = await app.createAccount();
  const open = await startConversation(usher, { ownerId: agents.ana, inboxId: inboxes.support });
  const closed = await startClosedConversation(usher, { ownerId: agents.ana });
  const others = await startConversation(usher, { ownerId: agents.chloe });
  const { id, ...begun } = await handOver(usher, agents.ana, { toOwner: agents.ben });
  expect(begun).toMatchObject({
    ...{ agent: { id: agents.ana }, to: { id: agents.ben }, actor: { name: 'Test key' } },
    ...{ total: 2, refused: 0, lastRefusal: null, reason: null },
  });
  expect(await endedHandOver(usher, id)).toMatchObject({ status: 'COMPLETED', done: 2, refused: 0 });

  const moved = { owner: { id: agents.ben }, version: 3, inbox: { id: inboxes.support }, status: 'OPEN' };
  expect(await readConversation(usher, open)).toMatchObject(moved);
  expect(await readConversation(usher, closed)).toMatchObject({
    owner: { id: agents.ben },
    status: 'CLOSED',
  });
  expect(await readConversation(usher, others)).toMatchObject({ owner: { id: agents.chloe }, version: 2 });
  expect(await eventsOf(usher, open)).toEqual(['CONVERSATION_ASSIGNED', 'CONVERSATION_ASSIGNED']);
  expect((await eventsOf(usher, closed)).slice(-2)).toEqual(['CONVERSATION_CLOSED', 'CONVERSATION_ASSIGNED']);
  expect((await historyOf(usher, closed)).at(-1)).toMatchObject({
    actor: { __typename: 'ApiKeyActor', name: 'Test key' },
    reason: 'Handed over because Ana Lima was deactivated.',
  });
  await app.settled();
  await expectWholeLog(app.app.database);
});

test('hands over to nobody, and to a bot', async () => {
  const { usher, agents, bots } = await app.createAccount();
  const anas = await startClosedConversation(usher, { ownerId: agents.ana });
  const bens = await startConversation(usher, { ownerId: agents.ben });
  const toNobody = await handOver(usher, agents.ana, { toNobody: true });
  const toBot = await handOver(usher, agents.ben, { toOwner: bots.welcome });
  expect(await endedHandOver(usher, toNobody.id)).toMatchObject({ status: 'COMPLETED', to: null, done: 1 });
  expect(await endedHandOver(usher, toBot.id)).toMatchObject({ to: { id: bots.welcome }, done: 1 });
  expect(await readConversation(usher, anas)).toMatchObject({ owner: null, status: 'CLOSED' });
  expect((await eventsOf(usher, anas)).at(-1)).toBe('CONVERSATION_UNASSIGNED');
  expect(await readConversation(usher, bens)).toMatchObject({ owner: { id: bots.welcome } });
});

test('leaves everything as it is when told to', async () => {
  const { usher, agents } = await app.createAccount();
  const id = await startConversation(usher, { ownerId: agents.ana });
  const leave = { agentId: agents.ana, handOver: { leave: true } };
  expect(await usher.agents.deactivate(leave)).toMatchObject({
    ...{ changed: true, handOver: null, agent: { active: false } },
  });
  expect(await usher.agents.deactivate(leave)).toMatchObject({ changed: false, handOver: null });
  expect(await readConversation(usher, id)).toMatchObject({ owner: { id: agents.ana }, version: 2 });
  expect((await usher.handOvers.list()).nodes).toEqual([]);
});

test('begins one hand-over for many calls with one key, and replays it', async () => {
  const { usher, agents } = await app.createAccount();
  const id = await startConversation(usher, { ownerId: agents.ana });
  const input = { agentId: agents.ana, handOver: { toOwner: agents.ben }, idempotencyKey: 'leaving' };
  const calls = Array.from({ length: 8 }, () => usher.agents.deactivate(input));
  const answers = (await Promise.all(calls)).map(succeeded);
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(new Set(answers.map(({ changed }) => changed))).toEqual(new Set([true]));
  expect(new Set(answers.map(({ handOver: begun }) => begun?.id)).size).toBe(1);
  await app.settled();
  expect((await usher.handOvers.list()).nodes).toMatchObject([{ status: 'COMPLETED', done: 1 }]);
  expect((await eventsOf(usher, id)).length).toBe(2);
});

test('keeps the agent from being given anything from then on', async () => {
  const { usher, agents } = await app.createAccount();
  const conversationId = await startConversation(usher);
  await handOver(usher, agents.ana, { toNobody: true });
  const refused = { __typename: 'OwnerNotEligibleError', reasons: ['INACTIVE'] };
  const assigning = usher.conversations.assignOwner({ conversationId, ownerId: agents.ana });
  expect(await assigning).toMatchObject(refused);
  expect(await usher.conversations.create({ ownerId: agents.ana })).toMatchObject(refused);
});

test('leaves tickets with their owner', async () => {
  const { usher, agents, tickets } = await app.createAccount();
  const ticket = await handOver(usher, agents.chloe, { toOwner: agents.ben });
  expect(await endedHandOver(usher, ticket.id)).toMatchObject({ total: 0, done: 0, status: 'COMPLETED' });
  expect(await usher.tickets.get({ id: tickets.refund })).toMatchObject({ owner: { id: agents.chloe } });
});

test('counts what was refused, tells why, and leaves that with the agent', async () => {
  const { usher, agents, inboxes } = await app.createAccount();
  const inBilling = await startConversation(usher, { ownerId: agents.ana, inboxId: inboxes.billing });
  const elsewhere = await startConversation(usher, { ownerId: agents.ana });
  const { id } = await handOver(usher, agents.ana, { toOwner: agents.chloe });
  expect(await endedHandOver(usher, id)).toMatchObject({
    ...{ status: 'COMPLETED', total: 2, done: 1, refused: 1 },
    lastRefusal: 'Chloe Martin has no access to the inbox. Choose another owner, or change that first.',
  });
  expect(await readConversation(usher, inBilling)).toMatchObject({ owner: { id: agents.ana }, version: 2 });
  expect(await readConversation(usher, elsewhere)).toMatchObject({ owner: { id: agents.chloe } });

  const rest = await handOver(usher, agents.ana, { toOwner: agents.ben });
  expect(await endedHandOver(usher, rest.id)).toMatchObject({ total: 1, done: 1, refused: 0 });
  expect((await usher.handOvers.list()).nodes.map((each) => each.id)).toEqual([rest.id, id]);
});

test('is seen by workflows like any other assignment', async () => {
  const us = await openRouting(app);
  await us.turnOn(whenever(ownedBy(us.agents.ben), comment('Welcome to Ben.')));
  const id = await us.receive({ ownerId: us.agents.ana });
  await handOver(us.usher, us.agents.ana, { toOwner: us.agents.ben });
  expect((await us.history(id)).slice(-2).map(({ type }) => type)).toEqual([
    'CONVERSATION_ASSIGNED',
    'COMMENT_ADDED',
  ]);
});

test('refuses who cannot own, and then changes nothing, the agent neither', async () => {
  const account = await app.createAccount();
  const { usher, agents } = account;
  const deactivate = (toOwner: string) =>
    usher.agents.deactivate({ agentId: agents.ana, handOver: { toOwner } });
  const foreign = (await app.createAccount()).agents.ben;
  await expectNothingChanged(async () => {
    expect(await deactivate(agents.eve)).toMatchObject({
      ...{ __typename: 'OwnerNotEligibleError', ownerId: agents.eve, reasons: ['INACTIVE'] },
    });
    expect(await deactivate(agents.ana)).toMatchObject({
      __typename: 'InvalidInputError',
      issues: [{ path: 'input.handOver.toOwner' }],
    });
    await expectSameAnswer(deactivate, foreign, newId('agent'));
  });
  expect(await isActive(account, agents.ana)).toBe(true);
});

test('needs the feature only to give conversations to somebody', async () => {
  const { usher, agents } = await app.createAccount([]);
  const deactivate = (to: HandOverInput) => usher.agents.deactivate({ agentId: agents.ana, handOver: to });
  expect(await deactivate({ toOwner: agents.ben })).toMatchObject({ code: 'FEATURE_NOT_AVAILABLE' });
  expect(await deactivate({ toNobody: true })).toMatchObject({ changed: true });
});

test("answers another account's agent exactly like an unknown one", async () => {
  const them = await app.createAccount();
  await expectNothingChanged(() =>
    expectSameAnswer(
      (agentId) => app.usher.agents.deactivate({ agentId, handOver: { toNobody: true } }),
      them.agents.ana,
      newId('agent'),
    ),
  );
});

test('shows hand-overs to their own account only', async () => {
  const us = await app.createAccount();
  const them = await app.createAccount();
  const { id } = await handOver(them.usher, them.agents.ana, { toNobody: true });
  expect(await us.usher.handOvers.get({ id })).toBeNull();
  expect(await us.usher.node({ id })).toBeNull();
  expect((await us.usher.handOvers.list()).nodes).toEqual([]);
  expect((await us.usher.handOvers.list({ agentId: them.agents.ana })).nodes).toEqual([]);
  expect(await them.usher.node({ id })).toEqual({ __typename: 'HandOver', id });
  expect((await them.usher.handOvers.list({ agentId: them.agents.ana })).nodes).toMatchObject([{ id }]);
  expect((await them.usher.handOvers.list({ agentId: them.agents.ben })).nodes).toEqual([]);
});

test.each([
  [{ toNobody: false }, 'input.handOver.toNobody'],
  [{ leave: false }, 'input.handOver.leave'],
])('refuses to hand over %j', async (to, path) => {
  const deactivating = app.usher.agents.deactivate({ agentId: app.agents.dmitri, handOver: to });
  expect(await deactivating).toMatchObject({ __typename: 'InvalidInputError', issues: [{ path }] });
  expect(await isActive(app, app.agents.dmitri)).toBe(true);
});

test('an update of the agent deactivates without handing over', async () => {
  const { usher, agents } = await app.createAccount();
  const id = await startConversation(usher, { ownerId: agents.ana });
  succeeded(await usher.agents.update({ agentId: agents.ana, active: false }));
  expect((await usher.handOvers.list()).nodes).toEqual([]);
  const { id: later } = await handOver(usher, agents.ana, { toNobody: true });
  expect(await endedHandOver(usher, later)).toMatchObject({ done: 1 });
  expect(await readConversation(usher, id)).toMatchObject({ owner: null });
});
