import type { DelayUntilInput } from '@usher/sdk/operations';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestAppByHand, type TestAppByHand } from '../support/by-hand.ts';
import { moveClock, stopClock } from '../support/clock.ts';
import { present, succeeded } from '../support/expect.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import { expectWholeWork } from '../support/whole-log.ts';
import {
  again,
  branch,
  close,
  closed,
  comment,
  delay,
  minutes,
  open,
  seconds,
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

const theOne = async (id: string) => {
  const passages = await us.enrollments(id);
  expect(passages).toHaveLength(1);
  return present(passages[0]);
};
const dueTime = async (id: string) => new Date(present((await theOne(id)).resumeAt));
const keysOf = async (id: string) => (await theOne(id)).steps.map(({ actionKey }) => actionKey);
const commentsOn = async (id: string) =>
  (await us.history(id)).flatMap((event) =>
    event.__typename === 'CommentAddedEvent' ? [event.comment?.text] : [],
  );
const justBefore = (moment: Date) => new Date(moment.getTime() - 1);
const noon = new Date('2031-03-04T12:00:00.000Z');

describe('at a delay', () => {
  test('an enrollment waits, and tells until when and for which action', async () => {
    await us.turnOn(whenever(open, comment('Before.', 'delay'), delay(minutes(10), 'close'), close()));
    await stopClock(app, noon);
    const passage = await theOne(await us.receive());
    expect(passage).toMatchObject({
      status: 'WAITING',
      reason: null,
      resumeAt: '2031-03-04T12:10:00.000Z',
      nextAction: 'close',
      endedAt: null,
    });
    expect(passage.steps).toMatchObject([
      { number: 1, actionKey: 'comment', status: 'DONE' },
      {
        number: 2,
        actionKey: 'delay',
        actionKind: 'DELAY',
        status: 'DONE',
        detail: 'It waits until 2031-03-04T12:10:00.000Z.',
      },
    ]);
  });

  test('it goes on at that very moment and not a millisecond earlier', async () => {
    await us.turnOn(whenever(open, delay(minutes(10), 'close'), close()));
    const id = await us.receive();
    const due = await dueTime(id);
    await stopClock(app, justBefore(due));
    expect(await app.workOnce()).toBe(0);
    expect(await theOne(id)).toMatchObject({ status: 'WAITING' });
    await stopClock(app, due);
    expect(await app.workOnce()).toBe(1);
    expect(await us.settledConversation(id)).toMatchObject({ status: 'CLOSED' });
    expect(await theOne(id)).toMatchObject({
      status: 'COMPLETED',
      resumeAt: null,
      nextAction: null,
      endedAt: due.toISOString(),
      steps: [{ number: 1 }, { number: 2, actionKey: 'close' }],
    });
  });

  test('what happens meanwhile does not wake it, and is seen when it goes on', async () => {
    const ifClosed = branch([{ name: 'closed', filter: closed, next: 'comment' }]);
    await us.turnOn(whenever(open, delay(minutes(10), 'branch'), ifClosed, comment('Too late.')));
    const id = await us.receive();
    await app.settled();
    await us.close(id);
    expect(await theOne(id)).toMatchObject({ status: 'WAITING' });
    await moveClock(app, { minutes: 10 });
    expect(await commentsOn(id)).toEqual(['Too late.']);
  });

  test('that leads nowhere the enrollment completes after the wait', async () => {
    await us.turnOn(whenever(open, delay(minutes(10))));
    const id = await us.receive();
    expect(await theOne(id)).toMatchObject({ status: 'WAITING', nextAction: null });
    await moveClock(app, { minutes: 10 });
    expect(await theOne(id)).toMatchObject({ status: 'COMPLETED', steps: [{ number: 1 }] });
  });

  test('another enrollment in the same workflow is not begun, even with re-enrollment', async () => {
    await us.turnOn(again(upon(['MESSAGE_RECEIVED'], delay(minutes(10), 'comment'), comment('Later.'))));
    const conversationId = await us.receive();
    await app.settled();
    succeeded(await us.usher.conversations.receiveMessage({ conversationId, text: 'Hello?' }));
    expect(await theOne(conversationId)).toMatchObject({ status: 'WAITING' });
    await moveClock(app, { minutes: 10 });
    expect(await commentsOn(conversationId)).toEqual(['Later.']);
    succeeded(await us.usher.conversations.receiveMessage({ conversationId, text: 'Again' }));
    expect(await us.enrollments(conversationId)).toHaveLength(2);
  });
});

describe('a delay until', () => {
  const waits = (until: DelayUntilInput) => whenever(open, delay({ until }, 'close'), close());

  test('a moment waits for that moment', async () => {
    await stopClock(app, noon);
    await us.turnOn(waits({ dateTime: '2031-03-05T00:00:00.000Z' }));
    expect(await dueTime(await us.receive())).toEqual(new Date('2031-03-05T00:00:00.000Z'));
  });

  test('a moment that has passed does not wait, and says so', async () => {
    await stopClock(app, noon);
    await us.turnOn(waits({ dateTime: '2031-03-04T12:00:00.000Z' }));
    expect(await theOne(await us.receive())).toMatchObject({
      status: 'COMPLETED',
      steps: [
        {
          actionKey: 'delay',
          status: 'DONE',
          detail: 'It did not wait: 2031-03-04T12:00:00.000Z had passed.',
        },
        { actionKey: 'close' },
      ],
    });
  });

  test('a time of day waits until the clocks there show it', async () => {
    await stopClock(app, noon);
    await us.turnOn(
      waits({ timeOfDay: { time: '08:00', timeZone: 'America/New_York', weekdays: ['THURSDAY'] } }),
    );
    expect(await dueTime(await us.receive())).toEqual(new Date('2031-03-06T13:00:00.000Z'));
  });
});

test('several delays in a row each take their time, and steps are numbered on', async () => {
  const three = [
    delay(seconds(30), 'one', 'first'),
    comment('One.', 'second', 'one'),
    delay(minutes(2), 'third', 'second'),
    delay({ for: { amount: 1, unit: 'HOURS' } }, 'two', 'third'),
    comment('Two.', undefined, 'two'),
  ];
  await us.turnOn(whenever(open, ...three));
  const id = await us.receive();
  const keys = ['first', 'one', 'second', 'third', 'two'];
  for (const [duration, reached] of [
    [{ seconds: 0 }, 1],
    [{ seconds: 30 }, 3],
    [{ minutes: 2 }, 4],
    [{ hours: 1 }, 5],
  ] as const) {
    await moveClock(app, duration);
    expect(await keysOf(id)).toEqual(keys.slice(0, reached));
  }
  const { steps, status } = await theOne(id);
  expect([status, ...steps.map(({ number }) => number)]).toEqual(['COMPLETED', 1, 2, 3, 4, 5]);
});

test('a circle through a delay goes round until a branch leads out of it, each round on its own', async () => {
  const untilClosed = branch([{ name: 'closed', filter: closed }], 'comment');
  await us.turnOn(whenever(open, comment('Still open.', 'delay'), delay(seconds(1), 'branch'), untilClosed));
  const id = await us.receive();
  const round = ['comment', 'delay', 'branch'];
  for (const rounds of [1, 2, 3]) {
    await app.settled();
    expect(await keysOf(id)).toEqual(Array(rounds).fill(round).flat().slice(0, -1));
    await moveClock(app, { seconds: 1 });
  }
  await app.settled();
  await us.close(id);
  await moveClock(app, { seconds: 1 });
  expect(await theOne(id)).toMatchObject({ status: 'COMPLETED' });
  await expectWholeWork(app.app.database);
});

test('who waits stays with the revision that it was enrolled with', async () => {
  const workflowId = await us.turnOn(whenever(open, delay(minutes(10), 'comment'), comment('First.')));
  const id = await us.receive();
  await app.settled();
  const definition = whenever(open, delay(minutes(10), 'close'), close());
  succeeded(await us.usher.workflows.update({ workflowId, expectedRevision: 1, definition }));
  succeeded(await us.usher.workflows.publish({ workflowId, revision: 2 }));
  await moveClock(app, { minutes: 10 });
  expect(await commentsOn(id)).toEqual(['First.']);
  expect(await theOne(id)).toMatchObject({ revision: 1, status: 'COMPLETED' });
});
