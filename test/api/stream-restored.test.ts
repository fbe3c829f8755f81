import { createUsher, type Usher } from '@usher/sdk';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Backup, takeBackup } from '../support/backup.ts';
import { startConversation } from '../support/conversations.ts';
import { present } from '../support/expect.ts';
import { cutOffAfter } from '../support/flaky-fetch.ts';
import { begin, takeEvents, takeFrames } from '../support/frames.ts';
import { waitUntil } from '../support/wait-until.ts';

const diverged = { name: 'UsherRequestError', code: 'CURSOR_EXPIRED', reason: 'DIVERGED' };

let app: TestApp;
let backup: Backup;
let early: string;
/** Older than the backup, so that it is still known after. */
let apiKey: string;
beforeEach(async () => {
  app = await startTestApp({ worker: false });
  await live(3);
  early = present((await app.usher.events.list()).nodes[1]?.cursor);
  apiKey = await app.createKey('READ');
  backup = await takeBackup(app);
  await isBack();
});
afterEach(() => app.stop());

/** So many events, each numbered. */
async function live(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) ids.push(await startConversation(app.usher));
  await waitUntil(async () => {
    const { nodes } = await app.usher.events.list({ first: 100 });
    return nodes.at(-1)?.conversation.id === ids.at(-1);
  });
  return ids;
}

const isBack = () =>
  waitUntil(() =>
    app.usher.events.list().then(
      () => true,
      () => false,
    ),
  );

/** A client that tells how often it had to connect. */
function client() {
  const { fetch, attempts } = cutOffAfter([]);
  const usher = createUsher({ url: app.url, apiKey, fetch });
  return { usher, attempts };
}

async function lose(usher: Usher) {
  const frames = usher.events.follow();
  await begin(frames);
  await live(4);
  const lost = await takeFrames(frames, 4);
  return { frames, cursor: present(lost.at(-1)).cursor };
}

test('a restored database ends an open stream by name, also when nothing happens any more', async () => {
  const { usher, attempts } = client();
  const { frames } = await lose(usher);
  await backup.restore();
  await expect(takeEvents(frames, 1)).rejects.toMatchObject(diverged);
  expect(attempts()).toBe(1);
});

test.each([2, 4, 9])(
  'and refuses the cursor of what it lost, now that %i other events happened',
  async (count) => {
    const { usher } = client();
    const { frames, cursor } = await lose(usher);
    await frames.return();
    await backup.restore();
    await isBack();
    await live(count);
    await expect(usher.events.follow({ after: cursor }).next()).rejects.toMatchObject(diverged);
    await expect(usher.events.list({ after: cursor })).rejects.toMatchObject(diverged);
  },
);

test('and goes on behind what it still has, without a gap', async () => {
  const { usher } = client();
  const open = await lose(usher);
  await backup.restore();
  await expect(takeEvents(open.frames, 1)).rejects.toMatchObject(diverged);
  const frames = usher.events.follow({ after: early });
  await begin(frames);
  const ids = await live(5);
  const events = await takeEvents(frames, 6);
  await frames.return();
  expect(events.map(({ position }) => position)).toEqual([3, 4, 5, 6, 7, 8]);
  expect(events.slice(1).map(({ conversation }) => conversation.id)).toEqual(ids);
});

test('a stream whose place is still there stays open when the database is restored', async () => {
  const { usher, attempts } = client();
  const frames = usher.events.follow();
  await begin(frames);
  await backup.restore();
  await isBack();
  await live(2);
  const events = await takeEvents(frames, 2);
  await frames.return();
  expect(events.map(({ position }) => position)).toEqual([4, 5]);
  expect(attempts()).toBe(1);
});
