import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from './child-environment.ts';
import type { PostgresAccount } from './postgres-account.ts';
import type { ServerLog } from './server-log.ts';

export type ServerProcess = {
  hasEnded(): boolean;
  release(): void;
  stop(): Promise<void>;
  /** Calls back if it ends without having been stopped. */
  onFailure(tell: () => void): void;
};

/** The guard beside this file, in source or built. */
const guardPath = fileURLToPath(new URL(`./guard${extname(import.meta.url)}`, import.meta.url));

/** Postgres under its guard, in a process group of its own: Ctrl-C reaches us, and we decide when Postgres stops. */
export function runServer(
  command: readonly string[],
  account: PostgresAccount,
  log: ServerLog,
): ServerProcess {
  const ids = Object.entries(account.as).flatMap(([name, id]) => [`--${name}`, String(id)]);
  const guard = spawn(process.execPath, [guardPath, ...ids, '--', ...account.prefix, ...command], {
    detached: true,
    stdio: ['pipe', log.file.fd, log.file.fd],
    env: childEnvironment(),
    windowsHide: true,
  });
  // Writing nothing, we only learn here that the guard is gone, which its exit tells as well.
  guard.stdin?.on('error', () => undefined);
  guard.on('error', () => undefined);
  let stopping = false;
  return {
    hasEnded: () => hasEnded(guard),
    onFailure: (tell) => {
      guard.once('exit', () => {
        if (!stopping) tell();
      });
    },
    // Whoever forgets to stop it may still end: the guard then stops Postgres.
    release: () => guard.unref(),
    async stop() {
      stopping = true;
      if (hasEnded(guard)) return;
      guard.ref();
      const ended = once(guard, 'exit');
      guard.stdin?.end();
      await ended;
    },
  };
}

const hasEnded = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
