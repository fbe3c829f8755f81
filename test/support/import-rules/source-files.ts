import { glob, readFile } from 'node:fs/promises';

/** A file by its path from the root of the repository, with forward slashes. */
export type SourceFile = { path: string; source: string };

const root = new URL('../../../', import.meta.url);

export async function readSourceFiles(): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for await (const found of glob('packages/*/src/**/*.ts', { cwd: root })) {
    const path = found.replaceAll('\\', '/');
    files.push({ path, source: await readFile(new URL(path, root), 'utf8') });
  }
  return files.sort((one, other) => (one.path < other.path ? -1 : 1));
}
