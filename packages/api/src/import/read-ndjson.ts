import { type Line, linesOf } from './lines.ts';
import type { Text } from './open-text.ts';
import { printable, quoted } from './printable.ts';
import { ImportRefusedError } from './refused.ts';
import { longestRowBytes, type Row } from './row.ts';
import { decodeUtf8, notUtf8 } from './utf8.ts';

/** Columns may be missing in some objects; one that is in none of the first rows is a mistake in its name. */
const rowsToLookAt = 250;

/** One JSON object a line. */
export async function* readNdjson(
  name: string,
  { chunks }: Text,
  required: readonly string[],
): AsyncGenerator<Row> {
  const seen = new Set<string>();
  const missing = () => required.filter((column) => !seen.has(column));
  let held: Row[] | undefined = [];
  for await (const row of rowsOf(chunks)) {
    if (held === undefined) {
      yield row;
      continue;
    }
    held.push(row);
    for (const column of 'columns' in row.content ? row.content.columns.keys() : []) seen.add(column);
    const lookOn = held.length < rowsToLookAt && row.bytes < longestRowBytes;
    if (lookOn && missing().length > 0) continue;
    requireNone(name, missing(), seen);
    yield* held;
    held = undefined;
  }
  if (held === undefined) return;
  if (held.length === 0) throw new ImportRefusedError(`${name} is empty.`);
  requireNone(name, missing(), seen);
  yield* held;
}

function requireNone(name: string, [missing]: readonly string[], seen: ReadonlySet<string>): void {
  // Where no row could be read, each tells why.
  if (missing === undefined || seen.size === 0) return;
  throw new ImportRefusedError(
    `${name} has no column "${printable(missing)}". Its first rows have ${quoted([...seen])}.`,
  );
}

async function* rowsOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Row> {
  let line = 0;
  let number = 0;
  for await (const each of linesOf(chunks, longestRowBytes)) {
    line += 1;
    const content = contentOf(each);
    if (content === undefined) continue;
    number += 1;
    yield { line, number, bytes: each.bytes, content };
  }
}

function contentOf({ content }: Line): Row['content'] | undefined {
  if (content === undefined) return { problem: 'The line is longer than 16 MB.' };
  const text = decodeUtf8(content);
  if (text === undefined) return { problem: notUtf8 };
  if (text.trim() === '') return undefined;
  const value = parseJson(text);
  if (value instanceof SyntaxError) return { problem: `This is not JSON: ${printable(value.message)}.` };
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return { columns: new Map(Object.entries(value)) };
  }
  return { problem: 'Each line must be one JSON object, such as {"text": "Hello"}.' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}
