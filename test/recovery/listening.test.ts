import { expect, onTestFinished, test } from 'vitest';
import { openProxy, type PostgresProxy } from '../prove/world/proxy/proxy.ts';
import { startTestApp } from '../support/app.ts';
import { present } from '../support/expect.ts';
import { waitUntil } from '../support/wait-until.ts';

const listening = (proxy: PostgresProxy) => proxy.links().find((link) => link.notifiedAt() !== undefined);

test('a listener whose connection falls silent at the worst moment listens again within 15 seconds', async () => {
  let opened: PostgresProxy | undefined;
  const app = await startTestApp({
    reach: async (url) => {
      opened = await openProxy(url);
      return opened.url;
    },
  });
  const proxy = present(opened);
  onTestFinished(async () => {
    await app.stop();
    await proxy.close();
  });
  await waitUntil(() => listening(proxy) !== undefined);

  // It was asked a moment ago, so that the next question is as far away as it can be.
  listening(proxy)?.lose('server');
  const silent = performance.now();
  await waitUntil(() => listening(proxy) !== undefined);
  expect(performance.now() - silent).toBeLessThan(15_000);
});
