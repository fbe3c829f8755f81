import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { endConnections, listConnections } from '../support/connections.ts';
import { startConversation } from '../support/conversations.ts';
import { begin, takeEvents } from '../support/frames.ts';
import { type FrozenProxy, openFrozenProxy } from '../support/frozen-proxy.ts';
import { readSourceFiles } from '../support/import-rules/source-files.ts';
import { openRouting } from '../support/routing.ts';
import { waitUntil } from '../support/wait-until.ts';
import { comment, open, whenever } from '../support/workflows.ts';

/** How long it takes until it succeeds for the first time. */
async function firstSuccess(attempt: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await waitUntil(() =>
    attempt().then(
      () => true,
      () => false,
    ),
  );
  return performance.now() - start;
}

test('whoever opens a connection in the sources listens to its errors: one that nobody hears ends the process', async () => {
  const opening = (await readSourceFiles()).filter(({ source }) => /new pg\.(Pool|Client)\(/.test(source));
  const paths = opening.map(({ path }) => path.replace('packages/api/', ''));
  expect(paths.filter((path) => path.startsWith('src/'))).toEqual([
    'src/db/migrate.ts',
    'src/db/pool.ts',
    'src/embedded/owner-role.ts',
    'src/log/listen.ts',
  ]);
  for (const { path, source } of opening) {
    const opened = source.match(/new pg\.(Pool|Client)\(/g)?.length;
    const heard = source.match(/\b(pool|client)\.on\(\s*'error'/g)?.length ?? 0;
    if (path.includes('/src/')) expect.soft(heard, path).toBeGreaterThanOrEqual(opened ?? 0);
  }
});

describe('when Postgres ends every connection', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  const isListening = async () =>
    (await listConnections(app)).some(({ query }) => query.startsWith('listen') || query === 'select 1');

  test('idle, checked out and listening, the process lives and everything goes on within five seconds', async () => {
    const us = await openRouting(app);
    await us.turnOn(whenever(open, comment('Seen.')));
    const frames = us.usher.events.follow();
    await begin(frames);
    for (let round = 1; round <= 5; round += 1) {
      await startConversation(us.usher);
      await waitUntil(isListening);
      const { promise: ended, resolve: end } = Promise.withResolvers<void>();
      const checkedOut = app.app.database.transaction('system', () => ended);
      const counts = () => app.app.database.counts();
      await waitUntil(() => counts().open > counts().idle);
      expect(await endConnections(app)).toBeGreaterThanOrEqual(3);
      end();
      await Promise.allSettled([checkedOut]);
      expect(await firstSuccess(() => startConversation(us.usher))).toBeLessThan(5_000);
    }
    await app.settled();
    const events = await takeEvents(frames, 20);
    expect(events.map(({ position }) => position)).toEqual(events.map((_, index) => index + 1));
    await waitUntil(isListening);
  });

  test('requests that come meanwhile are answered: done, or busy', async () => {
    const asked = Promise.allSettled(
      Array.from({ length: 40 }, (_, index) =>
        startConversation(app.usher, { externalId: `meanwhile ${index}` }),
      ),
    );
    await endConnections(app);
    for (const answer of await asked) {
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    }
    await app.settled();
  });
});

test('when the network falls silent, nobody waits for ever; requests go on within five seconds of its return', async () => {
  let network: FrozenProxy | undefined;
  const app = await startTestApp({
    reach: async (url) => {
      network = await openFrozenProxy(url);
      return network.url;
    },
  });
  const us = await openRouting(app);
  await us.turnOn(whenever(open, comment('Seen.')));
  await startConversation(us.usher);
  await app.settled();

  network?.freeze();
  const start = performance.now();
  const [ready] = await Promise.all([
    fetch(new URL('/ready', app.url)).then(({ status }) => [status, performance.now() - start] as const),
    expect(startConversation(us.usher)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' }),
  ]);
  expect(ready[0]).toBe(503);
  expect(ready[1]).toBeLessThan(5_000);
  expect(performance.now() - start).toBeLessThan(8_000);

  network?.heal();
  const healed = performance.now();
  const ids = Promise.withResolvers<string>();
  expect(await firstSuccess(async () => ids.resolve(await startConversation(us.usher)))).toBeLessThan(5_000);
  const id = await ids.promise;
  await waitUntil(async () => ((await us.usher.conversations.get({ id }))?.version ?? 0) >= 2);
  expect(performance.now() - healed).toBeLessThan(8_000);
  await app.stop();
});
