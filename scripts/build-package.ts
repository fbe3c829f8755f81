import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';

/**
 * Makes `dist/` of the package in the current directory: what is published. In the repository the packages run from
 * their sources, so the manifest that names built files is written here and exists nowhere else.
 */
const manifestShape = z.looseObject({
  name: z.string(),
  exports: z.record(z.string(), z.string()),
  bin: z.record(z.string(), z.string()).optional(),
});

const manifest = manifestShape.parse(JSON.parse(await readFile('package.json', 'utf8')));
await rm('dist', { recursive: true, force: true });
execFileSync('tsc', ['-b', 'tsconfig.build.json', '--force'], { stdio: 'inherit' });
await copyFile('../../LICENSE', 'dist/LICENSE');

const hasCommonJs = existsSync('tsconfig.cjs.json');
if (hasCommonJs) {
  execFileSync('tsc', ['-p', 'tsconfig.cjs.json'], { stdio: 'inherit' });
  await writeFile('dist/cjs/package.json', '{ "type": "commonjs" }\n');
}

const built = (source: string) => source.replace(/^\.\/src\//, './').replace(/\.ts$/, '.js');
const withTypes = (path: string) => ({ types: path.replace(/\.js$/, '.d.ts'), default: path });
const compiled = (path: string) =>
  hasCommonJs
    ? { import: withTypes(path), require: withTypes(path.replace(/^\./, './cjs')) }
    : withTypes(path);
const entry = ([path, source]: [string, string]) => [
  path,
  source.endsWith('.ts') ? compiled(built(source)) : source,
];

for (const source of Object.values(manifest.exports).filter((path) => !path.endsWith('.ts'))) {
  await mkdir('dist', { recursive: true });
  await copyFile(source, `dist/${source}`);
}

const { private: _private, scripts: _scripts, devDependencies: _devDependencies, ...kept } = manifest;
const published = {
  ...kept,
  exports: Object.fromEntries(Object.entries(manifest.exports).map(entry)),
  ...(manifest.bin === undefined
    ? {}
    : { bin: Object.fromEntries(Object.entries(manifest.bin).map(([name, path]) => [name, built(path)])) }),
  engines: { node: '>=20' },
  publishConfig: { access: 'public' },
};
await writeFile('dist/package.json', `${JSON.stringify(published, null, 2)}\n`);
