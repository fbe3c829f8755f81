import { newId } from '@usher/schema/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestAppByHand, type TestAppByHand } from '../support/by-hand.ts';
import { moveClock } from '../support/clock.ts';
import { present, succeeded } from '../support/expect.ts';
import { hireLeaving } from '../support/leaving-agent.ts';
import { expectSameAnswer } from '../support/refusals.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import { sabotage } from '../support/sabotage.ts';
import { endSubscriptions } from '../support/subscriptions.ts';
import { makeUnreadable } from '../support/unreadable.ts';
import { expectWholeWork } from '../support/whole-log.ts';
import {
  again,
  assign,
  close,
  closed,
  comment,
  delay,
  manually,
  minutes,
  open,
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

const retry = (enrollmentId: string) => us.usher.enrollments.retry({ enrollmentId });
const latestOf = async (id: string) => present((await us.enrollments(id)).at(-1));
const refused = (refusal: string) => ({ __typename: 'EnrollmentRefusedError', refusal });

/** A conversation whose assignment was refused after a comment was made. */
async function failed(around = (definition: ReturnType<typeof whenever>) => definition) {
  const lee = await hireLeaving(us.usher);
  const actions = [comment('Before.', 'assign'), assign({ ownerId: lee.id }, 'close'), close()];
  const workflowId = await us.turnOn(around(whenever(open, ...actions)));
  await lee.leave();
  const conversationId = await us.receive();
  const { id: enrollmentId, status } = await latestOf(conversationId);
  expect(status).toBe('FAILED');
  return { workflowId, conversationId, enrollmentId, lee };
}

test('what failed goes on with the action that failed, and steps are numbered on', async () => {
  const { conversationId, enrollmentId, lee } = await failed();
  await lee.comeBack();
  const { enrollment, ...flags } = succeeded(await retry(enrollmentId));
  expect(flags).toMatchObject({ changed: true, replayed: false });
  expect(enrollment).toMatchObject({ status: 'WAITING', nextAction: 'assign', reason: null, endedAt: null });
  const { status, depth, steps } = await latestOf(conversationId);
  expect([status, depth]).toEqual(['COMPLETED', 1]);
  expect(steps.map(({ number, actionKey, status }) => [number, actionKey, status])).toEqual([
    [1, 'comment', 'DONE'],
    [2, 'assign', 'FAILED'],
    [3, 'assign', 'DONE'],
    [4, 'close', 'DONE'],
  ]);
  await expectWholeWork(app.app.database);
});

test('what fails again can be retried again', async () => {
  const { conversationId, enrollmentId, lee } = await failed();
  succeeded(await retry(enrollmentId));
  expect(await latestOf(conversationId)).toMatchObject({ status: 'FAILED', steps: { length: 3 } });
  await lee.comeBack();
  succeeded(await retry(enrollmentId));
  expect(await latestOf(conversationId)).toMatchObject({ status: 'COMPLETED', steps: { length: 5 } });
});

test('what failed unexpectedly is done from its beginning, also if that was an event', async () => {
  const workflowId = await us.turnOn(upon(['CONVERSATION_CREATED'], comment('At last.')));
  const calm = await sabotage(app, workflowId);
  const id = await us.receive();
  const { id: enrollmentId, status } = await latestOf(id);
  expect(status).toBe('FAILED');
  await calm();
  succeeded(await retry(enrollmentId));
  expect(await latestOf(id)).toMatchObject({ status: 'COMPLETED', steps: [{ actionKey: 'comment' }] });
});

test('what failed after a wait does not wait or do again what came before', async () => {
  const workflowId = await us.turnOn(
    whenever(open, comment('Before.', 'delay', 'first'), delay(minutes(10), 'close'), close()),
  );
  const id = await us.receive();
  await app.settled();
  const calm = await sabotage(app, workflowId);
  await moveClock(app, { minutes: 10 });
  const { id: enrollmentId } = await latestOf(id);
  await calm();
  succeeded(await retry(enrollmentId));
  const { status, steps } = await latestOf(id);
  expect([status, ...steps.map(({ actionKey }) => actionKey)]).toEqual([
    'COMPLETED',
    'first',
    'delay',
    'close',
  ]);
});

test('what was blocked begins with the first action, as a chain of its own', async () => {
  await us.turnOn(again(upon(['COMMENT_ADDED', 'CONVERSATION_CREATED'], comment('And again.'))));
  const id = await us.receive();
  const blocked = await latestOf(id);
  expect(blocked).toMatchObject({ status: 'BLOCKED', depth: 11 });
  succeeded(await retry(blocked.id));
  const passages = await us.enrollments(id);
  expect(passages.find((passage) => passage.id === blocked.id)).toMatchObject({
    status: 'COMPLETED',
    depth: 1,
    steps: [{ number: 1 }],
  });
  expect(passages.at(-1)).toMatchObject({ status: 'BLOCKED', depth: 11 });
});

test.each([
  ['goes through it if it matches', open, 'COMPLETED', 1],
  ['is told that it does not match', closed, 'OVERTAKEN', 0],
])('a conversation whose match failed %s', async (_, filter, status, steps) => {
  const makeReadable = await makeUnreadable(app, us, await us.turnOn(whenever(filter, comment('Now.'))));
  const id = await us.receive();
  const { id: enrollmentId } = present((await us.enrollments(id))[0]);
  await makeReadable();
  succeeded(await retry(enrollmentId));
  expect(await us.enrollments(id)).toMatchObject([{ status, steps: { length: steps } }]);
});

test.each([
  ['goes through it if that sort of event came and its filter holds', 'MESSAGE_RECEIVED', open, 'COMPLETED'],
  ['does not if the filter does not hold', 'MESSAGE_RECEIVED', closed, 'OVERTAKEN'],
  ['does not if another sort of event came', 'COMMENT_ADDED', open, 'OVERTAKEN'],
] as const)('a conversation whose match with an event failed %s', async (_, type, filter, status) => {
  const definition = { ...upon([type], comment('Now.')), triggers: [{ events: { types: [type], filter } }] };
  const makeReadable = await makeUnreadable(app, us, await us.turnOn(definition));
  const id = await us.receive();
  const { id: enrollmentId } = present((await us.enrollments(id))[0]);
  await makeReadable();
  succeeded(await retry(enrollmentId));
  expect((await us.enrollments(id))[0]).toMatchObject({ status });
});

test('what is on its way is left alone, and that is no change', async () => {
  const { enrollmentId } = await failed();
  succeeded(await retry(enrollmentId));
  expect(succeeded(await retry(enrollmentId))).toMatchObject({ changed: false });
});

test('of many who retry at once one does', async () => {
  const { conversationId, enrollmentId, lee } = await failed();
  await lee.comeBack();
  const answers = await Promise.all(Array.from({ length: 6 }, () => retry(enrollmentId)));
  expect(answers.map(succeeded).filter(({ changed }) => changed)).toHaveLength(1);
  expect(await latestOf(conversationId)).toMatchObject({ status: 'COMPLETED', steps: { length: 4 } });
  await expectWholeWork(app.app.database);
});

test('a workflow that is off lets what failed go on, like all that is inside', async () => {
  const { workflowId, conversationId, enrollmentId, lee } = await failed();
  succeeded(await us.usher.workflows.turnOff({ workflowId, inside: 'FINISH' }));
  await lee.comeBack();
  succeeded(await retry(enrollmentId));
  expect(await latestOf(conversationId)).toMatchObject({ status: 'COMPLETED' });
});

describe('a retry is refused', () => {
  test('if it neither failed nor was blocked', async () => {
    await us.turnOn(whenever(open, close()));
    const { id } = await latestOf(await us.receive());
    expect(await retry(id)).toMatchObject(refused('DID_NOT_FAIL'));
  });

  test('if the conversation is inside the same workflow by now', async () => {
    const lee = await hireLeaving(us.usher);
    const actions = [assign({ ownerId: lee.id }, 'delay'), delay(minutes(10))];
    const workflowId = await us.turnOn(again(manually(null, ...actions)));
    await lee.leave();
    const conversationIds = [await us.receive()];
    const enrollIt = async () => {
      succeeded(await us.usher.workflows.enroll({ workflowId, conversationIds }));
      return latestOf(conversationIds[0] ?? '');
    };
    const { id: enrollmentId } = await enrollIt();
    await lee.comeBack();
    expect(await enrollIt()).toMatchObject({ status: 'WAITING' });
    expect(await retry(enrollmentId)).toMatchObject(refused('ALREADY_INSIDE'));
  });

  test('if the workflow was deleted', async () => {
    const { workflowId, enrollmentId } = await failed();
    succeeded(await us.usher.workflows.delete({ workflowId }));
    expect(await retry(enrollmentId)).toMatchObject(refused('WORKFLOW_DELETED'));
  });

  test('if the account lost the feature', async () => {
    const { enrollmentId } = await failed();
    await endSubscriptions(app, us);
    expect(await retry(enrollmentId)).toMatchObject({ __typename: 'FeatureNotAvailableError' });
  });

  test('if there is no such enrollment in this account', async () => {
    const { enrollmentId } = await failed();
    const them = await openRouting(app);
    const foreign = (id: string) => them.usher.enrollments.retry({ enrollmentId: id });
    await expectSameAnswer(foreign, enrollmentId, newId('enrollment'));
  });
});
