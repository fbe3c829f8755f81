import { lockConversations } from '@usher/api/conversation/queries';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestAppByHand, type TestAppByHand } from '../support/by-hand.ts';
import { inWaves } from '../support/in-waves.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import { sabotage } from '../support/sabotage.ts';
import { waitUntil } from '../support/wait-until.ts';
import {
  again,
  assign,
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
beforeAll(async () => {
  app = await startTestAppByHand();
});
beforeEach(async () => {
  us = await openRouting(app);
});
afterAll(() => app.stop());

const outcomesOf = async (id: string) => (await us.enrollments(id)).map(({ status }) => status);
const receiveMany = ({ receive }: Routing, count: number) => inWaves(count, () => receive());

function read<Row>(
  run: (trx: Parameters<Parameters<typeof app.app.database.transaction>[1]>[0]) => Promise<Row>,
) {
  return app.app.database.transaction(us.accountId, run);
}

const failures = () =>
  read((trx) =>
    trx
      .selectFrom('workflowFailures')
      .select(['workflowId', 'eventId', 'message'])
      .orderBy('eventId')
      .execute(),
  );

test('workflows that set each other off without end are stopped, and told why', async () => {
  const { ana, ben } = us.agents;
  await us.turnOn(again(whenever(ownedBy(ana), assign({ ownerId: ben }))));
  await us.turnOn(again(whenever(ownedBy(ben), assign({ ownerId: ana }))));
  const id = await us.receive({ ownerId: ana });
  const passages = await us.enrollments(id);
  expect(passages.map(({ depth }) => depth)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(passages.map(({ status }) => status)).toEqual([...Array<string>(10).fill('COMPLETED'), 'BLOCKED']);
  expect(passages.at(-1)).toMatchObject({
    reason: 'Workflows caused each other 10 times in a row; the chain stops here.',
    steps: [],
  });
  expect(Math.max(...(await us.history(id)).map(({ depth }) => depth))).toBe(10);
});

test('a workflow that sets itself off is stopped as well', async () => {
  await us.turnOn(again(upon(['COMMENT_ADDED', 'CONVERSATION_CREATED'], comment('And again.'))));
  const passages = await us.enrollments(await us.receive());
  expect(passages.map(({ status }) => status)).toEqual([...Array<string>(10).fill('COMPLETED'), 'BLOCKED']);
});

test('what a person does starts a new chain', async () => {
  await us.turnOn(again(upon(['COMMENT_ADDED'], comment('And again.'))));
  const conversationId = await us.receive();
  for (const text of ['One', 'Two']) {
    await us.usher.conversations.addComment({ conversationId, text });
    await app.settled();
  }
  const blocked = (await us.enrollments(conversationId)).filter(({ status }) => status === 'BLOCKED');
  expect(blocked).toHaveLength(2);
});

test('a workflow that fails unexpectedly is recorded and passed over, and stops nothing else', async () => {
  await us.turnOn(upon(['CONVERSATION_CREATED'], comment('Before.')));
  const broken = await us.turnOn(upon(['CONVERSATION_CREATED'], assign({ ownerId: us.agents.ana })));
  await us.turnOn(upon(['CONVERSATION_CREATED'], comment('After.')));
  await sabotage(app, broken, { word: 'boom' });
  const ids = await Promise.all([
    ...Array.from({ length: 12 }, (_, index) => us.receive({ message: index % 5 === 3 ? 'boom' : 'calm' })),
  ]);
  const [boom3, boom8] = [ids[3] ?? '', ids[8] ?? ''];
  for (const id of ids) {
    const expected =
      id === boom3 || id === boom8
        ? ['FAILED', 'COMPLETED', 'COMPLETED']
        : Array<string>(3).fill('COMPLETED');
    expect(await outcomesOf(id)).toEqual(expected);
  }
  const causes = await Promise.all([boom3, boom8].map(async (id) => (await us.history(id))[0]?.id ?? ''));
  expect(await failures()).toEqual(
    causes.toSorted().map((eventId) => ({ workflowId: broken, eventId, message: 'Sabotaged.' })),
  );
});

test('two workflows that fail on the same conversation are both recorded', async () => {
  const broken = [
    await us.turnOn(whenever(open, comment('One.'))),
    await us.turnOn(whenever(open, comment('Two.'))),
  ];
  for (const workflowId of broken) await sabotage(app, workflowId);
  await us.turnOn(whenever(open, comment('Three.')));
  expect(await outcomesOf(await us.receive())).toEqual(['FAILED', 'FAILED', 'COMPLETED']);
  expect((await failures()).map(({ workflowId }) => workflowId).toSorted()).toEqual(broken.toSorted());
});

test('a workflow that fails on an existing conversation fails its enrollment and stops nothing else', async () => {
  const id = await us.receive();
  await app.settled();
  const broken = await us.save(whenever(open, comment('Broken.')));
  await sabotage(app, broken);
  await us.usher.workflows.turnOn({ workflowId: broken, enrollExisting: true });
  await us.turnOn(whenever(unowned, comment('Works.')), { enrollExisting: true });
  expect(await us.enrollments(id)).toMatchObject([
    { status: 'FAILED', reason: expect.stringContaining('unexpectedly') },
    { status: 'COMPLETED' },
  ]);
});

test('a workflow that ran into a time-out is not passed over but tried again a little later', async () => {
  const slow = await us.turnOn(whenever(open, comment('At last.')));
  const calm = await sabotage(app, slow, { code: '57014' });
  const id = await us.receive();
  await app.numbered();
  await waitUntil(async () => (await app.workOnce()) === 0);
  await calm();
  expect(await failures()).toEqual([]);
  await read((trx) => trx.updateTable('work').set({ dueAt: sql`usher_now()` }).execute());
  expect(await outcomesOf(id)).toEqual(['COMPLETED']);
});

test('a definition that this version cannot read fails its own workflow only', async () => {
  const unreadable = await us.turnOn(whenever(says('Hello'), comment('Never.')));
  await us.turnOn(whenever(open, comment('Works.')));
  await read((trx) =>
    trx
      .updateTable('workflowRevisions')
      .set({
        definition: '{"triggers":[{"kind":"criteria","filter":{"mood":{"in":["GOOD"]}}}],"actions":[]}',
      })
      .where(sql.ref('workflow_id'), '=', unreadable)
      .execute(),
  );
  const outcomes = await outcomesOf(await us.receive());
  expect(outcomes.filter((status) => status !== 'FAILED')).toEqual(['COMPLETED']);
  expect(outcomes).toContain('FAILED');
  expect(new Set((await failures()).map(({ workflowId }) => workflowId))).toEqual(new Set([unreadable]));
});

test('a noisy account does not keep another waiting', async () => {
  const them = await openRouting(app);
  for (const account of [us, them]) await account.turnOn(whenever(open, comment('Seen.')));
  const noise = await receiveMany(us, 500);
  const single = await them.receive();
  await app.numbered();
  await app.workOnce();
  await app.workOnce();
  expect((await them.usher.conversations.get({ id: single }))?.version).toBe(3);
  const left = await read((trx) =>
    trx.selectFrom('conversations').select('id').where('evaluatedVersion', '=', 0).execute(),
  );
  expect(left.length).toBeGreaterThan(noise.length / 2);
});

test('a conversation to which much happened gives way to other accounts in between', async () => {
  const them = await openRouting(app);
  await us.turnOn(again(upon(['MESSAGE_RECEIVED'], comment('Noted.'))));
  await them.turnOn(whenever(open, comment('Seen.')));
  const conversationId = await us.receive();
  for (let count = 0; count < 30; count += 1)
    await us.usher.conversations.receiveMessage({ conversationId, text: 'And?' });
  const single = await them.receive();
  const versionAt = async ({ usher }: Routing, id: string) =>
    (await usher.conversations.get({ id }))?.version ?? 0;
  const before = await versionAt(us, conversationId);
  await app.numbered();
  await app.workOnce();
  await app.workOnce();
  expect(await versionAt(them, single)).toBe(3);
  expect(await versionAt(us, conversationId)).toBe(before + 10);
  await app.settled();
  expect(await versionAt(us, conversationId)).toBe(before + 31);
});

test('conversations that somebody holds delay only themselves, however many', async () => {
  await us.turnOn(whenever(open, comment('Seen.')));
  const held = await receiveMany(us, 70);
  const other = await us.receive();
  await app.numbered();
  const versionOf = async (id: string) => (await us.usher.conversations.get({ id }))?.version;
  await app.app.database.transaction(us.accountId, async (trx) => {
    await lockConversations({ trx, accountId: us.accountId }, held);
    await waitUntil(async () => {
      await app.workOnce();
      return (await versionOf(other)) === 3;
    });
    expect(await versionOf(held[0] ?? '')).toBe(2);
  });
  expect(await us.settledConversation(held[0] ?? '')).toMatchObject({ version: 3 });
});
