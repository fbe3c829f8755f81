import { createWorker } from '@usher/api/engine/worker';
import { createLogger } from '@usher/api/logger';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isSettled, startTestApp } from '../support/app.ts';
import { startTestAppByHand, type TestAppByHand } from '../support/by-hand.ts';
import { moveClock } from '../support/clock.ts';
import { cutConnections, hireCrew, isWaiting, openDatabaseAs } from '../support/crew.ts';
import { present } from '../support/expect.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import { sabotage } from '../support/sabotage.ts';
import { waitUntil } from '../support/wait-until.ts';
import { expectWholeWork } from '../support/whole-log.ts';
import {
  assign,
  close,
  comment,
  delay,
  minutes,
  open,
  seconds,
  unowned,
  whenever,
} from '../support/workflows.ts';

let app: TestAppByHand;
let us: Routing;
beforeEach(async () => {
  app = await startTestAppByHand();
  us = await openRouting(app);
});
afterEach(() => app.stop());

const receiveMany = (count: number) => Promise.all(Array.from({ length: count }, () => us.receive()));
const countOf = async (status: string): Promise<number> => {
  const { rows } = await app.app.database.transaction(us.accountId, (trx) =>
    sql<{ count: number }>`select count(*)::int as count from enrollments where status = ${status}`.execute(
      trx,
    ),
  );
  return rows[0]?.count ?? 0;
};

test('500 conversations wait at once and go on together, each once, by several workers', async () => {
  await us.turnOn(
    whenever(unowned, delay(minutes(10), 'assign'), assign({ ownerId: us.agents.ana }, 'close'), close()),
  );
  for (let batch = 0; batch < 10; batch += 1) await receiveMany(50);
  await app.settled();
  expect(await countOf('WAITING')).toBe(500);
  await moveClock(app, { minutes: 10 });
  const crew = await hireCrew(app, { workers: 4, sequencers: 1 });
  await waitUntil(() => isSettled(app.app));
  await crew.stop();
  expect(await countOf('COMPLETED')).toBe(500);
  await expectWholeWork(app.app.database);
}, 60_000);

test('workers whose connections are cut while conversations wait and go on lose and double nothing', async () => {
  const keys = ['a', 'b', 'c'];
  const rounds = keys.flatMap((key, index) => [
    delay(seconds(1), key, `wait-${key}`),
    comment(key, keys[index + 1] === undefined ? undefined : `wait-${keys[index + 1]}`, key),
  ]);
  await us.turnOn(whenever(open, ...rounds));
  const crew = await hireCrew(app, { workers: 3, sequencers: 1 });
  await receiveMany(40);
  let cuts = 0;
  await waitUntil(async () => {
    if (cuts < 40) cuts += await cutConnections(app, 'worker');
    if (await isSettled(app.app)) await moveClock(app, { seconds: 1 });
    return (await countOf('COMPLETED')) === 40;
  });
  await crew.stop();
  expect(cuts).toBeGreaterThan(5);
  await app.settled();
  await expectWholeWork(app.app.database);
}, 60_000);

test('a worker that dies while it lets conversations wait loses none of them', async () => {
  await us.turnOn(whenever(open, comment('Before.', 'delay'), delay(minutes(10), 'close'), close()));
  const ids = await receiveMany(10);
  await app.numbered();
  const doomed = openDatabaseAs(app.databaseUrl, 'doomed');
  await app.app.database.transaction(us.accountId, async (trx) => {
    // It has changed conversations by now, and cannot write down that they wait.
    await sql`lock table enrollments in share row exclusive mode`.execute(trx);
    const dying = createWorker(doomed, createLogger('silent')).runOnce();
    const death = expect(dying).rejects.toThrow();
    await waitUntil(() => isWaiting(app, 'doomed'));
    const closing = doomed.close();
    await cutConnections(app, 'doomed');
    await Promise.all([closing, death]);
  });
  await app.settled();
  await moveClock(app, { minutes: 10 });
  await app.settled();
  for (const id of ids)
    expect(await us.settledConversation(id)).toMatchObject({ status: 'CLOSED', version: 4 });
  await expectWholeWork(app.app.database);
});

test('what has to be tried again later leaves other waits of the conversation alone', async () => {
  await us.turnOn(whenever(open, delay(minutes(10), 'close'), close()));
  const id = await us.receive();
  await app.settled();
  const slow = await us.turnOn(whenever(open, comment('At last.')), { enrollExisting: true });
  const calm = await sabotage(app, slow, { code: '57014' });
  await waitUntil(async () => (await app.workOnce()) === 0);
  await calm();
  await moveClock(app, { minutes: 1 });
  expect(await us.enrollments(id)).toMatchObject([{ status: 'WAITING' }, { status: 'COMPLETED' }]);
  await moveClock(app, { minutes: 9 });
  expect(await us.settledConversation(id)).toMatchObject({ status: 'CLOSED' });
});

test('an enrollment that fails unexpectedly after its wait is recorded and stops no other', async () => {
  const broken = await us.turnOn(whenever(open, delay(minutes(10), 'comment'), comment('Fails.')));
  await us.turnOn(whenever(open, delay(minutes(10), 'comment'), comment('Works.')));
  const id = await us.receive();
  await app.settled();
  await sabotage(app, broken);
  await moveClock(app, { minutes: 10 });
  expect(await us.enrollments(id)).toMatchObject([
    { status: 'FAILED', reason: expect.stringContaining('unexpectedly'), resumeAt: null, nextAction: null },
    { status: 'COMPLETED' },
  ]);
});

test('a running worker is never early, and soon there', async () => {
  const running = await startTestApp();
  try {
    const them = await openRouting(running);
    await them.turnOn(whenever(open, delay(seconds(1), 'close'), close()));
    const ids = await Promise.all(Array.from({ length: 5 }, () => them.receive()));
    const statusOf = async (id: string) => (await them.usher.conversations.get({ id }))?.status;
    await waitUntil(async () =>
      (await Promise.all(ids.map(statusOf))).every((status) => status === 'CLOSED'),
    );
    for (const id of ids) {
      const [passage] = await them.enrollments(id);
      const [waited, closed] = present(passage).steps.map(({ occurredAt }) => new Date(occurredAt).getTime());
      const late = present(closed) - present(waited) - 1_000;
      expect(late).toBeGreaterThanOrEqual(0);
      // How soon is a matter of the machine: where nothing else runs, the proof of delays asks for a second.
      expect(late).toBeLessThan(5_000);
    }
  } finally {
    await running.stop();
  }
});
