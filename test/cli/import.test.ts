import { createAccount } from '@usher/api/account/create-account';
import { openDatabase } from '@usher/api/db/database';
import { createLogger } from '@usher/api/logger';
import { type AccountId, newId } from '@usher/schema/ids';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDatabase } from '../support/postgres.ts';
import { type CliRun, runCli, startCli } from './run.ts';
import { temporaryFile } from './temporary-file.ts';

const copy = await createDatabase();
const database = openDatabase({ url: copy.url, connections: 4, logger: createLogger('silent') });
const environment = { DATABASE_URL: copy.url, USHER_DATA_DIR: '/nonexistent' };

let first: AccountId;
let second: AccountId;
beforeAll(async () => {
  const open = (name: string) =>
    database.transaction('system', (trx) => createAccount(trx, { name, subscriptions: [] }));
  first = await open('First');
  second = await open('Second');
});
afterAll(async () => {
  await database.close();
  await copy.drop();
});

const run = (...args: string[]): Promise<CliRun> => runCli(['import', ...args], environment);

const subjectsIn = (account: AccountId, beginning: string) =>
  database.transaction(account, async (trx) => {
    const { rows } = await sql<{
      externalId: string;
      subject: string;
      firstMessage: string;
      unnumbered: number;
    }>`
      select c.external_id, c.subject, c.first_message,
             (select count(*)::int from events e where e.conversation_id = c.id and e.position is null) as unnumbered
      from conversations c where external_id like ${`${beginning}%`} order by c.id
    `.execute(trx);
    return rows;
  });

const summary = (created: number, existing: number, bad: number) =>
  expect.stringMatching(
    new RegExp(
      `^\\{"rows":${created + existing + bad},"created":${created},"existing":${existing},"bad":${bad},` +
        '"seconds":[\\d.]+,"rowsPerSecond":\\d+\\}\\n$',
    ),
  );

const tricky = '\ufeffid,text\r\n1,"a ""b"", c"\r\n2,"two\r\nlines"\r\n3,ünïcödé 🎈\r\n';
const trickyLines = '{"id":1,"text":"a"}\r\n{"id":2,"text":"two\\nlines"}\n{"id":"ü","text":"🎈"}';

describe('import', () => {
  test.each([
    ['csv', tricky, ['a "b", c', 'two\r\nlines', 'ünïcödé 🎈']],
    ['ndjson', trickyLines, ['a', 'two\nlines', '🎈']],
  ])('loads %s once, however often it runs', async (extension, content, texts) => {
    const path = await temporaryFile(`twice.${extension}`, content);
    const args = [path, '--map', 'subject=text', '--map', 'message=text', '--json'];
    expect(await run(...args)).toEqual({ code: 0, stderr: '', stdout: summary(3, 0, 0) });
    expect(await run(...args)).toEqual({ code: 0, stderr: '', stdout: summary(0, 3, 0) });
    expect(await subjectsIn(first, `twice.${extension}:`)).toEqual(
      texts.map((text, index) => ({
        externalId: `twice.${extension}:${index + 1}`,
        subject: text,
        firstMessage: text,
        unnumbered: 0,
      })),
    );
  });

  test('tells bad rows with their lines, imports the others, and takes the mended ones the next time', async () => {
    const rows = `id,text\n1,a\n2,${'x'.repeat(1001)}\n3,b,c\n`;
    const path = await temporaryFile('bad.csv', rows);
    expect(await run(path, '--map', 'subject=text')).toEqual({
      code: 1,
      stderr:
        'line 3: subject: Give at most 1000 characters.\n' +
        'line 4: The row has 3 columns where the header has 2.\n',
      stdout: expect.stringMatching(
        /^bad\.csv, 3 rows: 1 created, 0 already there, 2 bad\. \d+\.\d s, \d+ rows\/s\.\n$/,
      ),
    });
    const mended = await temporaryFile('bad.csv', 'id,text\n1,a\n2,x\n3,b c\n');
    expect(await run(mended, '--map', 'subject=text', '--json')).toEqual({
      code: 0,
      stderr: '',
      stdout: summary(2, 1, 0),
    });
  });

  test('prints the first 50 bad rows and counts the rest', async () => {
    const path = await temporaryFile('many.csv', `text,priority\n${'a,x\n'.repeat(300)}b,low\n`);
    const { code, stderr, stdout } = await run(path, '--map', 'subject=text', '--map', 'priority=priority');
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toEqual(
      Array.from(
        { length: 50 },
        (_, row) => `line ${row + 2}: priority: Give one of LOW, NORMAL, HIGH, URGENT.`,
      ),
    );
    expect(stdout).toContain('1 created, 0 already there, 300 bad (the first 50 are listed above).');
  });

  test('works in the account asked for, with external ids of a column', async () => {
    const path = await temporaryFile('ids.jsonl', '{"key":"K-1","t":"one"}\n{"key":"K-1","t":"again"}\n');
    const args = [path, '--map', 'subject=t', '--external-id', 'key', '--account', second, '--json'];
    expect(await run(...args)).toEqual({ code: 0, stderr: '', stdout: summary(1, 1, 0) });
    expect(await subjectsIn(second, 'K-')).toMatchObject([{ externalId: 'K-1', subject: 'one' }]);
    expect(await subjectsIn(first, 'K-')).toEqual([]);
  });

  test('stopped with Ctrl-C it finishes the batch it is at, says how far it came, and goes on the next time', async () => {
    const rows = 20_000;
    const path = await temporaryFile('long.csv', `text\n${'How are you?\n'.repeat(rows)}`);
    const args = ['import', path, '--map', 'message=text', '--json'];
    const { kill, ended } = startCli(args, environment);
    await expect.poll(() => subjectsIn(first, 'long.csv:'), { timeout: 20_000 }).not.toEqual([]);
    kill('SIGINT');
    // npm hands on the signal that the terminal has sent already.
    kill('SIGINT');
    const { code, stderr, stdout } = await ended;
    const { created, bad } = JSON.parse(stdout);
    expect([code, bad, created % 250]).toEqual([130, 0, 0]);
    expect(stderr).toBe(
      `Stopped after ${created.toLocaleString('en')} rows. Run the same command again to go on from there.\n`,
    );
    expect(await subjectsIn(first, 'long.csv:')).toHaveLength(created);
    expect((await run(...args.slice(1))).stdout).toEqual(summary(rows - created, created, 0));
  });
});

describe('import refuses with a sentence and exit code 2', () => {
  const refusal = async (content: string | Buffer, ...args: string[]) => {
    const { code, stdout, stderr } = await run(await temporaryFile('it.csv', content), ...args);
    expect([code, stdout]).toEqual([2, '']);
    return stderr;
  };
  const map = ['--map', 'subject=text'];
  const good = 'text\na\n';

  test.each<[string, string | Buffer, string[], string]>([
    ['an empty file', '', map, 'it.csv is empty.'],
    [
      'a binary file',
      Buffer.from('89504e470d0a1a0a00', 'hex'),
      map,
      'it.csv is not text in UTF-8: it may be',
    ],
    ['a missing column', 'a,b\n1,2\n', map, 'it.csv has no column "text". Its columns are "a", "b".'],
    [
      'a header without end',
      '"text\na\n',
      map,
      'it.csv has no header: A quote is opened here and not closed',
    ],
    [
      'an unknown field',
      good,
      ['--map', 'title=text'],
      '--map title=text names an unknown field. The fields are',
    ],
    ['no mapping', good, [], 'Say which column becomes which field, as in --map subject=text.'],
    [
      'an unknown inbox',
      good,
      [...map, '--inbox', 'Nowhere'],
      'There is no inbox "Nowhere" in this account.',
    ],
    [
      'an unknown account',
      good,
      [...map, '--account', newId('account')],
      'There is no account with the id "acct_',
    ],
    [
      'an unknown format',
      good,
      [...map, '--format', 'xml'],
      "error: option '--format <format>' argument 'xml'",
    ],
    ['an unknown option', good, [...map, '--fromat', 'csv'], "error: unknown option '--fromat'"],
  ])('%s', async (_, content, args, sentence) => {
    const told = await refusal(content, ...args);
    expect(told.startsWith(sentence)).toBe(true);
    expect(told).not.toMatch(/^\s+at /m);
  });

  test('a file that is not there, a directory, a name without a format', async () => {
    expect(await run('nowhere.csv', ...map)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/nowhere\.csv cannot be imported: There is no such file\.\n$/),
    });
    expect(await run('/', ...map, '--format', 'csv')).toMatchObject({
      code: 2,
      stderr: '/ cannot be imported: It is a directory.\n',
    });
    expect(await run('a.xlsx', ...map)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('does not tell the format. Add --format csv'),
    });
  });

  test('rows that are all bad', async () => {
    const path = await temporaryFile('it.csv', 'text\n"a\n');
    expect(await run(path, ...map)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^line 2: A quote is opened here/),
    });
  });

  test('a database that cannot be reached, or is not prepared', async () => {
    const path = await temporaryFile('it.csv', good);
    const away = { ...environment, DATABASE_URL: 'postgres://usher:secret@127.0.0.1:1/usher' };
    const { code, stderr } = await runCli(['import', path, ...map], away);
    expect([code, stderr]).toEqual([
      2,
      'The database cannot be reached: connect ECONNREFUSED 127.0.0.1:1. Is it running, and is DATABASE_URL right?\n',
    ]);
  });
});

test.each([
  [['--help'], /import \[options\] <file> +load conversations/],
  [['import', '--help'], /\$ usher-server import questions\.csv --map subject=text\n/],
])('usher-server %s explains itself', async (args, text) => {
  expect(await runCli(args, environment)).toEqual({
    code: 0,
    stderr: '',
    stdout: expect.stringMatching(text),
  });
});
