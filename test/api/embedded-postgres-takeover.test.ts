import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AlreadyRunningError } from '../../packages/api/src/embedded/errors.ts';
import { ask, refusalOf, start } from '../support/embedded.ts';
import { processesOf, startOwnerProcess } from '../support/owner-process.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

test('leaves no process behind when its owner is killed', async () => {
  const dataDir = await temporaryDirectory();
  const owner = await startOwnerProcess(dataDir);
  expect(await processesOf(dataDir)).not.toEqual([]);
  await owner.kill('SIGKILL');
  await expect.poll(() => processesOf(dataDir), { timeout: 10_000 }).toEqual([]);
});

test('starts at once after its owner was killed, with everything that was committed', async () => {
  const dataDir = await temporaryDirectory();
  const owner = await startOwnerProcess(dataDir);
  await ask(owner.url, 'create table kept as select 42 as answer');
  await owner.kill('SIGKILL');
  const { ownerUrl } = await start({ dataDir });
  expect(await ask(ownerUrl, 'select answer from kept')).toBe(42);
});

test('a second start on the same data says who has them and how to go on', async () => {
  const dataDir = await temporaryDirectory();
  const owner = await startOwnerProcess(dataDir);
  const refusal = await refusalOf({ dataDir });
  expect(refusal).toBeInstanceOf(AlreadyRunningError);
  expect(refusal.message).toBe(
    `Usher is already running on the data directory ${dataDir} (process ${owner.pid}). ` +
      'Stop it first, or set USHER_DATA_DIR and PORT to other values to run a second one beside it.',
  );
  expect(await ask(owner.url, 'select 1')).toBe(1);
  await owner.kill('SIGTERM');
  await expect.poll(() => processesOf(dataDir), { timeout: 10_000 }).toEqual([]);
});

test('of several first starts at once exactly one wins', async () => {
  const dataDir = await temporaryDirectory();
  const starts = await Promise.allSettled(Array.from({ length: 4 }, () => start({ dataDir })));
  const refusals = starts.flatMap((attempt) => (attempt.status === 'rejected' ? [attempt.reason] : []));
  expect(refusals).toEqual(Array.from({ length: 3 }, () => expect.any(AlreadyRunningError)));
  expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres.json', 'postgres.log']);
});

test('an interrupted first start does not get in the way of the next', async () => {
  const dataDir = await temporaryDirectory();
  const abandoned = join(dataDir, 'postgres-new-2147483646-abcdef');
  await mkdir(join(abandoned, 'data', 'base'), { recursive: true });
  const { ownerUrl } = await start({ dataDir });
  expect(await ask(ownerUrl, 'select 1')).toBe(1);
  expect(await readdir(dataDir)).not.toContain('postgres-new-2147483646-abcdef');
});

test.each([
  ['is dead', 2_147_483_646],
  ['belongs to a stranger by now', process.pid],
])('a postmaster.pid whose process %s is no obstacle', async (_, pid) => {
  const dataDir = await temporaryDirectory();
  const first = await start({ dataDir });
  const path = join(dataDir, 'postgres', 'postmaster.pid');
  const left = await readFile(path, 'utf8');
  await first.stop();
  await writeFile(path, left.replace(/^\d+/, String(pid)));
  const { ownerUrl } = await start({ dataDir });
  expect(await ask(ownerUrl, 'select 1')).toBe(1);
});
