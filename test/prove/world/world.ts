import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '@usher/api/db/database';
import { migrate } from '@usher/api/db/migrate';
import { createLogger } from '@usher/api/logger';
import { findFreePort } from '../../../packages/api/src/embedded/free-port.ts';
import { type Ledger, openLedger } from '../ledger.ts';
import { openAccount, type ProvingAccount } from './account.ts';
import { type NodeProcess, prepareNode, type Role } from './node-process.ts';
import { type ProvingPostgres, startProvingPostgres } from './postgres.ts';
import { openProxy, type PostgresProxy } from './proxy/proxy.ts';

/** How many processes of each role there are. */
export type Plan = Partial<Record<Role, number>> & {
  /** Settings of Postgres beyond the harness's own. */
  settings?: Readonly<Record<string, string>>;
  /** Whether the processes reach Postgres by way of the proxy. */
  proxied?: boolean;
  /** How long a process that was told to stop still takes requests, so that balancers notice. */
  graceMs?: number;
};

export type World = {
  postgres: ProvingPostgres;
  /** Nobody's way to Postgres, but for processes that the plan sends there. */
  proxy: PostgresProxy;
  /** For the harness itself: not by way of any process, and not counted with theirs. */
  database: Database;
  nodes: readonly NodeProcess[];
  /** Those that serve the API, and those that evaluate workflows. */
  apis: readonly NodeProcess[];
  workers: readonly NodeProcess[];
  /** Whose conversations the scenario is about. */
  us: ProvingAccount;
  /** An account beside it, of which nobody but itself may ever see anything. */
  neighbour: ProvingAccount;
  /** What our clients did. */
  ledger: Ledger;
  /** What the neighbour's did. */
  neighbourLedger: Ledger;
  /** Logs, ledger and the data of Postgres. */
  directory: string;
  openAccount(name: string): Promise<ProvingAccount>;
  /** Ends everything. What is in the directory stays if it may tell what went wrong. */
  close(keep: boolean): Promise<void>;
};

/** A Postgres and so many processes of Usher, all of them the harness's own, in accounts that are new. */
export async function openWorld(plan: Plan): Promise<World> {
  await using cleanup = new AsyncDisposableStack();
  const directory = await mkdtemp(join(tmpdir(), 'usher-prove-'));
  const dataDir = join(directory, 'data');
  // Postgres may run under another user's id, who must be able to come through.
  await mkdir(dataDir, { mode: 0o711 });
  const postgres = await startProvingPostgres(dataDir, plan.settings);
  cleanup.defer(() => postgres.stop());
  await migrate(postgres.ownerUrl);
  const database = openDatabase({ url: postgres.ownerUrl, connections: 4, logger: createLogger('silent') });
  cleanup.defer(() => database.close());
  const us = await openAccount(database, 'Us');
  const neighbour = await openAccount(database, 'The neighbour');
  const ledger = openLedger(join(directory, 'ledger.jsonl'));
  cleanup.defer(() => ledger.close());
  const neighbourLedger = openLedger(join(directory, 'neighbour-ledger.jsonl'));
  cleanup.defer(() => neighbourLedger.close());

  const proxy = await openProxy(postgres.ownerUrl);
  cleanup.defer(() => proxy.close());
  const url = plan.proxied ? proxy.url : postgres.ownerUrl;
  const nodes = await prepareNodes(plan, url, directory);
  cleanup.defer(async () => void (await Promise.all(nodes.map((node) => node.retire()))));
  await Promise.all(nodes.map((node) => node.start()));

  const atTheEnd = cleanup.move();
  return {
    postgres,
    proxy,
    database,
    nodes,
    apis: nodes.filter(({ role }) => role !== 'worker'),
    workers: nodes.filter(({ role }) => role !== 'api'),
    us,
    neighbour,
    ledger,
    neighbourLedger,
    directory,
    openAccount: (name) => openAccount(database, name),
    close: async (keep) => {
      await atTheEnd.disposeAsync();
      await rm(keep ? join(dataDir, 'postgres') : directory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function prepareNodes(plan: Plan, url: string, directory: string): Promise<NodeProcess[]> {
  const roles = (['api', 'worker', 'both'] as const).flatMap((role) =>
    Array<Role>(plan[role] ?? 0).fill(role),
  );
  const nodes: NodeProcess[] = [];
  for (const [index, role] of roles.entries()) {
    const name = `${role}-${index + 1}`;
    // In pg_stat_activity its connections can be told from others.
    const named = new URL(url);
    named.searchParams.set('application_name', name);
    const options = {
      url: named.href,
      role,
      port: await findFreePort('127.0.0.1'),
      graceMs: plan.graceMs ?? 0,
    };
    nodes.push(prepareNode({ name, options, directory }));
  }
  return nodes;
}
