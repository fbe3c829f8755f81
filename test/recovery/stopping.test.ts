import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { findFreePort } from '../../packages/api/src/embedded/free-port.ts';
import { startTestApp } from '../support/app.ts';
import { startConversation, startConversations } from '../support/conversations.ts';
import { begin, takeEvents } from '../support/frames.ts';
import { post } from '../support/graphql.ts';
import { createDatabase } from '../support/postgres.ts';
import { readRawStream } from '../support/read-raw-stream.ts';
import { startUsherProcess, type UsherProcess } from '../support/usher-process.ts';
import { waitUntil } from '../support/wait-until.ts';

let databaseUrl: string;
let port: string;
beforeEach(async () => {
  const database = await createDatabase();
  onTestFinished(() => database.drop());
  databaseUrl = database.url;
  port = String(await findFreePort('127.0.0.1'));
});

const launch = (graceSeconds: string) =>
  startUsherProcess(databaseUrl, { PORT: port, USHER_GRACE_SECONDS: graceSeconds });
const readiness = async ({ url }: UsherProcess) => (await fetch(new URL('/ready', url))).status;
const create = 'mutation { createConversation(input: {}) { __typename } }';

/** Asks without a pause, as eight clients behind a load balancer do. Answers what they were told so far. */
function keepAsking({ url, apiKey }: UsherProcess) {
  const answers: string[] = [];
  let inRotation = true;
  const clients = Array.from({ length: 8 }, async () => {
    while (inRotation) {
      const answer = post(url, apiKey, { query: create }).then(
        ({ status }) => String(status),
        (error: unknown) => String(error),
      );
      answers.push(await answer);
    }
  });
  return {
    answers,
    takeOutOfRotation: async () => {
      inRotation = false;
      await Promise.all(clients);
    },
  };
}

describe('a process that is told to stop', () => {
  test('answers all it was asked, ends its streams one after the other, and leaves with code 0', async () => {
    // Long enough for whoever is in front of it to notice, on a busy machine too.
    const first = await launch('6');
    let begun = 0;
    const reading = Promise.all(
      Array.from({ length: 20 }, () =>
        readRawStream(first, () => {
          begun += 1;
        }),
      ),
    );
    await waitUntil(() => begun === 20);
    const load = keepAsking(first);
    await waitUntil(() => load.answers.length > 50);

    const told = performance.now();
    first.interrupt('SIGTERM');
    await waitUntil(async () => (await readiness(first)) === 503);
    const before = load.answers.length;
    await waitUntil(() => load.answers.length > before + 8);
    await load.takeOutOfRotation();
    expect(new Set(load.answers)).toEqual(new Set(['200']));
    expect(await first.ended).toBe(0);
    expect(performance.now() - told).toBeLessThan(30_000);

    const streams = await reading;
    expect(streams.every(({ completed }) => completed)).toBe(true);
    const ends = streams.map(({ endedAt }) => endedAt);
    expect(Math.max(...ends) - Math.min(...ends)).toBeGreaterThan(500);

    const second = await launch('0');
    const head = await lastPosition(second);
    for (const { positions, cursor } of streams) {
      const rest = head - (positions.at(-1) ?? 0);
      const frames = second.usher.events.follow({ after: cursor });
      const resumed = await takeEvents(frames, rest);
      await frames.return();
      const all = [...positions, ...resumed.map(({ position }) => position ?? 0)];
      const start = all[0] ?? 0;
      expect(all).toEqual(all.map((_, index) => start + index));
      expect(all.at(-1)).toBe(head);
    }
  }, 120_000);

  test('is not missed by a stream of the SDK, which goes on with the process that takes its place', async () => {
    const first = await launch('0');
    const frames = first.usher.events.follow();
    await begin(frames);
    await startConversations(first.usher, 3);
    const before = await takeEvents(frames, 3);
    first.interrupt('SIGTERM');
    const coming = takeEvents(frames, 3);
    expect(await first.ended).toBe(0);
    const second = await launch('0');
    await startConversations(second.usher, 3);
    const positions = [...before, ...(await coming)].map(({ position }) => position ?? 0);
    expect(positions).toEqual(positions.map((_, index) => (positions[0] ?? 0) + index));
    await frames.return();
  }, 60_000);

  test('waits for nobody who has connected and asks nothing', async () => {
    const process = await launch('0');
    const socket = connect(Number(port), '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    await once(socket, 'connect');
    process.interrupt('SIGTERM');
    const gone = once(socket, 'close').then(() => 'closed');
    expect(await Promise.race([gone, pause(8_000, 'held up')])).toBe('closed');
    expect(await process.ended).toBe(0);
  });

  test('at once by a second request leaves with code 1', async () => {
    const process = await launch('10');
    await startConversation(process.usher);
    process.interrupt('SIGTERM');
    await waitUntil(async () => (await readiness(process)) === 503);
    // Two that come together count as one: terminals send what npm repeats.
    const again = setInterval(() => process.interrupt('SIGTERM'), 100);
    onTestFinished(() => clearInterval(again));
    const start = performance.now();
    expect(await process.ended).toBe(1);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

test('a process that leaves its work to others still numbers what it commits', async () => {
  const app = await startTestApp();
  onTestFinished(app.stop);
  await app.settled();
  await app.app.stopWorking();
  await startConversation(app.usher);
  await waitUntil(async () => (await app.usher.backlog.get()).unnumberedEvents === 0);
  expect((await app.usher.backlog.get()).dueWork).toBe(1);
});

async function lastPosition({ usher }: UsherProcess): Promise<number> {
  await waitUntil(async () => (await usher.backlog.get()).unnumberedEvents === 0);
  let after: string | undefined;
  for (let last = 0; ; ) {
    const { nodes, pageInfo } = await usher.events.list({ first: 100, after });
    last = nodes.at(-1)?.position ?? last;
    if (!pageInfo.hasNextPage) return last;
    after = pageInfo.endCursor ?? undefined;
  }
}
