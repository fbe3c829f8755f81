import { openDatabase } from '@usher/api/db/database';
import { createLogger } from '@usher/api/logger';
import { startApp } from '@usher/api/process/app';
import { listen } from '@usher/api/server/http';
import { createProbe } from '@usher/api/server/probe';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { operatorToken } from '../support/app.ts';
import { startTestAppByHand, type TestAppByHand } from '../support/by-hand.ts';
import { startConversation } from '../support/conversations.ts';
import { giveMany, handOver } from '../support/hand-overs.ts';
import { runAsOwner } from '../support/owner-connection.ts';
import { openRouting } from '../support/routing.ts';
import { sabotage } from '../support/sabotage.ts';
import { openSession } from '../support/session.ts';
import { waitUntil } from '../support/wait-until.ts';
import { comment, open, whenever } from '../support/workflows.ts';

let app: TestAppByHand;
beforeAll(async () => {
  app = await startTestAppByHand();
});
afterAll(() => app.stop());

const logger = createLogger('silent');
const port = { host: '127.0.0.1', port: 0, logger };

async function readyAt(url: string, token?: string) {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(new URL('/ready', url), { headers });
  return { status: response.status, text: await response.text(), type: response.headers.get('content-type') };
}
const reportAt = async (url: string) => {
  const { status, text } = await readyAt(url, operatorToken);
  return { status, report: JSON.parse(text) };
};

describe('whoever asks whether a process is ready', () => {
  const plain = { status: 200, text: 'ready\n', type: 'text/plain; charset=utf-8' };

  test.each([undefined, '', 'wrong', `${operatorToken}x`, operatorToken.slice(1)])(
    'and is not the operator is told yes or no: %s',
    async (token) => {
      expect(await readyAt(app.url, token)).toEqual(plain);
    },
  );

  test('is told no more even with a token where none was set', async () => {
    const probe = createProbe({ probes: app.app.database }, undefined);
    expect(await probe(false, 'Bearer undefined')).toEqual({ ready: true, report: null });
  });

  test('and is the operator is told how the whole installation does', async () => {
    const { status, report } = await reportAt(app.url);
    expect(status).toBe(200);
    expect(report).toMatchObject({
      status: 'ready',
      checks: { database: true, migrations: true, draining: false },
      backlog: { stuckWork: 0, recentWorkflowFailures: 0, stuckHandOvers: 0 },
      pools: {
        api: { size: 10, waiting: 0 },
        keys: { size: 2 },
        worker: { size: 2 },
        background: { size: 2 },
        probes: { size: 2 },
      },
    });
  });

  test('and is the operator is told of all accounts together, and for how long the oldest waits', async () => {
    const other = await openSession(app.databaseUrl);
    await other.query('begin');
    await other.query('select pg_advisory_xact_lock(7426021)');
    for (const { usher } of [await openRouting(app), await openRouting(app)]) await startConversation(usher);
    const { report } = await reportAt(app.url);
    expect(report.backlog.unnumberedEvents).toBe(2);
    expect(report.backlog.oldestUnnumberedSeconds).toBeGreaterThanOrEqual(0);
    expect(report.backlog.oldestUnnumberedSeconds).toBeLessThan(60);
    await other.query('commit');
  });

  test('and is the operator is told of workflows that failed within the last hour', async () => {
    const us = await openRouting(app);
    await sabotage(app, await us.turnOn(whenever(open, comment('Never.'))));
    await us.receive();
    await app.settled();
    expect((await reportAt(app.url)).report.backlog).toMatchObject({ recentWorkflowFailures: 1 });
    await runAsOwner(
      app.databaseUrl,
      `set role usher_system; update workflow_failures set occurred_at = usher_now() - interval '61 minutes'`,
    );
    expect((await reportAt(app.url)).report.backlog).toMatchObject({ recentWorkflowFailures: 0 });
  });

  test('and is the operator is told of hand-overs that do not get on, until they do', async () => {
    const us = await openRouting(app);
    await giveMany(app, us, us.agents.ana, 1);
    await handOver(us.usher, us.agents.ana, { toNobody: true });
    const stuckHandOvers = async () => (await reportAt(app.url)).report.backlog.stuckHandOvers;
    expect(await stuckHandOvers()).toBe(0);
    const age = `set role usher_system; update hand_overs set moved_at = moved_at - interval '61 seconds'`;
    await runAsOwner(app.databaseUrl, age);
    expect(await stuckHandOvers()).toBe(1);
    await app.settled();
    expect(await stuckHandOvers()).toBe(0);
  });
});

test('a process without its database says so soon, to the operator as well', async () => {
  const probes = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/nothing', connections: 1, logger });
  const server = await listen({ graphql: null, probe: createProbe({ probes }, operatorToken) }, port);
  onTestFinished(async () => {
    await server.stop();
    await probes.close();
  });
  const start = performance.now();
  expect(await readyAt(server.url)).toMatchObject({ status: 503, text: 'not ready\n' });
  const { status, report } = await reportAt(server.url);
  expect(performance.now() - start).toBeLessThan(6_000);
  expect(status).toBe(503);
  expect(report).toMatchObject({
    status: 'not ready',
    checks: { database: false, migrations: false },
    backlog: null,
    pools: { probes: { size: 1 } },
  });
});

test('a database that is slow is asked no second time while the first answer is awaited', async () => {
  const other = await openSession(app.databaseUrl);
  await other.query('reset role');
  await other.query('begin');
  await other.query('lock table kysely_migration, events');
  const probes = openDatabase({ url: app.databaseUrl, connections: 9, logger });
  onTestFinished(() => probes.close());
  const probe = createProbe({ probes }, operatorToken);
  const ask = () => probe(false, `Bearer ${operatorToken}`);
  const answer = { ready: false, report: { checks: { database: false }, backlog: null } };
  expect(await ask()).toMatchObject(answer);
  const asked = ask();
  expect(probes.counts().open).toBe(2);
  expect(await asked).toMatchObject(answer);
  await other.query('rollback');
});

test('a process that is to end says so at once, however busy its database is', async () => {
  const probes = openDatabase({ url: app.databaseUrl, connections: 1, logger });
  const { promise: free, resolve: letGo } = Promise.withResolvers<void>();
  const taken = probes.transaction('system', () => free);
  await waitUntil(() => probes.counts().open === 1 && probes.counts().idle === 0);
  expect(await createProbe({ probes }, operatorToken)(true, undefined)).toEqual({
    ready: false,
    report: null,
  });
  letGo();
  await taken;
  await probes.close();
});

describe('a process that is a worker only', () => {
  test('evaluates what another took in, and serves nothing but its probes', async () => {
    const playground = () => false as const;
    const worker = startApp({ url: app.databaseUrl, connections: 1, playground, logger, role: 'worker' });
    const server = await listen(worker, port);
    onTestFinished(async () => {
      await server.stop();
      await worker.stop();
    });
    const us = await openRouting(app);
    await us.turnOn(whenever(open, comment('Seen.')));
    expect((await us.history(await us.receive())).map(({ type }) => type)).toContain('COMMENT_ADDED');
    const statusOf = async (path: string) => (await fetch(new URL(path, server.url))).status;
    expect(await Promise.all(['/health', '/ready', '/graphql', '/'].map(statusOf))).toEqual([
      200, 200, 404, 404,
    ]);
  });
});
