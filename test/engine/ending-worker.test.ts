import { createWorker } from '@usher/api/engine/worker';
import { createLogger } from '@usher/api/logger';
import { armPoints, type Point } from '@usher/api/point';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestAppByHand, type TestAppByHand } from '../support/by-hand.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import { sabotage } from '../support/sabotage.ts';
import { comment, open, whenever } from '../support/workflows.ts';

let app: TestAppByHand;
let us: Routing;
beforeAll(async () => {
  app = await startTestAppByHand();
});
beforeEach(async () => {
  us = await openRouting(app);
});
afterEach(() => armPoints(undefined));
afterAll(() => app.stop());

/** Calls it with how often the worker came by there so far. */
function upon(point: Point, act: (times: number) => void) {
  let times = 0;
  armPoints(async (reached) => {
    if (reached !== point) return;
    times += 1;
    act(times);
  });
  return () => times;
}

test('a look for work whose COMMIT had no answer is repeated', async () => {
  const passed = upon('beforeCommit', (times) => {
    if (times === 1) throw Object.assign(new Error('Made up.'), { code: 'ECONNRESET' });
  });
  expect(await app.workOnce()).toBe(0);
  expect(passed()).toBeGreaterThan(1);
});

test('a worker that is to stop ends after the transaction that it is in', async () => {
  const calm = await sabotage(app, await us.turnOn(whenever(open, comment('At last.'))), { code: '57014' });
  for (let count = 0; count < 8; count += 1) await us.receive();
  await app.numbered();
  const worker = createWorker(app.app.database, createLogger('silent'));
  const claimed = upon('afterClaim', (times) => {
    if (times === 3) worker.stop();
  });
  await worker.runOnce();
  expect(claimed()).toBe(3);
  await calm();
  armPoints(undefined);
  await app.settled();
});
