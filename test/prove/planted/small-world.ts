import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '@usher/api/logger';
import { serveHere } from '../../support/serve-here.ts';
import { openLedger } from '../ledger.ts';
import type { Tried } from '../trial.ts';
import { openAccount } from '../world/account.ts';

export type SmallWorld = Tried & AsyncDisposable;

/** All of Usher in this very process, for runs so small that no process need die. */
export async function openSmallWorld(url: string, adminUrl: string): Promise<SmallWorld> {
  await using cleanup = new AsyncDisposableStack();
  const directory = await mkdtemp(join(tmpdir(), 'usher-planted-'));
  cleanup.defer(() => rm(directory, { recursive: true, force: true }));
  const served = await serveHere({ url, role: 'all', logger: createLogger('silent') });
  cleanup.defer(served.stop);
  const ledger = openLedger(join(directory, 'ledger.jsonl'));
  cleanup.defer(() => ledger.close());
  const neighbourLedger = openLedger(join(directory, 'neighbour-ledger.jsonl'));
  cleanup.defer(() => neighbourLedger.close());
  const us = await openAccount(served.app.database, 'Us');
  const neighbour = await openAccount(served.app.database, 'The neighbour');
  const atTheEnd = cleanup.move();
  return {
    postgres: { adminUrl },
    nodes: [],
    apis: [{ name: 'node', url: served.url }],
    us,
    neighbour,
    ledger,
    neighbourLedger,
    [Symbol.asyncDispose]: () => atTheEnd.disposeAsync(),
  };
}
