import { flushCompileCache } from 'node:module';
import { createLogger } from '@usher/api/logger';
import { startApp } from '@usher/api/process/app';
import { drain } from '@usher/api/process/drain';
import { listen } from '@usher/api/server/http';
import { arm, parseArming } from './arm.ts';
import type { NodeOptions } from './node-process.ts';
import { operatorToken } from './operator.ts';

/** One process of Usher, as the harness starts, stops and kills it. Its options are the first argument, as JSON. */
const [, , given = ''] = process.argv;
const { url, role, port, graceMs }: NodeOptions = JSON.parse(given);

const releases: (() => void)[] = [];
const pauseAt = (point: string) => {
  process.send?.({ paused: point });
  return new Promise<void>((resolve) => releases.push(resolve));
};
const { POINT } = process.env;
if (POINT !== undefined) arm(parseArming(POINT), pauseAt);
process.on('message', (message: { arm: string } | { release: true }) => {
  if ('arm' in message) return arm(parseArming(message.arm), pauseAt);
  for (const release of releases.splice(0)) release();
});
// Without the harness there is nothing to prove.
process.on('disconnect', () => process.exit(0));

const logger = createLogger('info');
const app = startApp({
  url,
  connections: 10,
  playground: () => false,
  logger,
  role: role === 'both' ? 'all' : role,
  operatorToken,
});
const server = await listen(app, { host: '127.0.0.1', port, logger });

process.on('SIGTERM', async () => {
  await drain(app, server, graceMs);
  await app.stop();
  process.exit(0);
});
process.send?.({ ready: true });
// Killed, it would not leave behind for the next what it has compiled.
flushCompileCache();
