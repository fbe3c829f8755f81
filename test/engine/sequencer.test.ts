import { lockConversations } from '@usher/api/conversation/queries';
import { logChannel, numberEvents } from '@usher/api/log/sequencer';
import type { AccountId } from '@usher/schema/ids';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cutConnections, isWaiting, openDatabaseAs } from '../support/crew.ts';
import { listenTo } from '../support/listen.ts';
import { comment, type Log, openLog, write } from '../support/open-log.ts';
import { waitUntil } from '../support/wait-until.ts';
import { expectWholeLog } from '../support/whole-log.ts';

let log: Log;
let us: AccountId;
let them: AccountId;
beforeEach(async () => {
  log = await openLog();
  us = await log.openAccount();
  them = await log.openAccount();
});
afterEach(() => log.close());

const times = (count: number) => Array.from({ length: count }, () => ({}));
const create = (accountId: AccountId, count: number, message?: string) =>
  log.database.transaction(accountId, (trx) =>
    write(
      trx,
      accountId,
      times(count).map(() => ({ message })),
    ),
  );

/** Its events take numbers of the sequence that nobody ever sees. */
async function changeMind(accountId: AccountId): Promise<void> {
  const writing = log.database.transaction(accountId, async (trx) => {
    await write(trx, accountId, times(3));
    throw new Error('Never mind.');
  });
  await expect(writing).rejects.toThrow('Never mind.');
}

async function numberAll(): Promise<number[]> {
  const numbered: number[] = [];
  for (;;) {
    const count = await numberEvents(log.database);
    if (count === 0) return numbered;
    numbered.push(count);
  }
}

async function headOf(accountId: AccountId): Promise<number | undefined> {
  const head = await log.database.transaction(accountId, (trx) =>
    trx.selectFrom('logHeads').select('position').executeTakeFirst(),
  );
  return head?.position;
}

/** How many entries of the sequencer's queue were read so far. */
async function readOfBacklog(): Promise<number> {
  const { rows } = await log.database.transaction('system', (trx) =>
    sql<{ read: number }>`
      select idx_tup_read as read from pg_stat_user_indexes where indexrelname = 'events_unnumbered'
    `.execute(trx),
  );
  return rows[0]?.read ?? 0;
}

test('what was rolled back leaves no hole, and what was written by many keeps its order', async () => {
  const writers = times(8).map(async (_, writer) => {
    const accountId = writer % 2 === 0 ? us : them;
    for (const round of times(15).keys()) {
      const ids = await create(accountId, 1 + (round % 3), round % 2 === 0 ? 'Hello' : undefined);
      await changeMind(accountId);
      for (const id of ids) await log.database.transaction(accountId, (trx) => comment(trx, accountId, id));
    }
  });
  let writing = true;
  const sequencers = Array.from({ length: 3 }, async () => {
    while (writing) await numberEvents(log.database);
  });
  await Promise.all(writers);
  writing = false;
  await Promise.all(sequencers);
  await numberAll();
  await expectWholeLog(log.database);
});

test('a change is never split between two batches', async () => {
  await create(us, 1);
  for (const _ of times(3)) await create(us, 100, 'Hello');
  expect(await numberAll()).toEqual([501, 100]);
  await expectWholeLog(log.database);
});

test('a long backlog is read once, and not once for each of its changes', async () => {
  for (const _ of times(6)) await create(us, 250);
  const alone = openDatabaseAs(log.databaseUrl, 'alone');
  await numberEvents(alone);
  await alone.close();
  // What a session has read is told when it ends.
  await waitUntil(async () => (await readOfBacklog()) > 0);
  expect(await readOfBacklog()).toBeLessThan(1_500);
});

test('a noisy account does not keep another from being numbered', async () => {
  for (const _ of times(6)) await create(us, 100, 'Hello');
  await create(them, 1);
  await numberEvents(log.database);
  expect(await headOf(them)).toBe(1);
  expect(await headOf(us)).toBe(500);
});

test('many at once number everything once', async () => {
  for (const accountId of [us, them]) await create(accountId, 50);
  const numbered = await Promise.all(times(10).map(() => numberEvents(log.database)));
  expect(numbered.reduce((sum, count) => sum + count, 0)).toBe(100);
  await expectWholeLog(log.database);
});

test('each conversation of a batch is work once', async () => {
  const ids = await create(us, 3, 'Hello');
  await numberAll();
  const work = await log.database.transaction(us, (trx) =>
    trx.selectFrom('work').select('conversationId').execute(),
  );
  expect(work.map(({ conversationId }) => conversationId).toSorted()).toEqual(ids.toSorted());
});

test('a batch wakes whoever listens, and an empty one does not', async () => {
  const hear = await listenTo(log.databaseUrl, logChannel);
  await numberAll();
  await create(us, 3);
  await numberAll();
  await log.database.transaction('system', (trx) => sql`select pg_notify(${logChannel}, 'end')`.execute(trx));
  expect(await hear('end')).toEqual([`${us}:3`, 'end']);
});

test('a stalled holder keeps nobody from writing, and what it had begun is numbered later', async () => {
  await create(us, 2);
  const stalling = openDatabaseAs(log.databaseUrl, 'stalled');
  await log.database.transaction(us, async (trx) => {
    await trx.selectFrom('logHeads').select('position').forUpdate().execute();
    const holder = numberEvents(stalling).catch(() => 0);
    await waitUntil(() => isWaiting(log, 'stalled'));
    await create(us, 2);
    await create(them, 2);
    expect(await numberEvents(log.database)).toBe(0);
    const closing = stalling.close();
    await cutConnections(log, 'stalled');
    await Promise.all([holder, closing]);
  });
  await numberAll();
  expect([await headOf(us), await headOf(them)]).toEqual([4, 2]);
  await expectWholeLog(log.database);
});

test("a conversation that somebody holds keeps nobody's events from being numbered", async () => {
  const [held] = await create(us, 1);
  await create(them, 1);
  await log.database.transaction(us, async (trx) => {
    await lockConversations({ trx, accountId: us }, [held ?? '']);
    await numberEvents(log.database);
  });
  expect([await headOf(us), await headOf(them)]).toEqual([1, 1]);
});
