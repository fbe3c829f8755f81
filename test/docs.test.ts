import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { withCode } from '../scripts/docs-code.ts';

const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'];

test.each(pages)('%s shows code as it is in the files that it names', async (path) => {
  const page = await readFile(path, 'utf8');
  expect(await withCode(page)).toBe(page);
});

test.each(pages)('%s links only to what exists', async (path) => {
  const page = await readFile(path, 'utf8');
  const links = [...page.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
  expect(links.filter((link) => !existsSync(link))).toEqual([]);
});

test.each(pages)('%s names only files that exist', async (path) => {
  const page = await readFile(path, 'utf8');
  const named = [...page.matchAll(/`((?:packages|test|scripts)\/[\w./-]+\.\w+)`/g)].map(
    ([, file = '']) => file,
  );
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});

test.each(pages)('%s names only npm scripts that there are', async (path) => {
  const page = await readFile(path, 'utf8');
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
  const named = [...page.matchAll(/(?:^|`|&& )npm (?:run )?([a-z]+(?:[:-][a-z]+)*)/gm)].map(
    ([, name = '']) => name,
  );
  const known = ['ci', 'exec', 'run', ...Object.keys(scripts)];
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});
