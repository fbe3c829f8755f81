import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestAppByHand, type TestAppByHand } from '../support/by-hand.ts';
import { moveClock } from '../support/clock.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import {
  again,
  assign,
  comment,
  delay,
  minutes,
  ownedBy,
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

/** Ana and Ben hand it to each other without end, each after such a pause. Answers all passages after so many rounds. */
async function playPingPong(pause: Parameters<typeof delay>[0], rounds: number) {
  const { ana, ben } = us.agents;
  await us.turnOn(again(whenever(ownedBy(ana), delay(pause, 'assign'), assign({ ownerId: ben }))));
  await us.turnOn(again(whenever(ownedBy(ben), delay(pause, 'assign'), assign({ ownerId: ana }))));
  const id = await us.receive({ ownerId: ana });
  for (let round = 0; round < rounds; round += 1) {
    await app.settled();
    await moveClock(app, { minutes: 6 });
  }
  return us.enrollments(id);
}

test('a pause of less than 5 minutes goes on with the chain, which ends like any other', async () => {
  const passages = await playPingPong({ for: { amount: 299, unit: 'SECONDS' } }, 14);
  expect(passages.map(({ depth }) => depth)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(passages.at(-1)).toMatchObject({ status: 'BLOCKED' });
});

test('a pause of 5 minutes starts a new chain, so that it may go on for ever', async () => {
  const passages = await playPingPong(minutes(5), 14);
  expect(passages).toHaveLength(15);
  expect(passages.map(({ status }) => status)).toEqual([...Array<string>(14).fill('COMPLETED'), 'WAITING']);
  expect(new Set(passages.map(({ depth }) => depth))).toEqual(new Set([1]));
});

test('what comes before the pause is part of the old chain, what comes after it begins a new one', async () => {
  await us.turnOn(upon(['CONVERSATION_CREATED'], assign({ ownerId: us.agents.ana })));
  await us.turnOn(
    upon(
      ['CONVERSATION_ASSIGNED'],
      comment('Two.', 'short', 'before'),
      delay(seconds(299), 'between', 'short'),
      comment('Two as well.', 'long', 'between'),
      delay(minutes(5), 'after', 'long'),
      comment('One.', undefined, 'after'),
    ),
  );
  const id = await us.receive();
  for (const _ of [1, 2]) {
    await app.settled();
    await moveClock(app, { minutes: 5 });
  }
  const depths = (await us.history(id)).flatMap((event) =>
    event.__typename === 'CommentAddedEvent' ? [[event.comment?.text, event.depth]] : [],
  );
  expect(depths).toEqual([
    ['Two.', 2],
    ['Two as well.', 2],
    ['One.', 1],
  ]);
});
