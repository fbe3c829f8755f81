import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { createUsher } from '@usher/sdk';
import { expect, onTestFinished, test } from 'vitest';
import { startBalancer } from './load/balancer.ts';

test('who is to be sent somewhere waits while no node is ready', async () => {
  let status = 503;
  const server = createServer((_, response) => response.writeHead(status).end()).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/graphql`;
  const node = { name: 'api-1', url, usher: createUsher({ url, apiKey: 'none' }) };
  using balancer = startBalancer([node]);
  await expect.poll(() => Promise.race([balancer.next(), pause(5, 'nobody')])).toBe('nobody');
  const next = balancer.next();
  status = 200;
  expect(await next).toBe(node);
});
