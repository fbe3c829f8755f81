import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { succeeded } from '../support/expect.ts';
import { waitUntil } from '../support/wait-until.ts';

const example = (name: string) => resolve('packages/sdk/examples', name);
const run = promisify(execFile);

let app: TestApp;
let cwd: string;
beforeAll(async () => {
  app = await startTestApp();
  cwd = await mkdtemp(join(tmpdir(), 'usher-example-'));
  await mkdir(join(cwd, '.usher'));
  const apiKey = await app.createKey('READ', 'WRITE_CONVERSATIONS', 'WRITE_WORKFLOWS');
  const local = { url: app.url, apiKey, accountId: app.accountId };
  await writeFile(join(cwd, '.usher/local.json'), JSON.stringify(local));
});
afterAll(async () => {
  await app.stop();
  await rm(cwd, { recursive: true });
});

test('assign-by-keyword gives unowned questions about money to Ana', async () => {
  const about = { message: 'Can I get a refund?', subject: 'Broken lamp' };
  const { conversation } = succeeded(await app.usher.conversations.create(about));
  const { stdout } = await run(process.execPath, [example('assign-by-keyword.ts')], { cwd });
  expect(stdout).toBe('Broken lamp: now owned by Ana Lima\n');
  const read = await app.usher.conversations.get({ id: conversation.id });
  expect(read).toMatchObject({ owner: { name: 'Ana Lima' } });
});

test('create-workflow creates the workflow, turns it on and enrolls what matches already', async () => {
  const { conversation } = succeeded(await app.usher.conversations.create({ message: 'Where is my card?' }));
  const { stdout } = await run(process.execPath, [example('create-workflow.ts')], { cwd });
  expect(stdout).toBe('Open card questions to Ben is on; 1 conversation(s) matched already.\n');
  await app.settled();
  const read = await app.usher.conversations.get({ id: conversation.id });
  expect(read).toMatchObject({ owner: { name: 'Ben Okafor' }, inbox: { name: 'Support' } });
});

test('why.graphql tells who assigned a conversation, and why', async () => {
  const [conversation] = (
    await app.usher.conversations.list({ filter: { firstMessage: { contains: 'card' } } })
  ).nodes;
  const why = await readFile(example('why.graphql'), 'utf8');
  const answer = await app.usher.request<unknown, object>(why, { id: conversation?.id });
  expect(answer).toMatchObject({
    conversation: {
      lastAssignment: {
        actor: { workflowName: 'Open card questions to Ben', revision: 1, actionKey: 'assign' },
        enrollment: { conditions: [{ path: 'any.0.all.0.status', seen: ['OPEN'], matched: true }, {}, {}] },
      },
    },
  });
});

test('rebalance moves conversations from who has more than a fair share to who has less', async () => {
  const { ana, ben } = app.agents;
  for (const number of [1, 2, 3, 4]) {
    const subject = `Invoice ${number}`;
    const { conversation } = succeeded(await app.usher.conversations.create({ subject }));
    succeeded(await app.usher.conversations.assignOwner({ conversationId: conversation.id, ownerId: ana }));
  }
  const countOf = async (owner: string) => {
    const all = [{ status: { in: ['OPEN' as const] } }, { owner: { in: [owner] } }];
    return (await app.usher.conversations.list({ filter: { all }, first: 100 })).nodes.length;
  };
  const { stdout } = await run(process.execPath, [example('rebalance.ts')], { cwd });
  expect(stdout).toMatch(/^Invoice \d -> Ben Okafor$/m);
  expect(Math.abs((await countOf(ana)) - (await countOf(ben)))).toBeLessThanOrEqual(1);
  expect((await run(process.execPath, [example('rebalance.ts')], { cwd })).stdout).toBe('');
});

test('rebalance leaves what cannot be shared evenly with who owns most, and asks for somebody to share with', async () => {
  const { agents, conversations, teams } = app.usher;
  const trio: string[] = [];
  for (const name of ['One', 'Two', 'Three']) trio.push(succeeded(await agents.create({ name })).agent.id);
  const [one = ''] = trio;
  succeeded(await teams.create({ name: 'Trio', memberIds: trio }));
  succeeded(await teams.create({ name: 'Empty', memberIds: [] }));
  const own = async (ownerId: string) => {
    const { conversation } = succeeded(await conversations.create({ subject: 'Parcel' }));
    succeeded(await conversations.assignOwner({ conversationId: conversation.id, ownerId }));
  };
  const countOf = async (owner: string) =>
    (await conversations.list({ filter: { owner: { in: [owner] } }, first: 100 })).nodes.length;
  const counts = () => Promise.all(trio.map(countOf));
  const balance = (team: string) => run(process.execPath, [example('rebalance.ts'), team], { cwd });

  for (const ownerId of [...trio, one, one]) await own(ownerId);
  expect(await counts()).toEqual([3, 1, 1]);
  await balance('Trio');
  expect((await counts()).toSorted()).toEqual([1, 2, 2]);
  expect(await countOf(one)).toBe(2);
  expect((await balance('Trio')).stdout).toBe('');
  await expect(balance('Empty')).rejects.toThrow('Nobody in the team Empty is active.');
});

test('mirror-assignments goes on where it was killed, and misses nothing', async () => {
  const mirror = () => readFile(join(cwd, 'owners.json'), 'utf8').catch(() => '');
  const assign = async (subject: string) => {
    const { conversation } = succeeded(await app.usher.conversations.create({ subject }));
    const to = { conversationId: conversation.id, ownerId: app.agents.chloe };
    succeeded(await app.usher.conversations.assignOwner(to));
    return conversation.id;
  };
  const first = spawn(process.execPath, [example('mirror-assignments.ts')], { cwd });
  await waitUntil(async () => (await mirror()).includes('cursor'));
  const before = await assign('Before');
  await waitUntil(async () => (await mirror()).includes(before));
  first.kill('SIGKILL');
  const meanwhile = await assign('Meanwhile');
  const freed = await assign('Freed');
  succeeded(await app.usher.conversations.unassignOwner({ conversationId: freed }));
  const last = await assign('Last');
  const second = spawn(process.execPath, [example('mirror-assignments.ts')], { cwd });
  try {
    await waitUntil(async () => (await mirror()).includes(last));
    expect(JSON.parse(await mirror()).owners).toEqual({
      [before]: 'Chloe Martin',
      [meanwhile]: 'Chloe Martin',
      [last]: 'Chloe Martin',
    });
  } finally {
    second.kill();
  }
});

test('watch-assignments tells of each assignment as it happens', async () => {
  const watching = spawn(process.execPath, [example('watch-assignments.ts')], { cwd });
  let printed = '';
  watching.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  try {
    await waitUntil(() => printed.startsWith('connected'));
    const { conversation } = succeeded(await app.usher.conversations.create({ subject: 'Hello' }));
    const to = { conversationId: conversation.id, ownerId: app.agents.chloe };
    succeeded(await app.usher.conversations.assignOwner(to));
    await waitUntil(() => printed.includes('Hello -> Chloe Martin, by ApiKeyActor ('));
  } finally {
    watching.kill();
  }
});
