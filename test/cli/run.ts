import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const main = fileURLToPath(new URL('../../packages/api/src/cli/main.ts', import.meta.url));

export type CliRun = { code: number | null; stdout: string; stderr: string };
export type CliProcess = { kill: (signal: NodeJS.Signals) => void; ended: Promise<CliRun> };

/** `usher-server` as an operator calls it, without a terminal. */
export function startCli(args: readonly string[], env: Record<string, string>): CliProcess {
  const { PATH } = process.env;
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const ended = async () => {
    const [stdout, stderr, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit'),
    ]);
    return { code: typeof code === 'number' ? code : null, stdout, stderr };
  };
  return { kill: (signal) => child.kill(signal), ended: ended() };
}

export function runCli(args: readonly string[], env: Record<string, string>): Promise<CliRun> {
  return startCli(args, env).ended;
}
