import type { WorkflowActionInput } from '@usher/sdk/operations';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestAppByHand, type TestAppByHand } from '../support/by-hand.ts';
import { moveClock } from '../support/clock.ts';
import { inWaves } from '../support/in-waves.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import { branch, closed, comment, delay, minutes, open, whenever } from '../support/workflows.ts';

let app: TestAppByHand;
let us: Routing;
beforeAll(async () => {
  app = await startTestAppByHand();
});
beforeEach(async () => {
  us = await openRouting(app);
});
afterAll(() => app.stop());

const receiveMany = (count: number) => inWaves(count, () => us.receive());
/** Steps that change nothing. */
const walk = (length: number): WorkflowActionInput[] =>
  Array.from({ length }, (_, at) =>
    branch(
      [{ name: 'Closed', filter: closed }],
      at + 1 < length ? `step-${at + 1}` : undefined,
      `step-${at}`,
    ),
  );
const stepsOf = async (id: string) => (await us.enrollments(id)).map(({ steps }) => steps.length);

test('many conversations go through a long workflow side by side', async () => {
  await us.turnOn(whenever(open, comment('First.', 'step-0'), ...walk(110)));
  const ids = await receiveMany(64);
  await app.numbered();
  expect(await app.workOnce()).toBe(64);
  expect(await stepsOf(ids[0] ?? '')).toEqual([111]);
  expect(await stepsOf(ids.at(-1) ?? '')).toEqual([111]);
});

test('what waited shares a transaction only until that has had its share of steps', async () => {
  await us.turnOn(whenever(open, delay(minutes(10), 'step-0'), ...walk(150)));
  const ids = await receiveMany(4);
  await app.settled();
  await moveClock(app, { minutes: 10 });
  await app.workOnce();
  const pages = await Promise.all(ids.map((id) => us.usher.conversations.enrollments({ id })));
  const waiting = pages.flatMap((page) => page?.nodes ?? []).filter(({ status }) => status === 'WAITING');
  expect(waiting.map(({ steps }) => steps.length)).toEqual([1, 1]);
  for (const id of ids) expect(await stepsOf(id)).toEqual([151]);
});
