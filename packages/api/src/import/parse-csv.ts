import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type CsvError, type Info, parse } from 'csv-parse';
import type { Text } from './open-text.ts';
import { longestRowBytes } from './row.ts';

/** `lines` is how many it goes over; `bytes` is where in the file it ends. Each character of a field is one of its bytes. */
export type CsvRecord = {
  line: number;
  lines: number;
  bytes: number;
  fields: readonly string[];
  strayQuote: boolean;
};
/** Where the file cannot be read any further. */
export type CsvEnd = { line: number; bytes: number; problem: string };

type Parsed = { record: readonly string[]; raw: string; info: Info };

const separators = [',', ';', '\t'] as const;

export async function* parseCsv({ firstLine, chunks }: Text): AsyncGenerator<CsvRecord | CsvEnd> {
  let end: { afterRecords: number; problem: string } | undefined;
  const parser = parse({
    // Loses no byte, so that each row tells for itself whether it is UTF-8.
    encoding: 'latin1',
    delimiter: separatorOf(firstLine),
    record_delimiter: ['\r\n', '\n', '\r'],
    // A quote inside a text that was not quoted (5" screen) is a quote; others are found below.
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    raw: true,
    info: true,
    max_record_size: longestRowBytes,
    // A thrown error would take along the good records that were parsed and not yet read.
    skip_records_with_error: true,
    on_skip: (error) => {
      end ??= { afterRecords: parser.info.records, problem: problemOf(error) };
      return undefined;
    },
  });
  async function* untilEnd(): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      if (end !== undefined) return;
      yield chunk;
    }
  }
  // What goes wrong in reading ends the parser, too, and is thrown there.
  void pipeline(Readable.from(untilEnd(), { objectMode: false }), parser).catch(() => undefined);

  const parsed: AsyncIterable<Parsed> = parser;
  let taken = 0;
  let ended = { line: 0, blank: 0, extra: 0, bytes: 0 };
  for await (const { record, raw, info } of parsed) {
    if (taken === end?.afterRecords) break;
    taken += 1;
    const [breaks, windowsBreaks] = lineBreaksIn(record);
    // The parser counts a Windows line break inside quotes twice.
    const extra = ended.extra + windowsBreaks;
    const last = info.lines - extra;
    const { bytes } = info;
    ended = { line: last, blank: info.empty_lines, extra, bytes };
    const strayQuote = record.some((field) => isStray(field, raw));
    yield { line: last - breaks, lines: breaks + 1, bytes, fields: record, strayQuote };
  }
  if (end === undefined) return;
  const { line, blank, bytes } = ended;
  yield { line: line + 1 + parser.info.empty_lines - blank, bytes, problem: end.problem };
}

function problemOf(error: CsvError | undefined): string {
  return error?.code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'A quote is opened here and not closed, so that nothing from here on could be read.'
    : 'The row that begins here is too long, so that nothing from here on could be read. Is a quote missing?';
}

/** Spreadsheets separate by a semicolon where the comma divides decimals. */
function separatorOf(header: string): string {
  const count = (separator: string) => header.split(separator).length;
  return separators.reduce((best, other) => (count(other) > count(best) ? other : best));
}

/** A quoted text that goes on behind its second quote comes with its quotes: "x"y. In a proper one like it they are doubled. */
function isStray(field: string, raw: string): boolean {
  return field.startsWith('"') && !raw.includes(`"${field.replaceAll('"', '""')}"`);
}

function lineBreaksIn(fields: readonly string[]): [all: number, windows: number] {
  const breaks = fields.flatMap((field) => field.match(/\r\n|\n|\r/g) ?? []);
  return [breaks.length, breaks.filter((each) => each === '\r\n').length];
}
