import { type FileHandle, open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

const largestLog = 10_000_000;

export type ServerLog = { path: string; file: FileHandle; readNew(): Promise<string[]> };

/** Postgres appends to one file; it begins anew at a start that finds it large. */
export async function openServerLog(dataDir: string): Promise<ServerLog> {
  const path = join(dataDir, 'postgres.log');
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  const from = size > largestLog ? 0 : size;
  if (size > largestLog) await (await open(path, 'w')).close();
  const file = await open(path, 'a', 0o600);
  return {
    path,
    file,
    async readNew() {
      const text = (await readFile(path)).subarray(from).toString('utf8');
      return text.split('\n').filter((line) => line.trim() !== '');
    },
  };
}

/** The line that says why; after it Postgres only says that it has shut down. */
export const decisiveLine = (lines: readonly string[]): string =>
  lines.findLast((line) => /\b(FATAL|PANIC|ERROR):/.test(line)) ?? lines.at(-1) ?? 'nothing was logged';
