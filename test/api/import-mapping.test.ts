import { type MappableField, parseMapping } from '@usher/api/import/mapping';
import { toEntry } from '@usher/api/import/to-entry';
import { describe, expect, test } from 'vitest';

const longText = (length: number) => 'x'.repeat(length);

describe('--map', () => {
  test('reads each pair, and a column may have an equals sign and spaces in its name', () => {
    expect([...parseMapping(['subject=text', ' message = a=b c '])]).toEqual([
      ['subject', 'text'],
      ['message', 'a=b c'],
    ]);
  });

  test.each([
    ['nothing', [], /^Say which column becomes which field, as in --map subject=text\./],
    ['no column', ['subject'], '--map subject must look like --map subject=COLUMN.'],
    ['an empty column', ['subject= '], /^--map subject= must look like/],
    [
      'an unknown field',
      ['title=t'],
      /^--map title=t names an unknown field\. The fields are "subject", "message",/,
    ],
    ['a field twice', ['subject=a', 'subject=b'], '--map gives subject two columns. Give it one.'],
    ['control characters', ['\u001b[31m=t'], /^--map \?\[31m=t names/],
  ])('refuses %s in a sentence', (_, pairs, sentence) => {
    expect(() => parseMapping(pairs)).toThrow(sentence);
  });
});

function entryOf(columns: Record<string, unknown>, plan: { external?: string; inbox?: string } = {}) {
  const fields: MappableField[] = [
    'subject',
    'message',
    'tags',
    'priority',
    'inboxId',
    'channelId',
    'ownerId',
  ];
  const row = { line: 17, number: 16, bytes: 99, content: { columns: new Map(Object.entries(columns)) } };
  const mapping = new Map(fields.map((field) => [field, field]));
  return toEntry(row, {
    fileName: 'mails.csv',
    mapping,
    externalIdColumn: plan.external,
    defaultInboxId: plan.inbox,
  });
}

const inputOf = (...given: Parameters<typeof entryOf>) => {
  const { content } = entryOf(...given);
  if ('problem' in content) throw new Error(content.problem);
  return content.input;
};

describe('a row', () => {
  test.each<[string, Record<string, unknown>, object]>([
    [
      'texts are taken as they are',
      { subject: ' Hi ', message: 'a\nb' },
      { subject: ' Hi ', message: 'a\nb' },
    ],
    ['what is blank is left out', { subject: '', message: '  ', tags: null }, {}],
    ['what is no mapped column is left out', { other: 'x', subject: 'a' }, { subject: 'a' }],
    ['tags are separated by |', { tags: 'vip| late ||' }, { tags: ['vip', 'late'] }],
    ['tags may be a list', { tags: ['a|b'] }, { tags: ['a|b'] }],
    ['a priority in any case', { priority: ' high ' }, { priority: 'HIGH' }],
    ['ids are trimmed', { ownerId: ' agt_1 ' }, { ownerId: 'agt_1' }],
    ['numbers of JSON become texts', { subject: 42, message: 1.5 }, { subject: '42', message: '1.5' }],
    ['true becomes a text', { subject: true }, { subject: 'true' }],
  ])('%s', (_, columns, input) => {
    expect(inputOf(columns)).toEqual({ ...input, externalId: 'mails.csv:16' });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['too long', { subject: longText(1001) }, 'subject: Give at most 1000 characters.'],
    ['far too long', { message: longText(100_001) }, 'message: Give at most 100000 characters.'],
    [
      'wrong in two ways',
      { subject: longText(1001), priority: 'x' },
      'subject: Give at most 1000 characters. priority: Give one of LOW, NORMAL, HIGH, URGENT.',
    ],
    ['no text', { subject: { a: 1 } }, 'subject: Give a text.'],
    ['no exact number', { subject: 2 ** 60 }, 'subject: Give a text.'],
    ['no tags', { tags: 5 }, 'tags: Give a list of texts.'],
    ['a tag that is no text', { tags: ['a', 5] }, 'tags.1: Give a text.'],
    ['too many tags', { tags: longText(51).replaceAll('x', 'x|') }, 'tags: Give at most 50 tags.'],
    ['a NUL', { message: 'a\u0000' }, 'message: Remove the NUL character.'],
    [
      'half a character',
      { message: 'a\ud800' },
      'message: Remove the broken (unpaired surrogate) character.',
    ],
  ])('is bad: %s', (_, columns, problem) => {
    expect(entryOf(columns)).toEqual({ line: 17, bytes: 99, content: { problem } });
  });

  test('that could not be read keeps its reason', () => {
    const row = { line: 3, number: 2, bytes: 9, content: { problem: 'This is not JSON.' } };
    const plan = {
      fileName: 'a',
      mapping: new Map(),
      externalIdColumn: undefined,
      defaultInboxId: undefined,
    };
    expect(toEntry(row, plan)).toEqual({ line: 3, bytes: 9, content: { problem: 'This is not JSON.' } });
  });

  test.each<[unknown, object]>([
    [' A-1 ', { externalId: 'A-1' }],
    [7, { externalId: '7' }],
  ])('has the external id of its column: %s', (id, expected) => {
    expect(inputOf({ id }, { external: 'id' })).toMatchObject(expected);
  });

  test.each<[unknown, string]>([
    ['', 'externalId: The column "id" is empty.'],
    [undefined, 'externalId: The column "id" is empty.'],
    [2 ** 60, 'externalId: Give a text. A number beyond 2^53 needs quotes to be read exactly.'],
    [longText(256), 'externalId: Give at most 255 characters.'],
  ])('is bad without a usable external id: %s', (id, problem) => {
    expect(entryOf({ id }, { external: 'id' }).content).toEqual({ problem });
  });

  test('gets the default inbox unless it names one, or a channel, which has its own', () => {
    const inbox = 'inb_default';
    expect(inputOf({}, { inbox })).toMatchObject({ inboxId: inbox });
    expect(inputOf({ inboxId: 'inb_own' }, { inbox })).toMatchObject({ inboxId: 'inb_own' });
    expect(inputOf({ channelId: 'chan_1' }, { inbox }).inboxId).toBeNull();
  });
});
