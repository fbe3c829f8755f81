import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '@usher/api/logger';
import { startApp } from '@usher/api/process/app';
import { listen } from '@usher/api/server/http';
import { openLedger } from '../ledger.ts';
import type { Tried } from '../trial.ts';
import { openAccount } from '../world/account.ts';

export type SmallWorld = Tried & AsyncDisposable;

/** All of Usher in this very process, for runs so small that no process need die. */
export async function openSmallWorld(url: string, adminUrl: string): Promise<SmallWorld> {
  await using cleanup = new AsyncDisposableStack();
  const directory = await mkdtemp(join(tmpdir(), 'usher-planted-'));
  cleanup.defer(() => rm(directory, { recursive: true, force: true }));
  const logger = createLogger('silent');
  const app = startApp({
    url,
    connections: 10,
    playground: () => false,
    logger,
    role: 'all',
    patience: { streamsEndWithinMs: 0 },
  });
  cleanup.defer(() => app.stop());
  const server = await listen(app, { host: '127.0.0.1', port: 0, logger });
  cleanup.defer(async () => {
    app.endStreams();
    await server.stop();
  });
  const ledger = openLedger(join(directory, 'ledger.jsonl'));
  cleanup.defer(() => ledger.close());
  const neighbourLedger = openLedger(join(directory, 'neighbour-ledger.jsonl'));
  cleanup.defer(() => neighbourLedger.close());
  const us = await openAccount(app.database, 'Us');
  const neighbour = await openAccount(app.database, 'The neighbour');
  const atTheEnd = cleanup.move();
  return {
    postgres: { adminUrl },
    nodes: [],
    apis: [{ name: 'node', url: server.url }],
    us,
    neighbour,
    ledger,
    neighbourLedger,
    [Symbol.asyncDispose]: () => atTheEnd.disposeAsync(),
  };
}
