import { posix } from 'node:path';
import type { SourceFile } from './source-files.ts';

export type Import = {
  /** A path from the root of the repository, or the name of a package. */
  target: string;
  /** `import type`: gone before the file runs. */
  typeOnly: boolean;
};

const commentOrText =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;

const importPattern =
  /\b(?:import|export)\s+(?<type>type\s+(?!from\b|,))?(?:[\w$*{}\s,]+?\bfrom\s*)?(?<fixed>'[^'\n]+'|"[^"\n]+")|\bimport\s*\(\s*(?<dynamic>'[^'\n]+'|"[^"\n]+")/g;

/** The code alone: what comments and templates say about imports imports nothing. */
export function codeOf({ source }: SourceFile): string {
  return source.replace(commentOrText, (found) =>
    /^['"]/.test(found) ? found : found[0] === '`' ? '``' : ' ',
  );
}

export function importsOf(file: SourceFile): Import[] {
  return [...codeOf(file).matchAll(importPattern)].map((found) => {
    const { type, fixed, dynamic } = found.groups ?? {};
    const quoted = fixed ?? dynamic ?? '';
    return { target: resolve(file.path, quoted.slice(1, -1)), typeOnly: type !== undefined };
  });
}

function resolve(from: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier;
}
