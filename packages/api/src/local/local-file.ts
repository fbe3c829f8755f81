import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const localFile = z.object({ url: z.string(), apiKey: z.string(), accountId: z.string() });
/** What scripts beside a running Usher need to know. Holds a secret: only its owner may read it. */
export type LocalFile = z.infer<typeof localFile>;

const pathIn = (dataDir: string) => join(dataDir, 'local.json');

/** Undefined when there is none, or when it is damaged: then it is written anew. */
export async function readLocalFile(dataDir: string): Promise<LocalFile | undefined> {
  try {
    return localFile.parse(JSON.parse(await readFile(pathIn(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
}

export async function writeLocalFile(dataDir: string, content: LocalFile): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const path = pathIn(dataDir);
  await writeFile(path, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  // The mode above counts only for a new file.
  await chmod(path, 0o600);
}
