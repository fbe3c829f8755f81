import { newId } from '@usher/schema/ids';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestAppByHand, type TestAppByHand } from '../support/by-hand.ts';
import { moveClock } from '../support/clock.ts';
import { present, succeeded } from '../support/expect.ts';
import { expectSameAnswer } from '../support/refusals.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import { expectWholeWork } from '../support/whole-log.ts';
import { again, close, comment, delay, manually, minutes, open, whenever } from '../support/workflows.ts';

let app: TestAppByHand;
let us: Routing;
beforeAll(async () => {
  app = await startTestAppByHand();
});
beforeEach(async () => {
  us = await openRouting(app);
});
afterAll(() => app.stop());

const cancel = (enrollmentId: string, reason?: string) =>
  us.usher.enrollments.cancel({ enrollmentId, reason });

/** A conversation that waits for ten minutes, to be closed then. */
async function waiting() {
  await us.turnOn(again(whenever(open, delay(minutes(10), 'close'), close())));
  const conversationId = await us.receive();
  const [passage] = await us.enrollments(conversationId);
  return { conversationId, enrollmentId: present(passage).id };
}

test('what waits ends cancelled with the reason, and never goes on', async () => {
  const { conversationId, enrollmentId } = await waiting();
  const { enrollment, ...flags } = succeeded(await cancel(enrollmentId, 'Solved by phone.'));
  expect(flags).toMatchObject({ changed: true, replayed: false });
  expect(enrollment).toMatchObject({
    status: 'CANCELLED',
    reason: 'Solved by phone.',
    resumeAt: null,
    nextAction: null,
    endedAt: expect.any(String),
    steps: [{ actionKey: 'delay' }],
  });
  await moveClock(app, { minutes: 10 });
  expect(await us.settledConversation(conversationId)).toMatchObject({ status: 'OPEN' });
  await expectWholeWork(app.app.database);
});

test('without a reason it tells who did it', async () => {
  const { enrollmentId } = await waiting();
  expect(succeeded(await cancel(enrollmentId)).enrollment.reason).toBe('Cancelled by Test key.');
});

test('what has ended stays as it ended, and that is no change', async () => {
  const { conversationId, enrollmentId } = await waiting();
  await moveClock(app, { minutes: 10 });
  const [ended] = await us.enrollments(conversationId);
  expect(ended).toMatchObject({ status: 'COMPLETED' });
  expect(succeeded(await cancel(enrollmentId, 'Too late.'))).toMatchObject({
    changed: false,
    enrollment: ended,
  });
});

test('who was cancelled may be enrolled again', async () => {
  const workflowId = await us.turnOn(again(manually(null, comment('Asked for.'))));
  const input = { workflowId, conversationIds: [await us.receive()] };
  const [first] = succeeded(await us.usher.workflows.enroll(input)).results;
  succeeded(await cancel(succeeded(present(first)).enrollment.id));
  const [second] = succeeded(await us.usher.workflows.enroll(input)).results;
  succeeded(present(second));
});

test('of many who cancel at once while it goes on, at most one does, and nothing is half done', async () => {
  const { conversationId, enrollmentId } = await waiting();
  await moveClock(app, { minutes: 10 });
  const [, ...answers] = await Promise.all([
    app.workOnce(),
    ...Array.from({ length: 5 }, () => cancel(enrollmentId, 'Now.')),
  ]);
  const cancelled = answers.map(succeeded).filter(({ changed }) => changed).length;
  const { status } = await us.settledConversation(conversationId);
  expect([cancelled, status]).toEqual(cancelled === 0 ? [0, 'CLOSED'] : [1, 'OPEN']);
  await expectWholeWork(app.app.database);
});

test('another account is answered exactly as if there were no such enrollment', async () => {
  const { enrollmentId } = await waiting();
  const them = await openRouting(app);
  const foreign = (id: string) => them.usher.enrollments.cancel({ enrollmentId: id });
  await expectSameAnswer(foreign, enrollmentId, newId('enrollment'));
  expect(await us.usher.enrollments.get({ id: enrollmentId })).toMatchObject({ status: 'WAITING' });
});

test('an empty reason is refused by its path', async () => {
  const { enrollmentId } = await waiting();
  expect(await cancel(enrollmentId, ' ')).toMatchObject({
    __typename: 'InvalidInputError',
    issues: [{ path: 'input.reason' }],
  });
});
