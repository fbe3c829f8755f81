import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { ImportRefusedError } from './refused.ts';

export type OpenFile = {
  name: string;
  /** Its size; 0 for what has none, such as a pipe. */
  bytes: number;
  chunks: AsyncIterable<Buffer>;
  close: () => Promise<void>;
};

const isDirectory = 'It is a directory.';
const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EACCES: 'You may not read it.',
  EPERM: 'You may not read it.',
  EISDIR: isDirectory,
};

export async function openFile(path: string): Promise<OpenFile> {
  try {
    const file = await open(path);
    const stats = await file.stat();
    const chunks = file.createReadStream({ highWaterMark: 256 * 1024 });
    const close = async () => {
      chunks.destroy();
      await file.close();
    };
    if (!stats.isDirectory()) return { name: basename(path), bytes: stats.size, chunks, close };
    await close();
    throw new ImportRefusedError(`${path} cannot be imported: ${isDirectory}`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    throw new ImportRefusedError(`${path} cannot be imported: ${sentences[code] ?? `${code}.`}`);
  }
}
