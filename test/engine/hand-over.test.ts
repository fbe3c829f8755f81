import { createHandOverRunner } from '@usher/api/hand-over/runner';
import { createLogger } from '@usher/api/logger';
import { startLoop } from '@usher/api/loop';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { TestAccount } from '../support/app.ts';
import { startTestAppByHand } from '../support/by-hand.ts';
import { readConversation, startConversation } from '../support/conversations.ts';
import { cutConnections, isWaiting, openDatabaseAs } from '../support/crew.ts';
import { succeeded } from '../support/expect.ts';
import {
  countHandedOver,
  countOwned,
  endedHandOver,
  giveMany,
  handOver,
  readHandOver,
} from '../support/hand-overs.ts';
import { waitUntil } from '../support/wait-until.ts';
import { expectWholeLog } from '../support/whole-log.ts';

const app = await startTestAppByHand();
afterAll(app.stop);
const logger = createLogger('silent');

let us: TestAccount;
beforeEach(async () => {
  us = await app.createAccount();
});

/** A worker in a process of its own, as far as the database can tell. */
function hire(name: string) {
  const database = openDatabaseAs(app.databaseUrl, name);
  const loop = startLoop({
    name,
    runOnce: createHandOverRunner(database, logger).runOnce,
    pollMs: 20,
    logger,
  });
  return async () => {
    await loop.stop();
    await database.close();
  };
}

async function expectWhole(): Promise<void> {
  await app.settled();
  await expectWholeLog(app.app.database);
}

test('1,200 conversations, a quarter of them closed, go to another owner a hundred at a time', async () => {
  const { usher, agents } = us;
  await giveMany(app, us, agents.ana, 1_200);
  const { id, total } = await handOver(usher, agents.ana, { toOwner: agents.ben });
  expect(total).toBe(1_200);
  for (let step = 1; step <= 12; step += 1) {
    expect(await app.handOverOnce()).toBe(1);
    expect(await readHandOver(usher, id)).toMatchObject({ status: 'RUNNING', done: 100 * step });
  }
  await app.handOverOnce();
  expect(await readHandOver(usher, id)).toMatchObject({
    ...{ status: 'COMPLETED', done: 1_200, refused: 0, endedAt: expect.any(String) },
  });
  expect(await app.handOverOnce()).toBe(0);
  expect(await countOwned(app, us)).toEqual({
    [`${agents.ben} OPEN`]: 900,
    [`${agents.ben} CLOSED`]: 300,
  });
  expect(await countHandedOver(app, us)).toEqual({ 1: 1_200 });
  await expectWhole();
});

test('1,200 conversations are left with nobody, or with the agent', async () => {
  const { usher, agents } = us;
  await giveMany(app, us, agents.ana, 1_200);
  await giveMany(app, us, agents.ben, 30);
  succeeded(await usher.agents.deactivate({ agentId: agents.ben, handOver: { leave: true } }));
  await handOver(usher, agents.ana, { toNobody: true });
  await expectWhole();
  expect(await countOwned(app, us)).toEqual({
    ...{ 'nobody OPEN': 900, 'nobody CLOSED': 300 },
    ...{ [`${agents.ben} OPEN`]: 22, [`${agents.ben} CLOSED`]: 8 },
  });
  expect(await countHandedOver(app, us)).toEqual({ 1: 1_200 });
});

test('a worker that dies in the middle of a step has done nothing, and another one goes on', async () => {
  const { usher, agents } = us;
  await giveMany(app, us, agents.ana, 350);
  const { id } = await handOver(usher, agents.ana, { toOwner: agents.ben });
  await app.handOverOnce();
  const doomed = openDatabaseAs(app.databaseUrl, 'doomed');
  await app.app.database.transaction(us.accountId, async (trx) => {
    // The step has changed its conversations by now, and cannot write down how far it got.
    await sql`select from hand_overs where id = ${id} for update`.execute(trx);
    const dying = createHandOverRunner(doomed, logger).runOnce();
    const death = expect(dying).rejects.toThrow();
    await waitUntil(() => isWaiting(app, 'doomed'));
    const closing = doomed.close();
    await cutConnections(app, 'doomed');
    await Promise.all([closing, death]);
  });
  expect(await readHandOver(usher, id)).toMatchObject({ status: 'RUNNING', done: 100 });
  expect(await countHandedOver(app, us)).toEqual({ 1: 100 });
  const stop = hire('successor');
  expect(await endedHandOver(usher, id)).toMatchObject({ status: 'COMPLETED', done: 350 });
  await stop();
  expect(await countHandedOver(app, us)).toEqual({ 1: 350 });
  await expectWhole();
});

test('several workers at once, whose connections are cut again and again, lose and double nothing', {
  timeout: 60_000,
}, async () => {
  const { usher, agents } = us;
  await giveMany(app, us, agents.ana, 1_000);
  await giveMany(app, us, agents.chloe, 200);
  const hires = [hire('mover'), hire('mover'), hire('mover')];
  const { id } = await handOver(usher, agents.ana, { toOwner: agents.ben });
  const other = await handOver(usher, agents.chloe, { toNobody: true });
  let cuts = 0;
  while ((await readHandOver(usher, id)).status === 'RUNNING') {
    if (cuts < 20) cuts += await cutConnections(app, 'mover');
  }
  expect(await endedHandOver(usher, id)).toMatchObject({ status: 'COMPLETED', done: 1_000, refused: 0 });
  expect(await endedHandOver(usher, other.id)).toMatchObject({ status: 'COMPLETED', done: 200, refused: 0 });
  await Promise.all(hires.map((stop) => stop()));
  expect(cuts).toBeGreaterThan(0);
  expect(await countHandedOver(app, us)).toEqual({ 1: 1_200 });
  await expectWhole();
});

test('a conversation that somebody reassigns meanwhile keeps its new owner', async () => {
  const { usher, agents } = us;
  const ids = await giveMany(app, us, agents.ana, 250);
  const { id } = await handOver(usher, agents.ana, { toOwner: agents.ben });
  const conversationId = ids.at(-1) ?? '';
  const held = ids[5] ?? '';
  const assign = (which: string) =>
    usher.conversations.assignOwner({ conversationId: which, ownerId: agents.chloe });
  // One is reassigned before its step, and one while its step waits for it.
  succeeded(await assign(conversationId));
  let stepping: Promise<number> = Promise.resolve(0);
  const mover = openDatabaseAs(app.databaseUrl, 'waiting mover');
  await app.app.database.transaction(us.accountId, async (trx) => {
    await sql`
      update conversations set owner_agent_id = ${agents.chloe} where id = ${held}
    `.execute(trx);
    stepping = createHandOverRunner(mover, logger).runOnce();
    await waitUntil(() => isWaiting(app, 'waiting mover'));
  });
  expect(await stepping).toBe(1);
  await mover.close();
  expect(await readHandOver(usher, id)).toMatchObject({ done: 99, refused: 0 });
  await app.settled();
  expect(await readHandOver(usher, id)).toMatchObject({
    status: 'COMPLETED',
    total: 250,
    done: 248,
    refused: 0,
  });
  for (const each of [conversationId, held])
    expect(await readConversation(usher, each)).toMatchObject({ owner: { id: agents.chloe } });
});

test('a step that takes too long is tried again, and tells why until one is made', async () => {
  const { usher, agents } = us;
  const [held = ''] = await giveMany(app, us, agents.ana, 10);
  const { id } = await handOver(usher, agents.ana, { toNobody: true });
  await app.app.database.transaction(us.accountId, async (trx) => {
    await sql`select from conversations where id = ${held} for update`.execute(trx);
    await expect(app.handOverOnce()).rejects.toThrow('lock timeout');
  });
  const lastError = 'The database stopped it because it took too long.';
  expect(await readHandOver(usher, id)).toMatchObject({ status: 'RUNNING', done: 0, lastError });
  await app.handOverOnce();
  expect(await readHandOver(usher, id)).toMatchObject({ status: 'COMPLETED', done: 10, lastError: null });
});

test('a receiver who is deactivated midway is refused the rest, which is counted and told', async () => {
  const { usher, agents } = us;
  await giveMany(app, us, agents.ana, 250);
  const { id } = await handOver(usher, agents.ana, { toOwner: agents.ben });
  await app.handOverOnce();
  succeeded(await usher.agents.update({ agentId: agents.ben, active: false }));
  await app.settled();
  expect(await readHandOver(usher, id)).toMatchObject({
    ...{ status: 'COMPLETED', total: 250, done: 100, refused: 150 },
    lastRefusal: 'Ben Okafor is not active. Choose another owner, or change that first.',
  });
  const counts = await countOwned(app, us);
  expect((counts[`${agents.ana} OPEN`] ?? 0) + (counts[`${agents.ana} CLOSED`] ?? 0)).toBe(150);
});

test('activating the agent again cancels what still runs, and what was handed over stays so', async () => {
  const { usher, agents } = us;
  await giveMany(app, us, agents.ana, 250);
  const { id } = await handOver(usher, agents.ana, { toNobody: true });
  await app.handOverOnce();
  succeeded(await usher.agents.update({ agentId: agents.ana, active: true }));
  const later = await startConversation(usher, { ownerId: agents.ana });
  await app.settled();
  expect(await readHandOver(usher, id)).toMatchObject({
    ...{ status: 'CANCELLED', reason: 'The agent was activated again.', done: 100 },
  });
  expect(await countHandedOver(app, us)).toEqual({ 1: 100 });
  expect(await readConversation(usher, later)).toMatchObject({ owner: { id: agents.ana } });
});

test('a step that was on its way when the hand-over was cancelled is undone', async () => {
  const { usher, agents } = us;
  await giveMany(app, us, agents.ana, 50);
  const { id } = await handOver(usher, agents.ana, { toNobody: true });
  const mover = openDatabaseAs(app.databaseUrl, 'late mover');
  let stepping: Promise<number> = Promise.resolve(0);
  await app.app.database.transaction(us.accountId, async (trx) => {
    await sql`
      update hand_overs set status = 'CANCELLED', ended_at = usher_now() where id = ${id}
    `.execute(trx);
    stepping = createHandOverRunner(mover, logger).runOnce();
    await waitUntil(() => isWaiting(app, 'late mover'));
  });
  expect(await stepping).toBe(0);
  await mover.close();
  expect(await countHandedOver(app, us)).toEqual({});
});

test('asking again for the same goes on with it; asking for something else takes its place', async () => {
  const { usher, agents } = us;
  await giveMany(app, us, agents.ana, 250);
  const first = await handOver(usher, agents.ana, { toOwner: agents.ben });
  await app.handOverOnce();
  expect(
    await usher.agents.deactivate({ agentId: agents.ana, handOver: { toOwner: agents.ben } }),
  ).toMatchObject({ changed: false, handOver: { id: first.id } });
  const second = await handOver(usher, agents.ana, { toOwner: agents.chloe });
  expect(second).toMatchObject({ status: 'RUNNING', total: 150 });
  expect(await readHandOver(usher, first.id)).toMatchObject({ status: 'CANCELLED', done: 100 });
  const leave = { agentId: agents.ana, handOver: { leave: true } };
  await app.handOverOnce();
  expect(await usher.agents.deactivate(leave)).toMatchObject({ changed: true, handOver: null });
  await app.settled();
  expect(await readHandOver(usher, second.id)).toMatchObject({ status: 'CANCELLED', done: 100 });
  expect(await countHandedOver(app, us)).toEqual({ 1: 200 });
});

test('one that fails unexpectedly ends as failed, says so, and keeps no other from going on', async () => {
  const { usher, agents } = us;
  await giveMany(app, us, agents.ana, 150);
  await giveMany(app, us, agents.ben, 150);
  const failing = await handOver(usher, agents.ana, { toOwner: agents.chloe });
  await app.handOverOnce();
  const owner = new pg.Client({ connectionString: app.databaseUrl });
  await owner.connect();
  await owner.query(`
    create function refuse() returns trigger language plpgsql as $$ begin raise exception 'Sabotaged.'; end $$;
    create trigger refuse before insert on events for each row
      when (new.details->>'reason' like '%Ana Lima%') execute function refuse()`);
  const going = await handOver(usher, agents.ben, { toNobody: true });
  await app.settled();
  await owner.query('drop function refuse cascade');
  await owner.end();
  expect(await readHandOver(usher, failing.id)).toMatchObject({
    ...{ status: 'FAILED', done: 100, reason: "It failed unexpectedly; the server's log says how." },
    endedAt: expect.any(String),
  });
  expect(await readHandOver(usher, going.id)).toMatchObject({ status: 'COMPLETED', done: 150 });
  const rest = await handOver(usher, agents.ana, { toOwner: agents.chloe });
  await app.settled();
  expect(await readHandOver(usher, rest.id)).toMatchObject({ status: 'COMPLETED', total: 50, done: 50 });
});

test('accounts take turns', async () => {
  const them = await app.createAccount();
  await giveMany(app, us, us.agents.ana, 400);
  await giveMany(app, them, them.agents.ana, 50);
  const ours = await handOver(us.usher, us.agents.ana, { toNobody: true });
  const theirs = await handOver(them.usher, them.agents.ana, { toNobody: true });
  await app.handOverOnce();
  await app.handOverOnce();
  expect(await readHandOver(us.usher, ours.id)).toMatchObject({ status: 'RUNNING', done: 100 });
  expect(await readHandOver(them.usher, theirs.id)).toMatchObject({ status: 'COMPLETED', done: 50 });
  await app.settled();
});
