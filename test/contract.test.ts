import { localAccount } from '@usher/api/directory/seed';
import { playgroundOf } from '@usher/api/server/playground';
import type {
  ConversationFilterInput,
  CreateConversationInput,
  WorkflowDefinitionInput,
} from '@usher/sdk/operations';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestApp, type TestApp } from './support/app.ts';
import { present, succeeded } from './support/expect.ts';
import { assign, close, notOwnedByABot, open, says, whenever } from './support/workflows.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
});
afterEach(() => app.stop());

const card: ConversationFilterInput = { all: [open, says('card')] };

async function turnOn(definition: WorkflowDefinitionInput, enrollExisting = false): Promise<string> {
  const { workflow } = succeeded(await app.usher.workflows.create({ name: 'Contract', definition }));
  succeeded(await app.usher.workflows.turnOn({ workflowId: workflow.id, enrollExisting }));
  return workflow.id;
}

async function receive(input: Partial<CreateConversationInput> = {}): Promise<string> {
  const created = succeeded(await app.usher.conversations.create({ message: 'My card is lost', ...input }));
  await app.settled();
  return created.conversation.id;
}

const read = async (id: string) => present(await app.usher.conversations.get({ id }));

async function happened(id: string): Promise<string[]> {
  await app.settled();
  const history = present(await app.usher.conversations.history({ id }));
  return history.nodes.map(({ type }) => type);
}

async function waitsForWorkflows(id: string) {
  await app.settled();
  return read(id);
}

test('1. A workflow is created from scratch and is conversation-based. It has enrollment triggers, then actions, and is saved.', async () => {
  const definition = whenever(card, assign({ ownerId: app.agents.ana }));
  const { workflow } = succeeded(await app.usher.workflows.create({ name: 'Cards to Ana', definition }));
  const saved = present(await app.usher.workflows.get({ id: workflow.id }));
  expect(saved).toMatchObject({ name: 'Cards to Ana', on: false });
  const revision = present(await app.usher.workflows.revision({ id: workflow.id, number: 1 }));
  expect(revision.definition).toMatchObject({
    objectType: 'CONVERSATION',
    triggers: [{ __typename: 'CriteriaTrigger' }],
    actions: [{ __typename: 'AssignConversationOwnerAction', ownerId: app.agents.ana }],
  });
});

test('2. An action is found by typing into a search box over the catalogue of actions ("Assign conversation owner").', async () => {
  for (const typed of ['assign conversation owner', 'assi', 'OWNER', 'owner conv']) {
    const found = await app.usher.workflows.actionDefinitions({ search: typed });
    expect(found[0]).toMatchObject({ kind: 'ASSIGN_CONVERSATION_OWNER', name: 'Assign conversation owner' });
  }
  expect(await app.usher.workflows.actionDefinitions({ search: 'teleport' })).toEqual([]);
});

test("3. The action has two fields: the target inbox, chosen among the connected inboxes, and the conversation owner, found by searching the account's agents.", async () => {
  const [action] = await app.usher.workflows.actionDefinitions({ search: 'assign conversation owner' });
  const [inbox, owner] = present(action).fields;
  expect(inbox).toMatchObject({ name: 'inboxId', choices: 'CONNECTED_INBOXES' });
  expect(owner).toMatchObject({ name: 'ownerId', choices: 'AGENTS' });
  const inboxes = await app.usher.inboxes.list({ connected: true });
  expect(inboxes.nodes.map(({ name }) => name)).toEqual(['Support', 'Billing']);
  const agents = await app.usher.agents.list({ search: 'ana' });
  expect(agents.nodes.map(({ name }) => name)).toEqual(['Ana Lima']);
});

test('4. When a conversation meets the enrollment criteria, its inbox and its owner change as the action says. Both change together or neither does.', async () => {
  await turnOn(whenever(card, assign({ ownerId: app.agents.ana, inboxId: app.inboxes.billing })));
  const met = await receive({ inboxId: app.inboxes.support });
  expect(await read(met)).toMatchObject({ owner: { name: 'Ana Lima' }, inbox: { name: 'Billing' } });
  const unmet = await receive({ message: 'Hello', inboxId: app.inboxes.support });
  expect(await read(unmet)).toMatchObject({ owner: null, inbox: { name: 'Support' } });

  succeeded(await app.usher.agents.update({ agentId: app.agents.ana, active: false }));
  const refused = await receive({ inboxId: app.inboxes.support });
  expect(await read(refused)).toMatchObject({ owner: null, inbox: { name: 'Support' } });
});

test('5. The assignment goes straight to the chosen agent. Availability (away, offline) and capacity are ignored.', async () => {
  await turnOn(whenever(says('away'), assign({ ownerId: app.agents.chloe })));
  await turnOn(whenever(says('full'), assign({ ownerId: app.agents.dmitri })));
  expect(await read(await receive({ message: 'away' }))).toMatchObject({ owner: { name: 'Chloe Martin' } });
  for (const message of ['full once', 'full twice']) {
    expect(await read(await receive({ message }))).toMatchObject({ owner: { name: 'Dmitri Novak' } });
  }
});

test('6. Conversations owned by a bot are considered like those owned by a person, unless the criteria filter them out.', async () => {
  await turnOn(whenever({ all: [says('everyone'), open] }, assign({ ownerId: app.agents.ana })));
  await turnOn(whenever({ all: [says('people only'), notOwnedByABot] }, assign({ ownerId: app.agents.ana })));
  const ownerId = app.bots.welcome;
  expect(await read(await receive({ message: 'everyone', ownerId }))).toMatchObject({
    owner: { name: 'Ana Lima' },
  });
  expect(await read(await receive({ message: 'people only', ownerId }))).toMatchObject({
    owner: { name: 'Welcome bot' },
  });
  expect(await read(await receive({ message: 'people only' }))).toMatchObject({
    owner: { name: 'Ana Lima' },
  });
});

test('7. A closed conversation that is assigned again is reopened automatically.', async () => {
  const id = await receive({ ownerId: app.agents.ben });
  succeeded(await app.usher.conversations.close({ conversationId: id }));
  const result = succeeded(
    await app.usher.conversations.assignOwner({ conversationId: id, ownerId: app.agents.ana }),
  );
  expect(result).toMatchObject({ changed: true, reopened: true });
  expect(await read(id)).toMatchObject({ status: 'OPEN', closedAt: null, owner: { name: 'Ana Lima' } });
});

test('8. A later action, or an if/then branch, can close the conversations that should not stay open. Assign-then-close leaves the history: assigned, reopened, closed, in that order.', async () => {
  const closedOnes: ConversationFilterInput = {
    all: [{ status: { in: ['CLOSED'] } }, { ownerKind: { in: ['NOBODY'] } }],
  };
  await turnOn(
    whenever(
      closedOnes,
      assign({ ownerId: app.agents.ana }, 'ifSpam'),
      {
        branch: { key: 'ifSpam', branches: [{ name: 'spam', filter: says('spam'), next: 'close' }] },
      },
      close(),
    ),
  );
  const spam = await receive({ message: 'spam' });
  const question = await receive({ message: 'question' });
  for (const conversationId of [spam, question])
    succeeded(await app.usher.conversations.close({ conversationId }));

  expect(await waitsForWorkflows(spam)).toMatchObject({ status: 'CLOSED', owner: { name: 'Ana Lima' } });
  expect((await happened(spam)).slice(-3)).toEqual([
    'CONVERSATION_ASSIGNED',
    'CONVERSATION_REOPENED',
    'CONVERSATION_CLOSED',
  ]);
  expect(await read(question)).toMatchObject({ status: 'OPEN', owner: { name: 'Ana Lima' } });
});

test("9. Only the conversation's owner changes. A ticket associated with the conversation keeps its own owner.", async () => {
  await turnOn(whenever(card, assign({ ownerId: app.agents.ana })));
  const id = await receive({ ticketId: app.tickets.refund });
  expect(await read(id)).toMatchObject({ owner: { name: 'Ana Lima' }, ticket: { id: app.tickets.refund } });
  const ticket = present(await app.usher.tickets.get({ id: app.tickets.refund }));
  expect(ticket.owner).toMatchObject({ name: 'Chloe Martin' });
});

test('10. The feature belongs to accounts with Service Hub or Operations Hub, Professional or Enterprise. An account carries its subscriptions; one that has neither gets a typed FeatureNotAvailableError. A self-hosted account is created with both at Enterprise.', async () => {
  expect(localAccount.subscriptions).toEqual([
    { product: 'SERVICE_HUB', tier: 'ENTERPRISE' },
    { product: 'OPERATIONS_HUB', tier: 'ENTERPRISE' },
  ]);
  const starter = await app.createAccount([{ product: 'SERVICE_HUB', tier: 'STARTER' }]);
  const { conversation } = succeeded(await starter.usher.conversations.create({ message: 'Hello' }));
  const assigned = await starter.usher.conversations.assignOwner({
    conversationId: conversation.id,
    ownerId: starter.agents.ana,
  });
  expect(assigned).toMatchObject({ __typename: 'FeatureNotAvailableError', code: 'FEATURE_NOT_AVAILABLE' });
  const definition = whenever(card, assign({ ownerId: starter.agents.ana }));
  const saved = await starter.usher.workflows.create({ name: 'Cards', definition });
  expect(saved).toMatchObject({ __typename: 'FeatureNotAvailableError' });

  for (const product of ['SERVICE_HUB', 'OPERATIONS_HUB'] as const) {
    for (const tier of ['PROFESSIONAL', 'ENTERPRISE'] as const) {
      const entitled = await app.createAccount([{ product, tier }]);
      const workflow = whenever(card, assign({ ownerId: entitled.agents.ana }));
      succeeded(await entitled.usher.workflows.create({ name: 'Cards', definition: workflow }));
    }
  }
});

test('11. Re-enrollment is off unless switched on. Turning a workflow on asks whether conversations that already match are enrolled.', async () => {
  const before = await receive({ message: 'old card' });
  const ana = assign({ ownerId: app.agents.ana });
  const unowned: ConversationFilterInput = { all: [says('card'), { ownerKind: { in: ['NOBODY'] } }] };
  const once = await turnOn(whenever(unowned, ana), false);
  expect(await waitsForWorkflows(before)).toMatchObject({ owner: null });
  const again = succeeded(await app.usher.workflows.turnOn({ workflowId: once, enrollExisting: true }));
  expect(again.enrolled).toBe(1);
  expect(await waitsForWorkflows(before)).toMatchObject({ owner: { name: 'Ana Lima' } });

  succeeded(await app.usher.conversations.unassignOwner({ conversationId: before }));
  expect(await waitsForWorkflows(before)).toMatchObject({ owner: null });
  succeeded(await app.usher.workflows.delete({ workflowId: once }));

  await turnOn({ ...whenever(unowned, ana), reEnrollment: true });
  const fresh = await receive({ message: 'new card' });
  succeeded(await app.usher.conversations.unassignOwner({ conversationId: fresh }));
  expect(await waitsForWorkflows(fresh)).toMatchObject({ owner: { name: 'Ana Lima' } });
});

test('12. A filter that names "assigned to bot is false" and "status is open" works out of the box, and is the example that the playground opens with.', async () => {
  const mine = await receive({ ownerId: app.agents.ana });
  const botOwned = await receive({ ownerId: app.bots.welcome });
  const closed = await receive();
  succeeded(await app.usher.conversations.close({ conversationId: closed }));
  const filter: ConversationFilterInput = {
    all: [{ ownerKind: { notIn: ['BOT'] } }, { status: { in: ['OPEN'] } }],
  };
  const listed = (await app.usher.conversations.list({ filter })).nodes.map(({ id }) => id);
  expect(listed).toEqual([mine]);
  expect(listed).not.toContain(botOwned);

  const [first] = playgroundOf(null).defaultTabs ?? [];
  const opened = await app.usher.request<{ conversations: { nodes: { id: string }[] } }, object>(
    present(first?.query),
    {},
  );
  expect(opened.conversations.nodes.map(({ id }) => id)).toEqual([mine]);
});
