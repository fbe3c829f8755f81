import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { succeeded } from '../support/expect.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import { endSubscriptions } from '../support/subscriptions.ts';
import {
  again,
  assign,
  close,
  comment,
  notOwnedByABot,
  open,
  says,
  unowned,
  upon,
  whenever,
} from '../support/workflows.ts';

let app: TestApp;
let us: Routing;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  us = await openRouting(app);
});
afterAll(() => app.stop());

async function ownersInTurn(id: string): Promise<unknown[]> {
  const events = await us.history(id);
  return events.flatMap((event) =>
    event.__typename === 'ConversationAssignedEvent' ? [event.owner?.name] : [],
  );
}

test("workflows run in the account's order", async () => {
  await us.turnOn(whenever(open, assign({ ownerId: us.agents.ana })), { name: 'To Ana' });
  const toBen = await us.turnOn(whenever(open, assign({ ownerId: us.agents.ben })), { name: 'To Ben' });
  expect(await ownersInTurn(await us.receive())).toEqual(['Ana Lima', 'Ben Okafor']);
  succeeded(await us.usher.workflows.update({ workflowId: toBen, expectedRevision: 1, position: 1 }));
  expect(await ownersInTurn(await us.receive())).toEqual(['Ben Okafor', 'Ana Lima']);
});

test('a workflow whose criteria no longer hold at its turn is overtaken, and says what it saw', async () => {
  await us.turnOn(whenever(unowned, assign({ ownerId: us.agents.ana })));
  await us.turnOn(whenever(unowned, assign({ ownerId: us.agents.ben })));
  const id = await us.receive();
  const [first, second] = await us.enrollments(id);
  expect(first).toMatchObject({ status: 'COMPLETED', reason: null, conditions: [{ seen: ['NOBODY'] }] });
  expect(second).toMatchObject({
    status: 'OVERTAKEN',
    reason: 'Another change came first: the criteria no longer hold.',
    conditions: [{ path: 'ownerKind', expected: ['NOBODY'], seen: ['AGENT'], matched: false }],
    steps: [],
  });
  expect(await us.settledConversation(id)).toMatchObject({ owner: { name: 'Ana Lima' } });
});

test('a workflow that waits for an event runs at its turn, whatever came since', async () => {
  await us.turnOn(whenever(unowned, assign({ ownerId: us.agents.ana })));
  await us.turnOn(upon(['CONVERSATION_CREATED'], comment('New.')));
  const [, second] = await us.enrollments(await us.receive());
  expect(second).toMatchObject({ status: 'COMPLETED', steps: [{ status: 'DONE' }] });
});

test('a refused action fails its enrollment with the reason, and later workflows still run', async () => {
  await us.turnOn(
    whenever(open, comment('Before.', 'assign'), assign({ ownerId: us.agents.ana }, 'close'), close()),
  );
  await us.turnOn(whenever(open, assign({ ownerId: us.agents.ben })));
  succeeded(await us.usher.agents.update({ agentId: us.agents.ana, active: false }));
  const id = await us.receive();
  const sentence = 'Ana Lima is not active. Choose another owner, or change that first.';
  const [failed, completed] = await us.enrollments(id);
  expect(failed).toMatchObject({
    status: 'FAILED',
    reason: `The action "assign" was refused: ${sentence}`,
    steps: [{ status: 'DONE' }, { actionKey: 'assign', status: 'FAILED', detail: sentence }],
  });
  expect(completed).toMatchObject({ status: 'COMPLETED' });
  expect(await us.settledConversation(id)).toMatchObject({ status: 'OPEN', owner: { name: 'Ben Okafor' } });
});

test('in an account that lost the feature since, an enrollment fails with the sentence of the feature', async () => {
  await us.turnOn(whenever(open, assign({ ownerId: us.agents.ana })));
  await endSubscriptions(app, us);
  const id = await us.receive();
  const sentence =
    /Assigning conversation owners needs Service Hub or Operations Hub, Professional or Enterprise/;
  expect(await us.enrollments(id)).toMatchObject([
    { status: 'FAILED', reason: expect.stringMatching(sentence) },
  ]);
  expect(await us.settledConversation(id)).toMatchObject({ owner: null });
});

test('conversations of bots are considered unless the criteria leave them out', async () => {
  const { welcome } = us.bots;
  await us.turnOn(whenever({ all: [says('people'), notOwnedByABot] }, assign({ ownerId: us.agents.ana })));
  await us.turnOn(whenever(says('all'), assign({ ownerId: us.agents.ben })));
  expect(await ownersInTurn(await us.receive({ message: 'all', ownerId: welcome }))).toEqual([
    'Welcome bot',
    'Ben Okafor',
  ]);
  expect(await ownersInTurn(await us.receive({ message: 'people', ownerId: welcome }))).toEqual([
    'Welcome bot',
  ]);
});

test('messages and comments set workflows off, as often as they come if re-enrollment is on', async () => {
  await us.turnOn(again(upon(['MESSAGE_RECEIVED', 'MESSAGE_SENT'], comment('A message.'))));
  await us.turnOn(upon(['COMMENT_ADDED'], close()));
  const conversationId = await us.receive();
  succeeded(await us.usher.conversations.receiveMessage({ conversationId, text: 'More' }));
  succeeded(await us.usher.conversations.sendMessage({ conversationId, text: 'Answer' }));
  const passages = await us.enrollments(conversationId);
  expect(passages.map(({ cause }) => cause?.__typename).toSorted()).toEqual([
    'CommentAddedEvent',
    'MessageReceivedEvent',
    'MessageReceivedEvent',
    'MessageSentEvent',
  ]);
});
