import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { loadBinaries } from '../../../packages/api/src/embedded/binaries.ts';
import { findFreePort } from '../../../packages/api/src/embedded/free-port.ts';
import { ensureCluster } from '../../../packages/api/src/embedded/initialise.ts';
import { ensureOwner, ownerName, ownerUrlOf } from '../../../packages/api/src/embedded/owner-role.ts';
import { choosePostgresAccount } from '../../../packages/api/src/embedded/postgres-account.ts';
import { openServerLog } from '../../../packages/api/src/embedded/server-log.ts';
import { runServer, type ServerProcess } from '../../../packages/api/src/embedded/server-process.ts';

/** `immediate`: at once and without writing anything down, children included. `kill`: the postmaster alone, by SIGKILL. */
type Crash = 'immediate' | 'kill';

export type ProvingPostgres = {
  /** The database `usher`, as its owner sees it. */
  ownerUrl: string;
  /** The same database, as the superuser sees it. */
  adminUrl: string;
  /** Ends it as a crash would. */
  crash(how: Crash): Promise<void>;
  /** Starts it again, on the same port; resolves when it answers. */
  restart(): Promise<void>;
  /** For good: whoever restarts it is refused. */
  stop(): Promise<void>;
};

/** What is acknowledged must be on the disk; little memory, so that pages are written while the test runs. */
const settings = {
  fsync: 'on',
  synchronous_commit: 'on',
  shared_buffers: '32MB',
  max_connections: '200',
  log_checkpoints: 'off',
  timezone: 'UTC',
  lc_messages: 'C',
  unix_socket_directories: '',
};

const host = '127.0.0.1';
const signals: Record<Crash, NodeJS.Signals> = { immediate: 'SIGQUIT', kill: 'SIGKILL' };
const longestStartMs = 60_000;

/** A Postgres of the harness's own that it may crash. It ends with this process, however that ends. */
export async function startProvingPostgres(
  dataDir: string,
  more: Readonly<Record<string, string>> = {},
): Promise<ProvingPostgres> {
  const dataPath = join(dataDir, 'postgres');
  const { initdb, postgres } = await loadBinaries();
  const account = await choosePostgresAccount(postgres, dataPath);
  const passwords = await ensureCluster({ dataDir, dataPath, initdb, account });
  const port = await findFreePort(host);
  const options = Object.entries({ ...settings, ...more, listen_addresses: host, port: String(port) });
  const command = [
    postgres,
    '-D',
    dataPath,
    ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const superuserUrl = (database: string) =>
    `postgres://postgres:${passwords.superuser}@${host}:${port}/${database}`;

  let server: ServerProcess;
  let isStopped = false;
  const restart = async () => {
    const deadline = Date.now() + longestStartMs;
    do {
      const log = await openServerLog(dataDir);
      if (isStopped) {
        await log.file.close();
        throw new Error('Postgres does not start any more: its world is closed.');
      }
      server = runServer(command, account, log);
      await log.file.close();
      // What a killed postmaster left behind may hold the shared memory for a moment, and then it ends at once.
      if (await becomesReady(server, superuserUrl('postgres'), deadline)) return;
    } while (Date.now() < deadline);
    throw new Error(`Postgres did not start; ${join(dataDir, 'postgres.log')} may say why.`);
  };
  await restart();
  await ensureOwner(superuserUrl('postgres'), passwords.owner);

  return {
    ownerUrl: ownerUrlOf(port, passwords.owner),
    adminUrl: superuserUrl(ownerName),
    restart,
    crash: async (how) => {
      process.kill(await readPid(dataPath), signals[how]);
      while (!server.hasEnded()) await pause(10);
    },
    stop: () => {
      isStopped = true;
      return server.stop();
    },
  };
}

async function becomesReady(server: ServerProcess, url: string, deadline: number): Promise<boolean> {
  while (Date.now() < deadline && !server.hasEnded()) {
    if (await answers(url)) return true;
    await pause(20);
  }
  return false;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function readPid(dataPath: string): Promise<number> {
  return Number.parseInt(await readFile(join(dataPath, 'postmaster.pid'), 'utf8'), 10);
}
