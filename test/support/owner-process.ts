import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

const script = fileURLToPath(new URL('./embedded-owner.ts', import.meta.url));

export type OwnerProcess = { pid: number; url: string; kill(signal: NodeJS.Signals): Promise<void> };

/** Starts an embedded Postgres from a process of its own, so that a test may kill that process. */
export async function startOwnerProcess(dataDir: string): Promise<OwnerProcess> {
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [url] = await Promise.race([once(createInterface(child.stdout), 'line'), failOnExit(child)]);
  if (typeof url !== 'string' || child.pid === undefined) throw new Error('The owner process said nothing.');
  return {
    pid: child.pid,
    url,
    async kill(signal) {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}

async function failOnExit(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`The owner process ended with code ${code} before Postgres was ready.`);
}

/** The command lines of all living processes that were told of a directory. */
export async function processesOf(dataDir: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-axww', '-o', 'args=']);
  return stdout.split('\n').filter((line) => line.includes(dataDir));
}
