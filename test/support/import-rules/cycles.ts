import { importsOf } from './imports.ts';
import type { SourceFile } from './source-files.ts';

/** Each cycle once, as the way round it. Type imports are gone before anything runs and cannot close a cycle. */
export function cyclesOf(files: readonly SourceFile[]): string[][] {
  const targetsByPath = new Map(files.map((file) => [file.path, runtimeTargetsOf(file)]));
  const done = new Set<string>();
  const cycles: string[][] = [];

  function visit(path: string, way: readonly string[]): void {
    const seenAt = way.indexOf(path);
    if (seenAt >= 0) cycles.push([...way.slice(seenAt), path]);
    if (seenAt >= 0 || done.has(path)) return;
    for (const target of targetsByPath.get(path) ?? []) visit(target, [...way, path]);
    done.add(path);
  }

  for (const { path } of files) visit(path, []);
  return cycles;
}

const runtimeTargetsOf = (file: SourceFile): string[] =>
  importsOf(file)
    .filter(({ typeOnly }) => !typeOnly)
    .map(({ target }) => target);
