import { ImportRefusedError } from './refused.ts';
import { startingWith } from './starting-with.ts';

export type Text = { firstLine: string; chunks: AsyncIterable<Buffer> };

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);
const newline = 10;
const mostForFirstLine = 64 * 1024;
/** Control characters besides tab and the ends of lines: a program's file, not a person's. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000e-\u001f]/;

/** Looks at the first line, so that what is no text is refused in one sentence and not once for each row. */
export async function openText(name: string, chunks: AsyncIterable<Buffer>): Promise<Text> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  let ended = false;
  while (!ended && head.length < mostForFirstLine && !head.includes(newline)) {
    const next = await iterator.next();
    ended = next.done === true;
    if (next.done !== true) head = Buffer.concat([head, next.value]);
  }
  const start = head.subarray(0, 3).equals(byteOrderMark) ? head.subarray(3) : head;
  const text = decodeBeginning(start.subarray(0, mostForFirstLine));
  if (text === undefined || control.test(text)) {
    throw new ImportRefusedError(
      `${name} is not text in UTF-8: it may be binary, compressed or saved in another encoding. ` +
        'Save it as CSV (UTF-8) or NDJSON first.',
    );
  }
  return { firstLine: text, chunks: startingWith(start, iterator) };
}

/** The first line, undefined if it is not UTF-8. It may be cut off in the middle of a character. */
function decodeBeginning(bytes: Buffer): string | undefined {
  const end = bytes.indexOf(newline);
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return end === -1 ? decoder.decode(bytes, { stream: true }) : decoder.decode(bytes.subarray(0, end));
  } catch {
    return undefined;
  }
}
