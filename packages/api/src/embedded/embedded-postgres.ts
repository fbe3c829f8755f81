import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { loadBinaries } from './binaries.ts';
import { ensureCluster } from './initialise.ts';
import { host, launch } from './launch.ts';
import { ensureOwner, ownerUrlOf } from './owner-role.ts';
import { choosePostgresAccount } from './postgres-account.ts';

export type EmbeddedPostgresOptions = {
  /** Created if missing; everything is kept in here. */
  dataDir: string;
  /** Server settings beyond the defaults, such as `{ max_connections: '400' }`. */
  settings?: Readonly<Record<string, string>>;
};

export type EmbeddedPostgres = {
  /** Connects as the plain owner of the database `usher`. */
  ownerUrl: string;
  /** Connects as the superuser; only tests need it, to create databases. */
  adminUrl: string;
  port: number;
  /** Disconnects everybody, writes everything down and ends. May be called again. */
  stop(): Promise<void>;
  /** Calls back if it ends by itself. */
  onFailure(tell: () => void): void;
};

/** Starts a Postgres of our own, ready in about a second. It ends with this process, even if that is killed. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  // Where root cannot lend Postgres its right to pass, the directory itself must let it through; what is inside is closed.
  await mkdir(options.dataDir, { recursive: true, mode: 0o711 });
  const dataDir = await realpath(options.dataDir);
  const dataPath = join(dataDir, 'postgres');
  const { initdb, postgres } = await loadBinaries();
  const account = await choosePostgresAccount(postgres, dataPath);
  const passwords = await ensureCluster({ dataDir, dataPath, initdb, account });
  const { server, port } = await launch({
    dataDir,
    dataPath,
    postgres,
    account,
    settings: options.settings ?? {},
  });
  const adminUrl = `postgres://postgres:${passwords.superuser}@${host}:${port}/postgres`;
  const ownerUrl = ownerUrlOf(port, passwords.owner);
  try {
    await ensureOwner(adminUrl, passwords.owner);
  } catch (error) {
    await server.stop();
    throw error;
  }
  server.release();
  return { ownerUrl, adminUrl, port, stop: server.stop, onFailure: server.onFailure };
}
