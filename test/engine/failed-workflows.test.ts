import { type Culprit, recordFailure } from '@usher/api/engine/failures';
import { lockWorkflow } from '@usher/api/workflow/queries';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestAppByHand, type TestAppByHand } from '../support/by-hand.ts';
import { moveClock } from '../support/clock.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import { sabotage } from '../support/sabotage.ts';
import { makeUnreadable } from '../support/unreadable.ts';
import { again, closed, comment, delay, minutes, open, upon, whenever } from '../support/workflows.ts';

let app: TestAppByHand;
let us: Routing;
beforeAll(async () => {
  app = await startTestAppByHand();
});
beforeEach(async () => {
  us = await openRouting(app);
});
afterAll(() => app.stop());

type Trx = Parameters<Parameters<typeof app.app.database.transaction>[1]>[0];
const inAccount = <T>(run: (trx: Trx) => Promise<T>) => app.app.database.transaction(us.accountId, run);
const failedOf = async (id: string) => (await us.enrollments(id)).filter(({ status }) => status === 'FAILED');

const fail = (culprit: Culprit) =>
  inAccount((trx) => recordFailure({ trx, accountId: us.accountId }, culprit, new Error('Made up.')));
/** The only workflow, on the first event. */
const someCulprit = () =>
  inAccount((trx) =>
    trx
      .selectFrom('events')
      .innerJoin('workflows as w', 'w.accountId', 'events.accountId')
      .select(['w.id as workflowId', 'events.id as eventId'])
      .where('events.accountId', '=', us.accountId)
      .executeTakeFirstOrThrow(),
  );
const waitingOf = (id: string) =>
  inAccount((trx) =>
    trx
      .selectFrom('enrollments')
      .select(['id', 'nextAction', 'resumeAt'])
      .where(sql.ref('conversation_id'), '=', id)
      .where('status', '=', 'WAITING')
      .executeTakeFirstOrThrow(),
  );

test('what fails on many changes of a conversation is told once for each of them', async () => {
  await makeUnreadable(app, us, await us.turnOn(whenever(open, comment('Never.'))));
  await us.turnOn(again(upon(['MESSAGE_RECEIVED'], comment('Noted.'))));
  const conversationId = await us.receive();
  for (let count = 0; count < 25; count += 1)
    await us.usher.conversations.receiveMessage({ conversationId, text: 'And?' });
  const causes = (await failedOf(conversationId)).map(({ cause }) => cause?.id);
  expect(new Set(causes).size).toBe(causes.length);
});

test('of two workers that fail on the same event one tells it', async () => {
  await us.turnOn(whenever(closed, comment('Never.')));
  const id = await us.receive();
  await app.settled();
  const culprit = await someCulprit();
  await Promise.all([fail(culprit), fail(culprit)]);
  expect(await failedOf(id)).toHaveLength(1);
});

test('what another worker got further meanwhile is not failed for where it was', async () => {
  await us.turnOn(
    whenever(open, delay(minutes(10), 'again', 'delay'), delay(minutes(10), undefined, 'again')),
  );
  const id = await us.receive();
  await app.settled();
  const { id: enrollmentId, nextAction, resumeAt } = await waitingOf(id);
  await moveClock(app, { minutes: 10 });
  await app.settled();
  await fail({ enrollmentId, nextAction, resumeAt });
  expect(await us.enrollments(id)).toMatchObject([{ status: 'WAITING', steps: { length: 2 } }]);
});

test('what failed since the database is full is not put off, but done as soon as there is room', async () => {
  const full = await us.turnOn(whenever(open, comment('At last.')));
  const calm = await sabotage(app, full, { code: '53100' });
  const id = await us.receive();
  await app.numbered();
  await expect(app.workOnce()).rejects.toThrow('unexpectedly');
  await calm();
  await app.workOnce();
  expect((await us.usher.conversations.get({ id }))?.version).toBe(3);
});

test('a failure is recorded while somebody changes the workflow', async () => {
  await us.turnOn(whenever(closed, comment('Never.')));
  const id = await us.receive();
  await app.settled();
  const culprit = await someCulprit();
  await inAccount(async (trx) => {
    await lockWorkflow({ trx, accountId: us.accountId }, culprit.workflowId);
    await fail(culprit);
  });
  expect(await failedOf(id)).toHaveLength(1);
});

/** As many times as it takes until nothing fails, each at once. */
async function workUntilNothingIsPutOff() {
  await app.numbered();
  for (let times = 0; ; times += 1) {
    while ((await app.workOnce()) > 0);
    const putOff = await inAccount((trx) =>
      trx
        .updateTable('work')
        .set({ dueAt: sql`usher_now()` })
        .where('attempts', '>', 0)
        .returning('attempts')
        .execute(),
    );
    if (putOff.length === 0) return times;
  }
}

test('a workflow that always times out is passed over in the end, and the others go on', async () => {
  const slow = await us.turnOn(whenever(open, comment('Never.')));
  await us.turnOn(whenever(open, comment('Works.')));
  await sabotage(app, slow, { code: '57014' });
  const id = await us.receive();
  expect(await workUntilNothingIsPutOff()).toBe(7);
  expect((await us.enrollments(id)).map(({ status }) => status)).toEqual(['FAILED', 'COMPLETED']);
  const { nodes = [] } = (await us.usher.backlog.failures({})) ?? {};
  expect(nodes).toMatchObject([{ workflow: { id: slow }, message: expect.stringContaining('too long') }]);
});

test('each workflow that times out has as many attempts as the one before', async () => {
  for (const name of ['One', 'Two']) {
    const slow = await us.turnOn(whenever(open, comment(name)));
    await sabotage(app, slow, { code: '57014' });
  }
  const id = await us.receive();
  expect(await workUntilNothingIsPutOff()).toBe(14);
  expect(await failedOf(id)).toHaveLength(2);
});
