import { encodeCursor } from '@usher/schema/event/cursor';
import { createUsher } from '@usher/sdk';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { startTestApp, type TestAccount } from '../support/app.ts';
import { startConversation } from '../support/conversations.ts';
import { countStatements } from '../support/count-statements.ts';
import { fillLog, upTo } from '../support/fill-log.ts';
import { begin, takeEvents } from '../support/frames.ts';
import { openRawStream, type RawStream } from '../support/raw-stream.ts';
import { waitUntil } from '../support/wait-until.ts';

const app = await startTestApp({ worker: false });
afterAll(app.stop);

const pageReads = /from "events" as "e".+"e"\."position" >= /s;
const keyLookUps = /from "api_keys"/;

function openStreams(count: number, url: string, apiKey: string, after?: string | null): RawStream[] {
  const streams = Array.from({ length: count }, () => openRawStream(url, apiKey, after));
  onTestFinished(() => {
    for (const stream of streams) stream.cut();
  });
  return streams;
}

async function follow(count: number, { createKey }: TestAccount) {
  const streams = openStreams(count, app.url, await createKey('READ'));
  await Promise.all(streams.map((stream) => stream.connect()));
  return streams;
}

const haveAll = (streams: readonly RawStream[], events: number) =>
  waitUntil(
    () => streams.every(({ positions }) => positions.length >= events),
    () => streams.reduce((sum, { positions }) => sum + positions.length, 0),
  );

describe('many who follow one account', () => {
  test('cause one read of the log together when something happens', async () => {
    const account = await app.createAccount();
    const streams = await follow(50, account);
    const reads = countStatements(app.app.databases.streams, pageReads);
    await startConversation(account.usher);
    await haveAll(streams, 1);
    expect(reads()).toBe(1);
  });

  test('sleep while things happen in other accounts', async () => {
    const [us, them] = [await app.createAccount(), await app.createAccount()];
    const [ours, theirs] = [await follow(20, us), await follow(1, them)];
    const reads = countStatements(app.app.databases.streams, pageReads);
    await fillLog(app, them, 20, { atATime: 1 });
    await haveAll(theirs, 20);
    const before = reads();
    await startConversation(us.usher);
    await haveAll(ours, 1);
    expect(before).toBeLessThanOrEqual(20);
    expect(reads() - before).toBe(1);
  });

  test('look up the live fields of an event once for all who ask for the same', async () => {
    const account = await app.createAccount();
    const clients = await Promise.all(Array.from({ length: 20 }, () => account.allowedTo('READ')));
    const streams = clients.map((client) => client.events.follow());
    await Promise.all(streams.map(begin));
    const lookUps = countStatements(app.app.databases.streams, /from "conversations".+"id" in/s);
    await startConversation(account.usher);
    await Promise.all(streams.map((frames) => takeEvents(frames, 1)));
    await Promise.all(streams.map((frames) => frames.return()));
    expect(lookUps()).toBeLessThanOrEqual(2);
  });

  test('come back to a node that has just started, and read together what they missed', async () => {
    const account = await app.createAccount();
    const apiKey = await account.createKey('READ');
    await fillLog(app, account, 300);
    await waitUntil(async () => (await account.usher.backlog.get()).unnumberedEvents === 0);
    const { nodes } = await account.usher.events.list({ first: 20 });
    const started = await startTestApp({ worker: false, reach: async () => app.databaseUrl });
    onTestFinished(started.stop);
    const reads = countStatements(started.app.databases.streams, pageReads);
    const streams = nodes.flatMap(({ id, position }) =>
      openStreams(1, started.url, apiKey, encodeCursor({ id, position: position ?? 0 })),
    );
    await Promise.all(streams.map((stream) => stream.connect()));
    await haveAll(streams, 280);
    expect(reads()).toBeLessThan(10);
  });

  test('open at once without taking the connections of others', { timeout: 120_000 }, async () => {
    const account = await app.createAccount();
    let busiest = 0;
    const look = () => {
      const { totalCount, idleCount } = app.app.database.pool;
      busiest = Math.max(busiest, totalCount - idleCount);
    };
    app.app.database.pool.on('acquire', look);
    onTestFinished(() => void app.app.database.pool.off('acquire', look));
    const first = await follow(1, account);
    const [start] = first.map(({ cursor }) => cursor());
    await fillLog(app, account, 400);
    await haveAll(first, 400);
    first[0]?.cut();
    const late = openStreams(100, app.url, await account.createKey('READ'), start);
    busiest = 0;
    await Promise.all(late.map((stream) => stream.connect()));
    await haveAll(late, 400);
    for (const { positions } of late) expect(positions).toEqual(upTo(400));
    expect(busiest).toBeLessThanOrEqual(1);
  });
});

test('all streams of a key ask once together whether it is still good', async () => {
  const impatient = await startTestApp({ worker: false, patience: { keyTrustedForMs: 400 } });
  onTestFinished(impatient.stop);
  const streams = openStreams(40, impatient.url, await impatient.createKey('READ'));
  await Promise.all(streams.map((stream) => stream.connect()));
  const lookUps = countStatements(impatient.app.databases.keys, keyLookUps);
  const start = Date.now();
  for (let told = 20; lookUps() < 2; told += 20) {
    await fillLog(impatient, impatient, 20, { atATime: 1 });
    await haveAll(streams, told);
  }
  expect(lookUps()).toBeLessThanOrEqual((Date.now() - start) / 400 + 1);
});

test('three hundred get a thousand events each, once and in order, while thirty come back all the time', {
  timeout: 180_000,
}, async () => {
  const account = await app.createAccount();
  const streams = await follow(300, account);
  const restless = streams.slice(0, 30);
  const writing = fillLog(app, account, 1_000, { atATime: 10 });
  let reconnected = 0;
  const isDone = () => streams.every(({ positions }) => positions.length >= 1_000);
  while (!isDone()) {
    for (const stream of restless) {
      if (stream.positions.length >= 1_000) continue;
      stream.cut();
      await stream.connect();
      reconnected += 1;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  await writing;
  expect(reconnected).toBeGreaterThan(30);
  for (const { positions } of streams) expect(positions).toEqual(upTo(1_000));
});

test('the SDK follows a whole account beside them', async () => {
  const account = await app.createAccount();
  const streams = await follow(30, account);
  const usher = createUsher({ url: app.url, apiKey: await account.createKey('READ') });
  const frames = usher.events.follow();
  await begin(frames);
  await fillLog(app, account, 100);
  const events = await takeEvents(frames, 100);
  await frames.return();
  await haveAll(streams, 100);
  expect(events.map(({ position }) => position)).toEqual(upTo(100));
});
