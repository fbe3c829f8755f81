import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestAppByHand, type TestAppByHand } from '../support/by-hand.ts';
import { moveClock, stopClock } from '../support/clock.ts';
import { succeeded } from '../support/expect.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import { again, close, comment, delay, minutes, open, whenever } from '../support/workflows.ts';

let app: TestAppByHand;
let us: Routing;
beforeAll(async () => {
  app = await startTestAppByHand();
});
beforeEach(async () => {
  us = await openRouting(app);
});
afterAll(() => app.stop());

const noon = new Date('2031-03-04T12:00:00.000Z');

describe('when a workflow is turned off, who waits in it', () => {
  const waiting = async () => {
    const workflowId = await us.turnOn(whenever(open, delay(minutes(10), 'close'), close()));
    const id = await us.receive();
    await app.settled();
    return { workflowId, id };
  };
  const turnOff = async (workflowId: string, inside: 'FINISH' | 'CANCEL') =>
    succeeded(await us.usher.workflows.turnOff({ workflowId, inside }));

  test('goes on if it may finish', async () => {
    const { workflowId, id } = await waiting();
    expect(await turnOff(workflowId, 'FINISH')).toMatchObject({ cancelled: 0 });
    await moveClock(app, { minutes: 10 });
    expect(await us.settledConversation(id)).toMatchObject({ status: 'CLOSED' });
  });

  test('is cancelled if so asked, and never goes on; others go on who wait on the same conversation', async () => {
    await stopClock(app, noon);
    await us.turnOn(whenever(open, delay(minutes(10), 'comment'), comment('Later.')));
    const { workflowId, id } = await waiting();
    expect(await turnOff(workflowId, 'CANCEL')).toMatchObject({ cancelled: 1 });
    await stopClock(app, new Date(noon.getTime() + 600_000));
    expect(await us.settledConversation(id)).toMatchObject({ status: 'OPEN' });
    expect(await us.enrollments(id)).toMatchObject([
      { status: 'COMPLETED' },
      { status: 'CANCELLED', reason: 'The workflow was turned off.', resumeAt: null, nextAction: null },
    ]);
  });

  test('is cancelled also if it was just coming in', async () => {
    const workflowId = await us.turnOn(again(whenever(open, delay(minutes(10), 'close'), close())));
    const ids = await Promise.all(Array.from({ length: 8 }, () => us.receive()));
    await app.numbered();
    const [, { changed }] = await Promise.all([app.workOnce(), turnOff(workflowId, 'CANCEL')]);
    expect(changed).toBe(true);
    const statuses = (await Promise.all(ids.map((id) => us.enrollments(id))))
      .flat()
      .map(({ status }) => status);
    expect(statuses.filter((status) => status !== 'CANCELLED')).toEqual([]);
  });

  test('is cancelled if it is deleted', async () => {
    const { workflowId, id } = await waiting();
    succeeded(await us.usher.workflows.delete({ workflowId }));
    await moveClock(app, { minutes: 10 });
    expect(await us.enrollments(id)).toMatchObject([
      { status: 'CANCELLED', reason: 'The workflow was deleted.' },
    ]);
    expect(await us.settledConversation(id)).toMatchObject({ status: 'OPEN' });
  });
});
