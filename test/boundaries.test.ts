import { describe, expect, test } from 'vitest';
import { violationsOf } from './support/import-rules/check.ts';
import { cyclesOf } from './support/import-rules/cycles.ts';
import { importsOf } from './support/import-rules/imports.ts';
import { apiFolders } from './support/import-rules/layout.ts';
import { rules } from './support/import-rules/rules.ts';
import { readSourceFiles } from './support/import-rules/source-files.ts';

const files = await readSourceFiles();

describe('in packages', () => {
  test.each(rules)('$sentence', (rule) => {
    expect(violationsOf(rule, files)).toEqual([]);
  });

  test('no files import each other in a circle', () => {
    expect(cyclesOf(files).map((cycle) => cycle.join(' -> '))).toEqual([]);
  });

  test('every folder of api is known to the rules', () => {
    const folders = files.flatMap(({ path }) => /^packages\/api\/src\/([^/]+)\//.exec(path)?.slice(1) ?? []);
    expect([...new Set(folders)].filter((folder) => !apiFolders.includes(folder))).toEqual([]);
  });
});

describe('the checker', () => {
  test.each(rules)('catches an offence against: $sentence', (rule) => {
    const [violation, ...others] = violationsOf(rule, [rule.example]);
    expect(violation).toMatch(new RegExp(`^${rule.example.path} -> .+ -> ${rule.because}$`));
    expect(others).toEqual([]);
  });

  test.each([
    [
      'a call of another noun on the shared ground',
      'ticket/change.ts',
      `import { append } from '../log/append.ts';`,
    ],
    ['the queries of another noun', 'ticket/change.ts', `import { getAgent } from '../agent/queries.ts';`],
    ['another file of the same noun', 'ticket/change.ts', `import { check } from './check.ts';`],
    [
      'a verb called by an action',
      'engine/actions/a.ts',
      `import { assign } from '../../conversation/assign.ts';`,
    ],
    ['types of the engine in an action', 'engine/actions/a.ts', `import type { Step } from '../step.ts';`],
    ['the schema by its exports', 'ticket/change.ts', `import { newId } from '@usher/schema/ids';`],
    ['an import in a comment', 'ticket/change.ts', `/** import { b } from '../bot/change.ts'; */`],
    [
      'an import in a template',
      'ticket/change.ts',
      "const code = `\nimport { b } from '../bot/change.ts';\n`;",
    ],
    [
      'everything in main',
      'main.ts',
      `import './engine/engine.ts';\nimport './server/server.ts';\nprocess.env;`,
    ],
  ])('lets pass %s', (_, name, source) => {
    const file = { path: `packages/api/src/${name}`, source };
    expect(rules.flatMap((rule) => violationsOf(rule, [file]))).toEqual([]);
  });

  test('sees every form of import', () => {
    const source = `
      import a, { b } from './1.ts';
      import type { C } from "./2.ts";
      import './3.ts';
      import {
        type D, // it's a comment
        e as f,
      } from './4.ts';
      export { g } from './5.ts';
      export type { H } from './6.ts';
      export * as i from './7.ts';
      const j = await import('./8.ts');
      import type from './9.ts';
      import * as k from 'node:fs';
      export const notAnImport = 'from';`;
    const seen = importsOf({ path: 'packages/api/src/x/y.ts', source });
    expect(seen.map(({ target }) => target)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((file) => `packages/api/src/x/${file}.ts`),
      'node:fs',
    ]);
    expect(seen.flatMap(({ typeOnly }, index) => (typeOnly ? [index + 1] : []))).toEqual([2, 6]);
  });

  test('finds a circle, once, and none where only types go round', () => {
    const one = { path: 'packages/a/1.ts', source: `import { two } from './2.ts';` };
    const two = { path: 'packages/a/2.ts', source: `export { three } from './3.ts';` };
    const back = { path: 'packages/a/3.ts', source: `import { one } from './1.ts';` };
    const types = { path: 'packages/a/3.ts', source: `import type { One } from './1.ts';` };
    expect(cyclesOf([one, two, back])).toEqual([[one.path, two.path, back.path, one.path]]);
    expect(cyclesOf([one, two, types])).toEqual([]);
  });
});
