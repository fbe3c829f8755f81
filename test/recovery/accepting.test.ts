import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:http';
import { createLogger } from '@usher/api/logger';
import { listen } from '@usher/api/server/http';
import { expect, onTestFinished, test } from 'vitest';

const started = 'http.server.request.start';

test('a server that cannot take a connection, again and again, goes on with the others', async () => {
  const probe = async () => ({ ready: true, report: null });
  const options = { host: '127.0.0.1', port: 0, logger: createLogger('silent') };
  const { url, stop } = await listen({ graphql: null, probe }, options);
  onTestFinished(stop);
  const servers: Server[] = [];
  // Documented by Node, but not typed.
  const watch = (message: unknown) => void servers.push((message as { server: Server }).server);
  subscribe(started, watch);
  onTestFinished(() => void unsubscribe(started, watch));
  const ask = async () => (await fetch(new URL('/health', url))).status;
  for (let failures = 0; failures < 3; failures += 1) {
    expect(await ask()).toBe(200);
    servers[0]?.emit('error', new Error('accept EMFILE'));
  }
  expect(await ask()).toBe(200);
});
