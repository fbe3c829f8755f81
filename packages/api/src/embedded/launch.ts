import { EmbeddedPostgresError } from './errors.ts';
import { findFreePort } from './free-port.ts';
import type { PostgresAccount } from './postgres-account.ts';
import { isReady, postmasterArguments, waitForFormer } from './postmaster.ts';
import { decisiveLine, openServerLog } from './server-log.ts';
import { runServer, type ServerProcess } from './server-process.ts';
import { waitUntil } from './wait-until.ts';

export const host = '127.0.0.1';

/** Long enough to replay what a crash left behind. */
const readyMs = 60_000;
const retryMs = 8_000;

/** Somebody was faster with the port, or a predecessor is about to go: the next attempt can succeed. */
const passing = /Address already in use|lock file .* already exists|is still in use/;

export type Launch = {
  dataDir: string;
  dataPath: string;
  postgres: string;
  account: PostgresAccount;
  settings: Readonly<Record<string, string>>;
};

export async function launch(given: Launch): Promise<{ server: ServerProcess; port: number }> {
  const deadline = Date.now() + retryMs;
  for (;;) {
    await waitForFormer(given.dataDir, given.dataPath);
    const port = await findFreePort(host);
    const log = await openServerLog(given.dataDir);
    const server = runServer(commandOf(given, port), given.account, log);
    await log.file.close();
    if (await becomesReady(server, given.dataPath, port)) return { server, port };
    await server.stop();
    const lines = await log.readNew();
    if (Date.now() < deadline && lines.some((line) => passing.test(line))) continue;
    throw new EmbeddedPostgresError(
      `The embedded Postgres did not start: ${decisiveLine(lines)} (its log is ${log.path}).`,
    );
  }
}

async function becomesReady(server: ServerProcess, dataPath: string, port: number): Promise<boolean> {
  const settled = async () => server.hasEnded() || (await isReady(dataPath, port));
  return (await waitUntil(settled, readyMs)) && !server.hasEnded();
}

function commandOf({ postgres, dataPath, settings }: Launch, port: number): string[] {
  const all: Record<string, string> = {
    log_checkpoints: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    ...settings,
    listen_addresses: host,
    port: String(port),
    // Their paths may hold only about a hundred characters, which data directories exceed.
    unix_socket_directories: '',
  };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return [postgres, ...postmasterArguments(dataPath, process.pid), ...options];
}
