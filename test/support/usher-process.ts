import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createUsher, type Usher } from '@usher/sdk';
import { onTestFinished } from 'vitest';
import { readLocalFile } from '../../packages/api/src/local/local-file.ts';
import { present } from './expect.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const script = fileURLToPath(new URL('../../packages/api/src/main.ts', import.meta.url));

export type UsherProcess = {
  url: string;
  apiKey: string;
  usher: Usher;
  /** Asks it to stop. */
  interrupt: (signal: NodeJS.Signals) => void;
  /** Resolves with its exit code. */
  ended: Promise<number | null>;
};

/** Usher as people run it, in a process of its own. Killed when the test ends, if it still lives. */
export async function startUsherProcess(
  databaseUrl: string,
  settings: Record<string, string>,
): Promise<UsherProcess> {
  const dataDir = await temporaryDirectory();
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    USHER_DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
    ...settings,
  };
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit').then(([code]): number | null => code);
  await Promise.race([heard(child, 'Stop with'), ended.then(failToStart)]);
  const { url, apiKey } = present(await readLocalFile(dataDir));
  return {
    url,
    apiKey,
    usher: createUsher({ url, apiKey }),
    interrupt: (signal) => void child.kill(signal),
    ended,
  };
}

function heard({ stdout }: ChildProcess, words: string): Promise<void> {
  let all = '';
  return new Promise((resolve) => {
    stdout?.on('data', (chunk) => {
      all += chunk;
      if (all.includes(words)) resolve();
    });
  });
}

function failToStart(code: number | null): never {
  throw new Error(`Usher ended with code ${code} before it was ready.`);
}
