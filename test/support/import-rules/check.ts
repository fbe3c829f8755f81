import { posix } from 'node:path';
import { codeOf, importsOf } from './imports.ts';
import type { SourceFile } from './source-files.ts';

type Scope = {
  /** The rule as a sentence; it names the test. */
  sentence: string;
  from: readonly string[];
  /** Files in `from` to which the rule does not apply. */
  except?: readonly string[];
  because: string;
  /** What the rule must catch: a rule that cannot fail is decoration. */
  example: SourceFile;
};

export type ImportRule = Scope & {
  mayNotImport: readonly string[];
  /** Targets that are allowed although `mayNotImport` covers them. */
  butMayImport?: readonly string[];
  /** Types are gone before anything runs; some rules are only about what runs. */
  typesAreFree?: boolean;
};

type ContentRule = Scope & { mayNotContain: RegExp };

export type Rule = ImportRule | ContentRule;

/** One line for each violation: file -> import -> because. */
export function violationsOf(rule: Rule, files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => matches(path, rule.from) && !matches(path, rule.except ?? []))
    .flatMap((file) =>
      offencesIn(file, rule).map((offence) => `${file.path} -> ${offence} -> ${rule.because}`),
    );
}

function offencesIn(file: SourceFile, rule: Rule): string[] {
  if ('mayNotContain' in rule) return rule.mayNotContain.exec(codeOf(file))?.slice(0, 1) ?? [];
  return importsOf(file)
    .filter(({ typeOnly }) => !(typeOnly && rule.typesAreFree === true))
    .map(({ target }) => target)
    .filter((target) => matches(target, rule.mayNotImport) && !matches(target, rule.butMayImport ?? []));
}

const matches = (path: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => posix.matchesGlob(path, pattern));
