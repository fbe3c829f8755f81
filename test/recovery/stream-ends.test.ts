import { expect, onTestFinished, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { fillLog, upTo } from '../support/fill-log.ts';
import { begin, takeFrames } from '../support/frames.ts';
import { openRawStream, type RawStream } from '../support/raw-stream.ts';
import { waitUntil } from '../support/wait-until.ts';

/** Nothing but events, the first frame and the last: no heartbeat in between. */
const silent = { heartbeatMs: 600_000 };

async function startApp(streamsEndWithinMs: number) {
  const app = await startTestApp({ worker: false, patience: { ...silent, streamsEndWithinMs } });
  onTestFinished(app.stop);
  return app;
}

async function open(count: number, url: string, apiKey: string): Promise<RawStream[]> {
  const streams = Array.from({ length: count }, () => openRawStream(url, apiKey));
  onTestFinished(() => {
    for (const stream of streams) stream.cut();
  });
  await Promise.all(streams.map((stream) => stream.connect()));
  return streams;
}

test('the last frame of a stream that ends tells its cursor and no event, as the first one did', async () => {
  const app = await startApp(0);
  const apiKey = await app.createKey('READ');
  const streams = await open(3, app.url, apiKey);
  const watching = app.usher.events.follow();
  await begin(watching);
  await fillLog(app, app, 6);
  const told = await takeFrames(watching, 6);
  await watching.return();
  await waitUntil(() => streams.every(({ positions }) => positions.length === 6));
  await app.app.endStreams();
  await waitUntil(() => streams.every((stream) => stream.isComplete()));
  for (const stream of streams) {
    expect(stream.frames()).toBe(1 + 6 + 1);
    expect(stream.positions).toEqual(upTo(6));
    expect(stream.cursor()).toBe(told.at(-1)?.cursor);
  }
});

test('those that end later go on with what happens, and each ends where its cursor says', async () => {
  const app = await startApp(2_000);
  const apiKey = await app.createKey('READ');
  const streams = await open(40, app.url, apiKey);
  const ending = app.app.endStreams();
  let written = 0;
  while (!streams.every((stream) => stream.isComplete())) {
    await fillLog(app, app, 2);
    written += 2;
  }
  await ending;
  const lengths = streams.map(({ positions }) => positions.length);
  expect(Math.max(...lengths)).toBeGreaterThan(Math.min(...lengths));
  for (const stream of streams) {
    expect(stream.positions).toEqual(upTo(stream.positions.length));
    expect(stream.frames()).toBe(1 + stream.positions.length + 1);
  }
  const [shortest] = streams.toSorted((one, other) => one.positions.length - other.positions.length);
  const after = await startTestApp({ worker: false, reach: async () => app.databaseUrl });
  onTestFinished(after.stop);
  const again = openRawStream(after.url, apiKey, shortest?.cursor());
  onTestFinished(() => again.cut());
  await again.connect();
  const missed = written - (shortest?.positions.length ?? 0);
  await waitUntil(() => again.positions.length === missed);
  expect([...(shortest?.positions ?? []), ...again.positions]).toEqual(upTo(written));
});
