import type { FileFormat } from './file-format.ts';
import type { OpenFile } from './open-file.ts';
import { openText } from './open-text.ts';
import { readCsv } from './read-csv.ts';
import { readNdjson } from './read-ndjson.ts';
import type { Row } from './row.ts';
import { startingWith } from './starting-with.ts';

const readers = { csv: readCsv, ndjson: readNdjson } as const satisfies Record<FileFormat, unknown>;

/** The file's rows, read as they are taken; a file that cannot be imported, or lacks a column, is refused at once. */
export async function openRows(
  { name, chunks }: OpenFile,
  format: FileFormat,
  columns: readonly string[],
): Promise<AsyncIterable<Row>> {
  const rows = readers[format](name, await openText(name, chunks), [...new Set(columns)]);
  const first = await rows.next();
  return first.done === true ? rows : startingWith(first.value, rows);
}
