import { openText } from '@usher/api/import/open-text';
import { readCsv } from '@usher/api/import/read-csv';
import { readNdjson } from '@usher/api/import/read-ndjson';
import type { Row } from '@usher/api/import/row';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const readers = { csv: readCsv, ndjson: readNdjson };

type Content = string | Buffer;
type Told = [line: number, number: number, content: Record<string, unknown> | string];

async function* chunksOf(content: Content, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(
  format: keyof typeof readers,
  content: Content,
  columns: string[] = [],
  size = 64,
): Promise<Told[]> {
  const text = await openText('it', chunksOf(content, size));
  const rows: Told[] = [];
  for await (const row of readers[format]('it', text, columns)) rows.push(tell(row));
  return rows;
}

const tell = ({ line, number, content }: Row): Told => [
  line,
  number,
  'problem' in content ? content.problem : Object.fromEntries(content.columns),
];

const csv = (content: Content, columns?: string[]) => read('csv', content, columns);
const ndjson = (content: Content, columns?: string[]) => read('ndjson', content, columns);

const notClosed = 'A quote is opened here and not closed, so that nothing from here on could be read.';
const goesOn = 'A quoted text goes on behind its closing quote. Double the quotes that belong to a text.';

const tricky = [
  '\ufeffid, text ,note\r\n',
  '1,"He said ""hi"", twice",\r\n',
  '2,"two\r\nlines",ünïcödé 🎈\r\n',
  '\r\n',
  '3,5" screen,"日本\n語"\r\n',
  '4,,last',
].join('');

describe('CSV', () => {
  test.each([1, 2, 3, 7, 10_000])('is read whole in chunks of %i bytes', async (size) => {
    expect(await read('csv', tricky, ['text'], size)).toEqual([
      [2, 1, { id: '1', text: 'He said "hi", twice', note: '' }],
      [3, 2, { id: '2', text: 'two\r\nlines', note: 'ünïcödé 🎈' }],
      [6, 3, { id: '3', text: '5" screen', note: '日本\n語' }],
      [8, 4, { id: '4', text: '', note: 'last' }],
    ]);
  });

  test('gives back whatever table was written', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', ',', ';', '"', '\n', '\r\n', ' ', 'é', '🎈'),
      maxLength: 6,
    });
    const table = fc.array(fc.tuple(fc.constant('x'), cell, cell), { maxLength: 6 });
    const lineEnd = fc.constantFrom('\n', '\r\n');
    const write = fc.constantFrom(true, false);
    await fc.assert(
      fc.asyncProperty(
        table,
        lineEnd,
        write,
        fc.integer({ min: 1, max: 9 }),
        async (rows, end, always, size) => {
          const quote = (text: string) =>
            always || /[,"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
          const lines = rows.map((row) => row.map(quote).join(',') + end);
          const startOf = (index: number) => lines.slice(0, index).join('').split('\n').length + 1;
          const expected = rows.map(([a, b, c], index) => [startOf(index), index + 1, { a, b, c }]);
          expect(await read('csv', `a,b,c${end}${lines.join('')}`, [], size)).toEqual(expected);
        },
      ),
    );
  });

  test.each([';', '\t'])('may be separated by %j', async (separator) => {
    expect(await csv(`id;text\n1;"a;b"\n`.replaceAll(';', separator))).toEqual([
      [2, 1, { id: '1', text: `a${separator}b` }],
    ]);
  });

  test('with the line ends of an old Mac, or with no rows at all', async () => {
    expect(await csv('a,b\r1,2\r')).toEqual([[2, 1, { a: '1', b: '2' }]]);
    expect(await csv('a,b\n')).toEqual([]);
  });

  test('a row with other columns than the header is bad, the others are not', async () => {
    expect(await csv('a,b\n1\n1,2\n1,2,3\n')).toEqual([
      [2, 1, 'The row has 1 column where the header has 2.'],
      [3, 2, { a: '1', b: '2' }],
      [4, 3, 'The row has 3 columns where the header has 2.'],
    ]);
  });

  test('rows keep their numbers when one that swallowed others is mended', async () => {
    const broken = await csv('a,b\n1,"x\n2,y\n3,z"\n4,w\n');
    expect(broken).toEqual([
      [2, 1, { a: '1', b: 'x\n2,y\n3,z' }],
      [5, 2, { a: '4', b: 'w' }],
    ]);
    expect(await csv('a,b\n1,"x,y\n2,y\n3,"z"\n4,w\n')).toEqual([
      [2, 1, `${goesOn} It goes on to line 4: is a quote missing?`],
      [5, 4, { a: '4', b: 'w' }],
    ]);
    expect(await csv('a,b\n1,"x\n2,"y",z\n3,v\n')).toEqual([
      [2, 1, `${goesOn} It goes on to line 3: is a quote missing?`],
      [4, 3, { a: '3', b: 'v' }],
    ]);
    expect(await csv('a,b\n1,"x\n2",y\n3,v\n')).toEqual([
      [2, 1, 'The row has 3 columns where the header has 2. It goes on to line 3: is a quote missing?'],
      [4, 3, { a: '3', b: 'v' }],
    ]);
  });

  test.each<[string, Record<string, string> | string]>([
    ['5" screen, 7" disc', { a: '5" screen', b: ' 7" disc' }],
    ['"""x""y",""""', { a: '"x"y', b: '"' }],
    ['"x"y,z', goesOn],
    ['"He said "hi" to me",z', goesOn],
    ['"Well, "yes", he said",z', goesOn],
  ])('quotes in the wrong place are found: %s', async (row, content) => {
    expect(await csv(`a,b\n${row}\n1,2\n`)).toEqual([
      [2, 1, content],
      [3, 2, { a: '1', b: '2' }],
    ]);
  });

  test('rows in which nothing stands are no rows', async () => {
    expect(await csv('a,b\n,\n1,\n , \n\n')).toEqual([[3, 1, { a: '1', b: '' }]]);
  });

  test('a quote that is never closed keeps what came before it', async () => {
    expect(await csv('a\r\n1\r\n"2\r\n2"\r\n\r\n"3\r\n4\r\n')).toEqual([
      [2, 1, { a: '1' }],
      [3, 2, { a: '2\r\n2' }],
      [6, 3, notClosed],
    ]);
  });

  test.each(['"', ''])('a row without end is not read to its end: %j', async (opened) => {
    const rows = await read(
      'csv',
      `a\n1\n${opened}2${'x,'.repeat(10)}${'x'.repeat(20_000_000)}`,
      [],
      100_000,
    );
    expect(rows).toEqual([
      [2, 1, { a: '1' }],
      [
        3,
        2,
        'The row that begins here is too long, so that nothing from here on could be read. Is a quote missing?',
      ],
    ]);
  });

  test('a row in another encoding is bad', async () => {
    expect(await csv(Buffer.from('a\ncafé\nb\n', 'latin1'))).toEqual([
      [2, 1, 'The text is not in UTF-8. Save the file as UTF-8 and import it again.'],
      [3, 2, { a: 'b' }],
    ]);
  });

  test.each<[string, Content, string]>([
    ['without the column', 'a,b\n1,2\n', 'it has no column "text". Its columns are "a", "b".'],
    [
      'with the column twice',
      'text,text\n1,2\n',
      'it has 2 columns named "text". Give each a name of its own.',
    ],
    ['whose header is not closed', '"text\n1\n', `it has no header: ${notClosed}`],
  ])('is refused %s', async (_, content, sentence) => {
    await expect(csv(content, ['text'])).rejects.toThrow(sentence);
  });
});

describe('NDJSON', () => {
  const lines = '\ufeff{"id":1,"text":"a\\nb 🎈"}\r\n\n{"id":2}\n{"__proto__":"x"}';

  test.each([1, 3, 10_000])('is read whole in chunks of %i bytes', async (size) => {
    expect(await read('ndjson', lines, ['id', 'text'], size)).toEqual([
      [1, 1, { id: 1, text: 'a\nb 🎈' }],
      [3, 2, { id: 2 }],
      [4, 3, Object.fromEntries([['__proto__', 'x']])],
    ]);
  });

  test('lines that are no object are bad', async () => {
    const oneObject = 'Each line must be one JSON object, such as {"text": "Hello"}.';
    expect(await ndjson(Buffer.from('[1]\nnull\n"a"\n{"a":\n{"a":"é"}\n{"a":1}\n', 'latin1'))).toEqual([
      [1, 1, oneObject],
      [2, 2, oneObject],
      [3, 3, oneObject],
      [4, 4, expect.stringMatching(/^This is not JSON: .+\.$/)],
      [5, 5, 'The text is not in UTF-8. Save the file as UTF-8 and import it again.'],
      [6, 6, { a: 1 }],
    ]);
  });

  test('a line without end is bad and not kept', async () => {
    const rows = await read('ndjson', `{"a":"${'x'.repeat(17_000_000)}"}\n{"a":1}\n`, [], 100_000);
    expect(rows).toEqual([
      [1, 1, 'The line is longer than 16 MB.'],
      [2, 2, { a: 1 }],
    ]);
  });

  test('a column may be missing in some rows, but not in all of the first ones', async () => {
    const many = '{"a":1}\n'.repeat(240);
    expect(await ndjson(`${many}{"b":1}\n`, ['b'])).toHaveLength(241);
    await expect(ndjson(`${many}${many}{"b":1}\n`, ['b'])).rejects.toThrow(
      'it has no column "b". Its first rows have "a".',
    );
  });

  test('where no row can be read, each says why', async () => {
    expect(await ndjson('[\n]\n', ['text'])).toHaveLength(2);
  });
});

describe('any file', () => {
  test.each<[string, Content]>([
    ['nothing', ''],
    ['a byte order mark alone', '\ufeff'],
    ['blank lines alone', ' \r\n\n'],
  ])('with %s in it is empty', async (_, content) => {
    await expect(csv(content)).rejects.toThrow('it is empty.');
    await expect(ndjson(content)).rejects.toThrow('it is empty.');
  });

  test.each<[string, Content]>([
    ['an image', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
    ['a spreadsheet', Buffer.from('504b030414000600', 'hex')],
    ['compressed', Buffer.from('1f8b080000000000', 'hex')],
    ['UTF-16', Buffer.from('\ufefftext\n', 'utf16le')],
    ['a header in another encoding', Buffer.from('frühling\n', 'latin1')],
  ])('that is %s is refused in a sentence', async (_, content) => {
    await expect(csv(content)).rejects.toThrow(/^it is not text in UTF-8: it may be binary, compressed or/);
    await expect(ndjson(content)).rejects.toThrow(/^it is not text in UTF-8/);
  });
});
