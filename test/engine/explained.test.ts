import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { present, succeeded } from '../support/expect.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import { assign, branch, comment, open, ownedBy, says, unowned, whenever } from '../support/workflows.ts';

let app: TestApp;
let us: Routing;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  us = await openRouting(app);
});
afterAll(() => app.stop());

/** From the conversation to the reason of its owner, as a person would ask. */
async function whoAssigned(id: string) {
  const { lastAssignment } = await us.settledConversation(id);
  const event = present(await us.usher.events.get({ id: present(lastAssignment).id }));
  const enrollment = event.enrollment && (await us.usher.enrollments.get({ id: event.enrollment.id }));
  const cause = event.cause && (await us.usher.events.get({ id: event.cause.id }));
  return { event, cause, enrollment: enrollment ?? null };
}

const cardsToAna = () =>
  whenever(
    { all: [open, says('card')] },
    branch([{ name: 'lost', filter: says('lost'), next: 'assign' }], 'comment'),
    assign({ ownerId: us.agents.ana, inboxId: us.inboxes.billing, guard: unowned }),
    comment('Not lost.'),
  );

test('an assignment names the workflow, revision, action and enrollment that caused it', async () => {
  const workflowId = await us.turnOn(cardsToAna(), { name: 'Cards' });
  const { event, enrollment } = await whoAssigned(await us.receive({ message: 'My card is lost' }));
  expect(event.actor).toEqual({
    __typename: 'WorkflowActor',
    workflowId,
    workflowName: 'Cards',
    revision: 1,
    actionKey: 'assign',
    enrollmentId: enrollment?.id,
  });
  expect(enrollment).toMatchObject({
    workflow: { id: workflowId, name: 'Cards' },
    revision: 1,
    status: 'COMPLETED',
    depth: 1,
  });
});

test('an assignment names the event that led to it', async () => {
  await us.turnOn(cardsToAna());
  const id = await us.receive({ message: 'My card is lost' });
  const { event, cause, enrollment } = await whoAssigned(id);
  expect(cause).toMatchObject({
    type: 'CONVERSATION_CREATED',
    conversation: { id },
    depth: 0,
    cause: null,
    actor: { __typename: 'ApiKeyActor', name: 'Test key' },
  });
  expect(event).toMatchObject({ depth: 1, cause: { id: cause?.id } });
  expect(enrollment?.cause).toEqual(event.cause);
});

test('the enrollment tells its conditions with the values seen', async () => {
  await us.turnOn(cardsToAna());
  const { enrollment } = await whoAssigned(await us.receive({ message: 'My card is lost' }));
  expect(enrollment?.conditions).toMatchObject([
    {
      path: 'all.0.status',
      field: 'status',
      operator: 'in',
      expected: ['OPEN'],
      seen: ['OPEN'],
      matched: true,
    },
    {
      path: 'all.1.firstMessage',
      field: 'firstMessage',
      operator: 'contains',
      expected: ['card'],
      seen: ['My card is lost'],
      matched: true,
    },
  ]);
});

test('the enrollment tells its steps, what each looked at, and the version after it', async () => {
  await us.turnOn(cardsToAna());
  const id = await us.receive({ message: 'My card is lost' });
  const { enrollment } = await whoAssigned(id);
  expect(enrollment?.steps).toMatchObject([
    {
      number: 1,
      actionKey: 'branch',
      actionKind: 'BRANCH',
      status: 'DONE',
      detail: 'lost',
      conditions: [{ path: 'branches.0.firstMessage', seen: ['My card is lost'], matched: true }],
      conversationVersion: 2,
    },
    {
      number: 2,
      actionKey: 'assign',
      actionKind: 'ASSIGN_CONVERSATION_OWNER',
      status: 'DONE',
      detail: null,
      conditions: [{ path: 'ownerKind', seen: ['NOBODY'], matched: true }],
      conversationVersion: 4,
    },
  ]);
  expect((await us.history(id)).map(({ conversationVersion, type }) => [conversationVersion, type])).toEqual([
    [1, 'CONVERSATION_CREATED'],
    [2, 'MESSAGE_RECEIVED'],
    [3, 'CONVERSATION_MOVED'],
    [4, 'CONVERSATION_ASSIGNED'],
  ]);
});

test('a chain of workflows is told link by link', async () => {
  await us.turnOn(whenever(unowned, assign({ ownerId: us.agents.ana })), { name: 'First' });
  await us.turnOn(whenever(ownedBy(us.agents.ana), assign({ ownerId: us.agents.ben })), { name: 'Second' });
  const { event, cause } = await whoAssigned(await us.receive());
  expect(event).toMatchObject({
    depth: 2,
    actor: { workflowName: 'Second' },
    owner: { name: 'Ben Okafor' },
    previousOwner: { name: 'Ana Lima' },
  });
  expect(cause).toMatchObject({ depth: 1, actor: { workflowName: 'First' }, owner: { name: 'Ana Lima' } });
  const first = present(await us.usher.events.get({ id: present(cause?.cause).id }));
  expect(first).toMatchObject({ depth: 0, type: 'CONVERSATION_CREATED' });
});

test('a person who assigns is told with the reason given', async () => {
  const id = await us.receive();
  succeeded(
    await us.usher.conversations.assignOwner({
      conversationId: id,
      ownerId: us.agents.ben,
      reason: 'Ben knows the customer.',
    }),
  );
  expect(await whoAssigned(id)).toMatchObject({
    event: {
      actor: { __typename: 'ApiKeyActor', name: 'Test key' },
      reason: 'Ben knows the customer.',
      depth: 0,
    },
    cause: null,
    enrollment: null,
  });
});

test('what a workflow did is explained as before when it is renamed, changed and deleted', async () => {
  const workflowId = await us.turnOn(cardsToAna(), { name: 'Cards' });
  const id = await us.receive({ message: 'My card is lost' });
  const before = await whoAssigned(id);
  const definition = whenever(open, comment('Else.'));
  succeeded(await us.usher.workflows.update({ workflowId, expectedRevision: 1, name: 'Else', definition }));
  succeeded(await us.usher.workflows.delete({ workflowId }));
  const after = await whoAssigned(id);
  expect(after.event).toEqual(before.event);
  expect(after.enrollment).toEqual({
    ...before.enrollment,
    workflow: { __typename: 'Workflow', id: workflowId, name: 'Else' },
  });
  const revision = await us.usher.workflows.revision({ id: workflowId, number: 1 });
  expect(revision?.definition.actions).toContainEqual(expect.objectContaining({ key: 'assign' }));
});
