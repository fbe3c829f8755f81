import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestAppByHand, type TestAppByHand } from '../support/by-hand.ts';
import { startConversation } from '../support/conversations.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import { sabotage } from '../support/sabotage.ts';
import { openSession } from '../support/session.ts';
import { waitUntil } from '../support/wait-until.ts';
import { comment, open, upon, whenever } from '../support/workflows.ts';

let app: TestAppByHand;
let us: Routing;
beforeAll(async () => {
  app = await startTestAppByHand();
});
beforeEach(async () => {
  us = await openRouting(app);
});
afterAll(() => app.stop());

const nothing = { unnumberedEvents: 0, oldestUnnumberedAt: null, dueWork: 0, oldestDueAt: null };
const workAll = async () => {
  await app.numbered();
  await waitUntil(async () => (await app.workOnce()) === 0);
};
const tryAgain = () =>
  app.app.database.transaction(us.accountId, (trx) =>
    trx.updateTable('work').set({ dueAt: sql`usher_now()` }).where('attempts', '>', 0).execute(),
  );
const stuck = async () => (await us.usher.backlog.stuck({}))?.nodes ?? [];

describe('the backlog', () => {
  test('of an account in which nothing waits is empty', async () => {
    await startConversation(us.usher);
    await app.settled();
    expect(await us.usher.backlog.get()).toMatchObject(nothing);
    expect(await stuck()).toEqual([]);
    expect((await us.usher.backlog.failures({}))?.nodes).toEqual([]);
  });

  test('tells how many events have no position yet, and since when', async () => {
    const other = await openSession(app.databaseUrl);
    await other.query('begin');
    // As a sequencer that hangs would.
    await other.query('select pg_advisory_xact_lock(7426021)');
    await startConversation(us.usher, { message: 'Hello' });
    const { unnumberedEvents, oldestUnnumberedAt } = await us.usher.backlog.get();
    expect(unnumberedEvents).toBe(2);
    expect(Math.abs(Date.now() - Date.parse(String(oldestUnnumberedAt)))).toBeLessThan(60_000);
    await other.query('commit');
    await app.settled();
    expect(await us.usher.backlog.get()).toMatchObject(nothing);
  });

  test('tells how much work is due, and since when', async () => {
    await startConversation(us.usher);
    await app.numbered();
    const { dueWork, oldestDueAt } = await us.usher.backlog.get();
    expect(dueWork).toBe(1);
    expect(Math.abs(Date.now() - Date.parse(String(oldestDueAt)))).toBeLessThan(60_000);
    await app.settled();
  });

  test('tells what is stuck, since when, why and how often it was tried; once it works, no more', async () => {
    const calm = await sabotage(app, await us.turnOn(whenever(open, comment('At last.'))), { code: '57014' });
    const id = await us.receive();
    await workAll();
    const [first] = await stuck();
    expect(first).toMatchObject({
      conversation: { id },
      attempts: 1,
      reason: 'The database stopped it because it took too long.',
    });
    expect(Date.parse(first?.nextAttemptAt ?? '')).toBe(Date.parse(first?.triedAt ?? '') + 2_000);

    await tryAgain();
    await workAll();
    const [second] = await stuck();
    expect(second).toMatchObject({ attempts: 2, since: first?.since });
    expect(Date.parse(second?.nextAttemptAt ?? '')).toBe(Date.parse(second?.triedAt ?? '') + 4_000);

    await calm();
    await us.usher.conversations.addComment({ conversationId: id, text: 'Anything new is tried at once.' });
    await workAll();
    await tryAgain();
    await app.settled();
    expect(await stuck()).toEqual([]);
  });

  test('keeps the time of what becomes due later', async () => {
    const calm = await sabotage(app, await us.turnOn(whenever(open, comment('At last.'))), { code: '57014' });
    const id = await us.receive();
    const later = () =>
      app.app.database.transaction(us.accountId, (trx) =>
        sql`select from work where conversation_id = ${id} and due_at > usher_now() + interval '1 day'`.execute(
          trx,
        ),
      );
    await app.app.database.transaction(us.accountId, (trx) =>
      sql`insert into work (account_id, conversation_id, due_at)
          values (${us.accountId}, ${id}, usher_now() + interval '3 days')`.execute(trx),
    );
    await workAll();
    expect(await stuck()).toHaveLength(1);
    expect((await later()).rows).toHaveLength(1);
    await calm();
    await tryAgain();
    await app.settled();
  });

  test('tells which workflows were passed over on which events, the newest first, a page at a time', async () => {
    const broken = [];
    for (const name of ['One', 'Two']) {
      broken.push(await us.turnOn(upon(['CONVERSATION_CREATED'], comment(name)), { name }));
    }
    for (const workflowId of broken) await sabotage(app, workflowId);
    await us.receive();
    await us.receive();
    await app.settled();
    const all = (await us.usher.backlog.failures({}))?.nodes ?? [];
    expect(all).toHaveLength(4);
    expect(all[0]).toMatchObject({
      workflow: { name: 'Two' },
      event: { id: expect.stringMatching(/^evt_/) },
      message: 'Sabotaged.',
    });
    const paged = [];
    for (let after: string | undefined; paged.length < 4; ) {
      const page = await us.usher.backlog.failures({ first: 1, after });
      paged.push(...(page?.nodes ?? []));
      after = page?.pageInfo.endCursor ?? undefined;
    }
    expect(paged).toEqual(all);
  });

  test('is nobody else’s business', async () => {
    const calm = await sabotage(app, await us.turnOn(whenever(open, comment('Never.'))), { code: '57014' });
    await us.receive();
    await workAll();
    const them = await app.createAccount();
    expect(await them.usher.backlog.get()).toMatchObject(nothing);
    expect((await them.usher.backlog.stuck({}))?.nodes).toEqual([]);
    expect((await them.usher.backlog.failures({}))?.nodes).toEqual([]);
    const writer = await us.allowedTo('WRITE_CONVERSATIONS');
    await expect(writer.backlog.get()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await calm();
    await tryAgain();
    await app.settled();
  });
});
