import { createWorker } from '@usher/api/engine/worker';
import { createLogger } from '@usher/api/logger';
import { UsherRequestError } from '@usher/sdk';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isSettled } from '../support/app.ts';
import type { TestAppByHand } from '../support/by-hand.ts';
import { startTestAppByHand } from '../support/by-hand.ts';
import { cutConnections, hireCrew, isWaiting, openDatabaseAs } from '../support/crew.ts';
import { succeeded } from '../support/expect.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import { waitUntil } from '../support/wait-until.ts';
import { expectWholeWork } from '../support/whole-log.ts';
import {
  again,
  assign,
  branch,
  close,
  closed,
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
beforeEach(async () => {
  app = await startTestAppByHand();
  us = await openRouting(app);
});
afterEach(() => app.stop());

async function turnOnSeveral(): Promise<string[]> {
  const { ana, ben } = us.agents;
  const ways = branch([{ name: 'close', filter: says('7'), next: 'close' }], 'assign');
  return [
    await us.turnOn(
      whenever(unowned, assign({ ownerId: ana, inboxId: us.inboxes.support }, 'comment'), comment('Hers.')),
    ),
    await us.turnOn(upon(['CONVERSATION_CREATED'], comment('New.'))),
    await us.turnOn(whenever(ownedBy(ana), ways, assign({ ownerId: ben }), close())),
    await us.turnOn(again(whenever(closed, comment('Closed.')))),
    await us.turnOn(again(upon(['MESSAGE_RECEIVED', 'MESSAGE_SENT'], comment('A message.')))),
  ];
}

const comeBack: readonly string[] = ['SERVICE_UNAVAILABLE', 'TIMEOUT'];

/** As the answer of a busy server asks for, or none in time: again, with the same idempotency key. */
async function insist<Result extends { __typename: string }>(call: () => Promise<Result>) {
  for (;;) {
    try {
      return succeeded(await call());
    } catch (error) {
      if (!(error instanceof UsherRequestError) || !comeBack.includes(error.code)) throw error;
    }
  }
}

async function receive(index: number): Promise<string> {
  const input = { message: `Hello ${index}`, idempotencyKey: `receive ${index}` };
  return (await insist(() => us.usher.conversations.create(input))).conversation.id;
}

/** What customers and agents do meanwhile. */
async function disturb(conversationId: string, index: number): Promise<void> {
  const { receiveMessage, sendMessage, assignOwner, close } = us.usher.conversations;
  const input = (what: string) => ({ conversationId, idempotencyKey: `${what} ${conversationId}` });
  if (index % 3 === 0) await insist(() => receiveMessage({ ...input('in'), text: 'And?' }));
  if (index % 4 === 0) await insist(() => sendMessage({ ...input('out'), text: 'Soon.' }));
  if (index % 5 === 0) await insist(() => assignOwner({ ...input('to'), ownerId: us.agents.chloe }));
  if (index % 7 === 0) await insist(() => close(input('close')));
}

/** Several clients at a time. Answers what each did, in order. */
async function doMany<T>(count: number, each: (index: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  const indices = Array<void>(count).keys();
  const client = async () => {
    for (const index of indices) done[index] = await each(index);
  };
  await Promise.all([client(), client(), client(), client()]);
  return done;
}

test('ten workers and three sequencers do everything once and in order, while clients write', {
  timeout: 300_000,
}, async () => {
  const [toAna = '', onCreation = ''] = await turnOnSeveral();
  const known = await doMany(200, receive);
  const crew = await hireCrew(app, { workers: 10, sequencers: 3 });
  const writing = doMany(300, async (index) => disturb(known[index] ?? (await receive(index)), index));
  const workflowId = await us.save(whenever(open, comment('Late.')));
  const turningOn = { workflowId, enrollExisting: true, idempotencyKey: 'late' };
  expect(await insist(() => us.usher.workflows.turnOn(turningOn))).toMatchObject({ changed: true });
  await writing;
  await waitUntil(() => isSettled(app.app));
  await crew.stop();

  await expectWholeWork(app.app.database);
  expect(await countEnrollments()).toMatchObject({ [toAna]: 300, [onCreation]: 300 });
});

async function countEnrollments(): Promise<Record<string, number>> {
  const { rows } = await app.app.database.transaction(us.accountId, (trx) =>
    sql<{ id: string; count: number }>`
      select workflow_id as id, count(distinct conversation_id)::int as count from enrollments group by 1
    `.execute(trx),
  );
  return Object.fromEntries(rows.map(({ id, count }) => [id, count]));
}

test('a worker that dies in the middle of its batch loses and doubles nothing', async () => {
  await turnOnSeveral();
  await doMany(20, async (index) => disturb(await receive(index), index));
  await app.numbered();
  const doomed = openDatabaseAs(app.databaseUrl, 'doomed');
  await app.app.database.transaction(us.accountId, async (trx) => {
    // The worker has changed conversations by now, and cannot write down that it did.
    await sql`lock table enrollments in share row exclusive mode`.execute(trx);
    const dying = createWorker(doomed, createLogger('silent')).runOnce();
    const death = expect(dying).rejects.toThrow();
    await waitUntil(() => isWaiting(app, 'doomed'));
    const closing = doomed.close();
    await cutConnections(app, 'doomed');
    await Promise.all([closing, death]);
  });
  await app.settled();
  await expectWholeWork(app.app.database);
});

test('workers whose connections are cut again and again lose and double nothing', {
  timeout: 300_000,
}, async () => {
  await turnOnSeveral();
  const crew = await hireCrew(app, { workers: 4, sequencers: 2 });
  let cuts = 0;
  await doMany(60, async (index) => {
    await disturb(await receive(index), index);
    if (index % 5 === 0)
      cuts += (await cutConnections(app, 'worker')) + (await cutConnections(app, 'sequencer'));
  });
  await waitUntil(() => isSettled(app.app));
  await crew.stop();
  expect(cuts).toBeGreaterThan(5);
  await expectWholeWork(app.app.database);
});
