import { chmod, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadBinaries } from '../../packages/api/src/embedded/binaries.ts';
import { ask, refusalOf, start } from '../support/embedded.ts';
import { processesOf } from '../support/owner-process.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

test('starts on a directory that does not exist yet, and answers', async () => {
  const { ownerUrl } = await start({ dataDir: join(await temporaryDirectory(), 'deep', '.usher') });
  expect(await ask(ownerUrl, 'select version()')).toContain('PostgreSQL 18');
});

test('works in a directory that only its owner may enter', async () => {
  const parent = await temporaryDirectory();
  const dataDir = join(parent, 'inner');
  await mkdir(dataDir, { mode: 0o700 });
  await chmod(parent, 0o700);
  const { ownerUrl } = await start({ dataDir });
  expect(await ask(ownerUrl, 'select 1')).toBe(1);
});

test('connects as a plain owner who may create roles, in UTF-8 that sorts the same everywhere', async () => {
  const { ownerUrl, adminUrl } = await start({ dataDir: await temporaryDirectory() });
  const role = `select concat_ws(' ', rolname, rolsuper, rolcreaterole, rolbypassrls) from pg_roles where rolname = current_user`;
  expect(await ask(ownerUrl, role)).toBe('usher f t f');
  expect(await ask(adminUrl, role)).toBe('postgres t t t');
  const locale = `select concat_ws(' ', pg_encoding_to_char(encoding), datlocprovider, datlocale) from pg_database where datname = current_database()`;
  expect(await ask(ownerUrl, locale)).toBe('UTF8 b C.UTF-8');
});

test('keeps passwords where only their owner may read them', async () => {
  const dataDir = await temporaryDirectory();
  await start({ dataDir });
  expect((await stat(join(dataDir, 'postgres.json'))).mode & 0o777).toBe(0o600);
});

test('takes settings', async () => {
  const { ownerUrl } = await start({ dataDir: await temporaryDirectory(), settings: { work_mem: '5MB' } });
  expect(await ask(ownerUrl, 'show work_mem')).toBe('5MB');
});

test('keeps the data over stop and start', async () => {
  const dataDir = await temporaryDirectory();
  const first = await start({ dataDir });
  await ask(first.ownerUrl, 'create table kept as select 42 as answer');
  await first.stop();
  expect(await processesOf(dataDir)).toEqual([]);
  const second = await start({ dataDir });
  expect(await ask(second.ownerUrl, 'select answer from kept')).toBe(42);
});

test('may be stopped twice', async () => {
  const { stop } = await start({ dataDir: await temporaryDirectory() });
  await Promise.all([stop(), stop()]);
  await stop();
});

test('a start that fails says why and where to read more', async () => {
  const dataDir = await temporaryDirectory();
  const refusal = await refusalOf({ dataDir, settings: { shared_buffers: 'plenty' } });
  expect(refusal.message).toMatch(
    /^The embedded Postgres did not start: .*FATAL: .*"shared_buffers": "plenty"/,
  );
  expect(refusal.message).toContain(join(dataDir, 'postgres.log'));
});

test('data without their passwords are refused in a sentence', async () => {
  const dataDir = await temporaryDirectory();
  await (await start({ dataDir })).stop();
  await writeFile(join(dataDir, 'postgres.json'), '{}');
  expect((await refusalOf({ dataDir })).message).toContain('Restore that file');
});

test('wrong passwords are refused in a sentence, and nothing keeps running', async () => {
  const dataDir = await temporaryDirectory();
  await (await start({ dataDir })).stop();
  await writeFile(join(dataDir, 'postgres.json'), JSON.stringify({ superuser: 'guess', owner: 'guess' }));
  expect((await refusalOf({ dataDir })).message).toContain('does not accept the passwords');
  expect(await processesOf(dataDir)).toEqual([]);
});

test('an unsupported platform is told to bring its own Postgres', async () => {
  await expect(loadBinaries('sunos', 'sparc')).rejects.toThrow(
    'There is no embedded Postgres for sunos on sparc. Set DATABASE_URL',
  );
});
