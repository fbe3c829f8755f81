import { holdEvaluation } from '@usher/api/workflow/evaluation-lock';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestAppByHand, type TestAppByHand } from '../support/by-hand.ts';
import { succeeded } from '../support/expect.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import { expectWholeWork } from '../support/whole-log.ts';
import {
  again,
  assign,
  close,
  comment,
  open,
  ownedBy,
  says,
  unowned,
  upon,
  whenever,
} from '../support/workflows.ts';

let app: TestAppByHand;
let us: Routing;
beforeAll(async () => {
  app = await startTestAppByHand();
});
beforeEach(async () => {
  us = await openRouting(app);
});
afterAll(() => app.stop());

const toAna = () => whenever(unowned, assign({ ownerId: us.agents.ana }));
const publish = async (workflowId: string, revision: number) =>
  succeeded(await us.usher.workflows.publish({ workflowId, revision }));
const outcomesOf = async (id: string) => (await us.enrollments(id)).map(({ status }) => status);

test('without re-enrollment a conversation passes through a workflow once, ever', async () => {
  await us.turnOn(toAna());
  const id = await us.receive();
  await app.settled();
  await us.unassign(id);
  expect(await outcomesOf(id)).toEqual(['COMPLETED']);
  expect(await us.settledConversation(id)).toMatchObject({ owner: null });
});

test('an enrollment that was overtaken or failed was one, too', async () => {
  const { id: leaving } = succeeded(await us.usher.agents.create({ name: 'Leaving' })).agent;
  await us.turnOn(whenever(unowned, assign({ ownerId: leaving })));
  await us.turnOn(toAna());
  await us.turnOn(whenever(unowned, assign({ ownerId: us.agents.ben })));
  succeeded(await us.usher.agents.update({ agentId: leaving, active: false }));
  const id = await us.receive();
  await app.settled();
  await us.unassign(id);
  expect(await outcomesOf(id)).toEqual(['FAILED', 'COMPLETED', 'OVERTAKEN']);
});

test('with re-enrollment it passes through each time the criteria become true', async () => {
  await us.turnOn(again(toAna()));
  const id = await us.receive();
  for (const _ of [1, 2]) {
    await app.settled();
    await us.unassign(id);
  }
  expect(await outcomesOf(id)).toEqual(['COMPLETED', 'COMPLETED', 'COMPLETED']);
  expect(await us.settledConversation(id)).toMatchObject({ owner: { name: 'Ana Lima' } });
});

test('several changes that are evaluated together enroll once each, in order', async () => {
  const workflow = again(upon(['MESSAGE_RECEIVED'], comment('Seen.')));
  await us.turnOn(workflow);
  const conversationId = await us.receive();
  for (const text of ['2', '3']) {
    succeeded(await us.usher.conversations.receiveMessage({ conversationId, text }));
  }
  const received = (await us.history(conversationId)).filter(({ type }) => type === 'MESSAGE_RECEIVED');
  const causes = (await us.enrollments(conversationId)).map(({ cause }) => cause?.id);
  expect(causes).toEqual(received.map(({ id }) => id));
});

test('a change is evaluated as a whole, however many came before it', async () => {
  await us.turnOn(again(upon(['CONVERSATION_ASSIGNED', 'CONVERSATION_REOPENED'], close())));
  await us.turnOn(again(whenever({ any: [ownedBy(us.agents.ana), open] }, comment('Hers or open.'))));
  const id = succeeded(await us.usher.conversations.create({})).conversation.id;
  for (let count = 0; count < 47; count += 1) {
    succeeded(await us.usher.conversations.addComment({ conversationId: id, text: `${count}` }));
  }
  await us.close(id);
  await us.assign(id, us.agents.ana);
  const history = await us.history(id);
  expect(history.slice(48, 51).map(({ conversationVersion, type }) => [conversationVersion, type])).toEqual([
    [49, 'CONVERSATION_CLOSED'],
    [50, 'CONVERSATION_ASSIGNED'],
    [51, 'CONVERSATION_REOPENED'],
  ]);
  const byCause = (await us.enrollments(id)).map(({ cause, status }) => [cause?.__typename, status]);
  expect(byCause).toEqual([
    ['ConversationCreatedEvent', 'COMPLETED'],
    ['ConversationAssignedEvent', 'COMPLETED'],
    ['ConversationAssignedEvent', 'COMPLETED'],
  ]);
});

test('more than a transaction may hold is done in several, each part once', async () => {
  const keys = Array.from({ length: 30 }, (_, index) => `c${index}`);
  const comments = keys.map((key, index) => comment(key, keys[index + 1], key));
  await us.turnOn(again(upon(['MESSAGE_RECEIVED'], ...comments)));
  const conversationId = await us.receive();
  for (const text of ['2', '3', '4', '5', '6', '7', '8']) {
    succeeded(await us.usher.conversations.receiveMessage({ conversationId, text }));
  }
  const passages = await us.enrollments(conversationId);
  expect(passages.map(({ status, steps }) => [status, steps.length])).toEqual(
    Array.from({ length: 8 }, () => ['COMPLETED', 30]),
  );
  await expectWholeWork(app.app.database);
});

test('enrollments stay with the revision that they began with', async () => {
  const inside = await us.receive();
  await app.settled();
  const workflowId = await us.turnOn(whenever(open, comment('Revision 1.')), { enrollExisting: true });
  const definition = whenever(open, comment('Revision 2.'));
  succeeded(await us.usher.workflows.update({ workflowId, expectedRevision: 1, definition }));
  await publish(workflowId, 2);
  const later = await us.receive();
  expect(await us.enrollments(inside)).toMatchObject([{ revision: 1, status: 'COMPLETED' }]);
  expect(await us.enrollments(later)).toMatchObject([{ revision: 2, status: 'COMPLETED' }]);
  expect((await us.history(inside)).at(-1)).toMatchObject({ comment: { text: 'Revision 1.' } });
});

test('a revision that is only saved does not run', async () => {
  const workflowId = await us.turnOn(whenever(open, comment('Revision 1.')));
  const definition = whenever(open, comment('Revision 2.'));
  succeeded(await us.usher.workflows.update({ workflowId, expectedRevision: 1, definition }));
  expect(await us.enrollments(await us.receive())).toMatchObject([{ revision: 1 }]);
});

test('existing conversations are enrolled with the conditions of their turn, and without a cause', async () => {
  const id = await us.receive();
  await app.settled();
  await us.turnOn(toAna(), { enrollExisting: true });
  expect(await us.enrollments(id)).toMatchObject([
    {
      status: 'COMPLETED',
      cause: null,
      depth: 1,
      conditions: [{ path: 'any.0.ownerKind', seen: ['NOBODY'], matched: true }],
      steps: [{ actionKey: 'assign', status: 'DONE' }],
    },
  ]);
  expect((await us.history(id)).at(-1)).toMatchObject({
    type: 'CONVERSATION_ASSIGNED',
    cause: null,
    depth: 1,
  });
});

test('existing conversations that match no more at their turn are overtaken', async () => {
  const id = await us.receive();
  await app.settled();
  await us.turnOn(toAna(), { enrollExisting: true });
  await us.assign(id, us.agents.ben);
  expect(await us.enrollments(id)).toMatchObject([
    { status: 'OVERTAKEN', conditions: [{ seen: ['AGENT'], matched: false }], steps: [] },
  ]);
  expect(await us.settledConversation(id)).toMatchObject({ owner: { name: 'Ben Okafor' } });
});

test('what waits goes first, then what happened since', async () => {
  const id = await us.receive();
  await app.settled();
  await us.turnOn(upon(['CONVERSATION_CLOSED'], comment('Closed.')));
  await us.turnOn(whenever(says('Hello'), comment('Existing.')), { enrollExisting: true });
  await us.close(id);
  const comments = (await us.history(id)).flatMap((event) =>
    event.__typename === 'CommentAddedEvent' ? [event.comment?.text] : [],
  );
  expect(comments).toEqual(['Existing.', 'Closed.']);
});

test('while an account turns a workflow on, its conversations wait for that and no longer, others do not', async () => {
  const them = await openRouting(app);
  for (const account of [us, them]) await account.turnOn(whenever(open, comment('Seen.')));
  const [ours, theirs] = [await us.receive(), await them.receive()];
  await app.numbered();
  const versionOf = async ({ usher }: Routing, id: string) =>
    (await usher.conversations.get({ id }))?.version;
  await app.app.database.transaction(us.accountId, async (trx) => {
    await holdEvaluation({ trx, accountId: us.accountId });
    await app.workOnce();
    await app.workOnce();
    expect([await versionOf(us, ours), await versionOf(them, theirs)]).toEqual([2, 3]);
  });
  expect(await outcomesOf(ours)).toEqual(['COMPLETED']);
});
