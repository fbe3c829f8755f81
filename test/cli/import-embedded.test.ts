import { findRunningPostgres } from '@usher/api/embedded/find-running';
import { expect, test } from 'vitest';
import { ask } from '../support/embedded.ts';
import { processesOf, startOwnerProcess } from '../support/owner-process.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { runCli } from './run.ts';
import { temporaryFile } from './temporary-file.ts';

test('starts the Postgres of the data directory if none runs there, joins it if one does', async () => {
  const dataDir = await temporaryDirectory();
  const path = await temporaryFile('few.csv', 'text\na\nb\n');
  const args = ['import', path, '--map', 'subject=text', '--inbox', 'Support'];
  const alone = await runCli(args, { USHER_DATA_DIR: dataDir });
  expect(alone).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('2 created'),
    stderr: 'Usher is not running: workflows will look at these when it starts.\n',
  });
  expect(await processesOf(dataDir)).toEqual([]);
  expect(await findRunningPostgres(dataDir)).toBeUndefined();

  const owner = await startOwnerProcess(dataDir);
  expect(await findRunningPostgres(dataDir)).toEqual({ ownerUrl: owner.url });
  const joining = await runCli(args, { USHER_DATA_DIR: dataDir });
  expect(joining).toMatchObject({ code: 0, stdout: expect.stringContaining('2 already there'), stderr: '' });
  expect(await ask(owner.url, 'select 1')).toBe(1);
});

test('finds no running Postgres where there is no data directory, or its owner was killed', async () => {
  const dataDir = await temporaryDirectory();
  expect(await findRunningPostgres(`${dataDir}/none`)).toBeUndefined();
  expect(await findRunningPostgres(dataDir)).toBeUndefined();
  const owner = await startOwnerProcess(dataDir);
  await owner.kill('SIGKILL');
  expect(await findRunningPostgres(dataDir)).toBeUndefined();
});

test('a database that was never prepared is refused', async () => {
  const dataDir = await temporaryDirectory();
  await startOwnerProcess(dataDir);
  const path = await temporaryFile('few.csv', 'text\na\n');
  expect(await runCli(['import', path, '--map', 'subject=text'], { USHER_DATA_DIR: dataDir })).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'The database is not prepared for this version of Usher. Start Usher on it once, then import again.\n',
  });
});
