import { readFile, writeFile } from 'node:fs/promises';
import { withCode } from './docs-code.ts';

await writeFile('README.md', await withCode(await readFile('README.md', 'utf8')));
