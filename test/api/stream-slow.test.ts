import { once } from 'node:events';
import { createUsher } from '@usher/sdk';
import { FollowEventsDocument } from '@usher/sdk/operations';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { fillLog, upTo } from '../support/fill-log.ts';
import { takeEvents } from '../support/frames.ts';
import { megabytesHeld } from '../support/heap.ts';
import { openRawStream, sendSubscription } from '../support/raw-stream.ts';
import { watchServerSockets } from '../support/server-sockets.ts';
import { waitUntil } from '../support/wait-until.ts';

const app = await startTestApp({ worker: false, patience: { heartbeatMs: 200, stalledMs: 2_000 } });
afterAll(app.stop);

const message = 'I have been waiting for an answer. '.repeat(40);

/** Opens a stream and never reads what comes. */
async function followWithoutReading(apiKey: string) {
  const sent = sendSubscription(app.url, apiKey, String(FollowEventsDocument), null);
  onTestFinished(() => void sent.destroy());
  const [response] = await once(sent, 'response');
  await once(response, 'readable');
  return response;
}

test('twenty who never read cost little memory, and hold nobody back', { timeout: 120_000 }, async () => {
  const account = await app.createAccount();
  const apiKey = await account.createKey('READ');
  const quick = openRawStream(app.url, apiKey);
  await quick.connect();
  await Promise.all(Array.from({ length: 20 }, () => followWithoutReading(apiKey)));
  const before = megabytesHeld();
  await fillLog(app, account, 2_500, { message });
  await waitUntil(
    () => quick.positions.length >= 2_500,
    () => quick.positions.length,
  );
  quick.cut();
  expect(quick.positions).toEqual(upTo(2_500));
  // All that they do not read would be 20 times 2,500 events of 4 KB: 200 MB.
  expect(megabytesHeld() - before).toBeLessThan(80);
});

test('who reads nothing for too long is disconnected, and comes back with the cursor it has', {
  timeout: 120_000,
}, async () => {
  // Few but long ones: bytes fill a connection, events take the server's time.
  const longMessage = message.repeat(25);
  const account = await app.createAccount();
  const apiKey = await account.createKey('READ');
  const patient = openRawStream(app.url, apiKey);
  await patient.connect();
  const start = patient.cursor();
  const sockets = watchServerSockets();
  const response = await followWithoutReading(apiKey);
  await fillLog(app, account, 800, { message: longMessage });
  await waitUntil(
    () => patient.positions.length >= 800,
    () => patient.positions.length,
  );
  await waitUntil(() => sockets.length === 1 && sockets.every(({ destroyed }) => destroyed));
  patient.cut();

  let heard = '';
  response.setEncoding('utf8').on('data', (text: string) => {
    heard += text;
  });
  await once(response, 'error');
  const cursors = [...heard.matchAll(/"cursor":"(\w+)","event":\{/g)].map(([, cursor]) => cursor);
  expect(cursors.length).toBeGreaterThan(0);
  expect(cursors.length).toBeLessThan(800);
  const frames = createUsher({ url: app.url, apiKey }).events.follow({ after: cursors.at(-1) ?? start });
  const events = await takeEvents(frames, 800 - cursors.length);
  await frames.return();
  expect(events.map(({ position }) => position)).toEqual(upTo(800).slice(cursors.length));
});

test('a silent stream is not taken for one that nobody reads', async () => {
  const account = await app.createAccount();
  const stream = openRawStream(app.url, await account.createKey('READ'));
  await stream.connect();
  const start = Date.now();
  await waitUntil(() => Date.now() - start > 3_000);
  await fillLog(app, account, 2);
  await waitUntil(() => stream.positions.length === 2);
  stream.cut();
});
