import { createUsher } from '@usher/sdk';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { endSessions } from '../support/end-sessions.ts';
import { fillLog, upTo } from '../support/fill-log.ts';
import { cutOffAfter } from '../support/flaky-fetch.ts';
import { begin, takeEvents } from '../support/frames.ts';
import { openRawStream } from '../support/raw-stream.ts';
import { waitUntil } from '../support/wait-until.ts';

const app = await startTestApp({ worker: false, patience: { heartbeatMs: 100, keyTrustedForMs: 50 } });
afterAll(app.stop);

test('open streams outlive database connections that are cut again and again', {
  timeout: 60_000,
}, async () => {
  const account = await app.createAccount();
  const { fetch, attempts } = cutOffAfter([]);
  const usher = createUsher({ url: app.url, apiKey: await account.createKey('READ'), fetch });
  const frames = usher.events.follow();
  await begin(frames);
  const told = takeEvents(frames, 200);
  let cut = 0;
  for (let round = 0; round < 20; round += 1) {
    await fillLog(app, account, 10, { atATime: 5 });
    cut += await endSessions(app.databaseUrl);
  }
  expect((await told).map(({ position }) => position)).toEqual(upTo(200));
  expect(attempts()).toBe(1);
  expect(cut).toBeGreaterThan(20);
  await frames.return();
});

test('a stream ends with its cursor when the node stops, and no event is told after', async () => {
  const stopping = await startTestApp({ worker: false });
  onTestFinished(stopping.stop);
  const streams = await Promise.all(
    Array.from({ length: 5 }, async () => openRawStream(stopping.url, await stopping.createKey('READ'))),
  );
  await Promise.all(streams.map((stream) => stream.connect()));
  await fillLog(stopping, stopping, 10);
  await waitUntil(() => streams.every(({ positions }) => positions.length === 10));
  const cursors = streams.map(({ cursor }) => cursor());
  const frames = streams.map((stream) => stream.frames());
  stopping.app.endStreams();
  await waitUntil(() => streams.every((stream) => stream.isComplete()));
  expect(streams.map((stream) => stream.frames())).toEqual(frames.map((count) => count + 1));
  expect(streams.map(({ cursor }) => cursor())).toEqual(cursors);
});
