import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryDirectory } from '../support/temporary-directory.ts';

/** A file in a directory of its own, gone when the test ends. */
export async function temporaryFile(name: string, content: string | Buffer): Promise<string> {
  const path = join(await temporaryDirectory(), name);
  await writeFile(path, content);
  return path;
}
