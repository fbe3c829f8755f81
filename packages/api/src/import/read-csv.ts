import type { Text } from './open-text.ts';
import { type CsvEnd, type CsvRecord, parseCsv } from './parse-csv.ts';
import { printable, quoted } from './printable.ts';
import { ImportRefusedError } from './refused.ts';
import type { Row } from './row.ts';
import { decodeUtf8, notUtf8 } from './utf8.ts';

/** The rows below the header, which must have these columns. */
export async function* readCsv(name: string, text: Text, required: readonly string[]): AsyncGenerator<Row> {
  let header: readonly string[] | undefined;
  let number = 1;
  for await (const record of parseCsv(text)) {
    if (header === undefined) {
      header = headerOf(name, record, required);
      continue;
    }
    const content = 'problem' in record ? { problem: record.problem } : contentOf(header, record);
    yield { line: record.line, number, bytes: record.bytes, content };
    // A row that swallowed others for want of a quote counts as many, so that numbers stay when it is mended.
    number += 'lines' in record && isMisshapen(header, record) ? record.lines : 1;
  }
  if (header === undefined) throw new ImportRefusedError(`${name} is empty.`);
}

function headerOf(name: string, record: CsvRecord | CsvEnd, required: readonly string[]): string[] {
  if ('problem' in record) throw new ImportRefusedError(`${name} has no header: ${record.problem}`);
  const header = record.fields.map((field) => (textOf(field) ?? '').trim());
  for (const column of required) {
    const found = header.filter((other) => other === column).length;
    if (found === 1) continue;
    throw new ImportRefusedError(
      found === 0
        ? `${name} has no column "${printable(column)}". Its columns are ${quoted(header)}.`
        : `${name} has ${found} columns named "${printable(column)}". Give each a name of its own.`,
    );
  }
  return header;
}

const textOf = (field: string) => decodeUtf8(Buffer.from(field, 'latin1'));

const isMisshapen = (header: readonly string[], { fields, strayQuote }: CsvRecord) =>
  strayQuote || fields.length !== header.length;

function contentOf(header: readonly string[], record: CsvRecord): Row['content'] {
  if (isMisshapen(header, record)) return { problem: describeShape(header, record) };
  const texts = record.fields.map(textOf);
  if (texts.includes(undefined)) return { problem: notUtf8 };
  return { columns: new Map(header.map((column, index) => [column, texts[index]])) };
}

function describeShape(header: readonly string[], { fields, line, lines, strayQuote }: CsvRecord): string {
  const count = fields.length === 1 ? '1 column' : `${fields.length} columns`;
  const problem = strayQuote
    ? 'A quoted text goes on behind its closing quote. Double the quotes that belong to a text.'
    : `The row has ${count} where the header has ${header.length}.`;
  return lines === 1 ? problem : `${problem} It goes on to line ${line + lines - 1}: is a quote missing?`;
}
