/** A line without its end; undefined if it was too long to keep. */
export type Line = { content: Buffer | undefined; bytes: number };

const newline = 10;

export async function* linesOf(chunks: AsyncIterable<Buffer>, longest: number): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let length = 0;
  let bytes = 0;
  const add = (part: Buffer) => {
    length += part.length;
    parts = length > longest ? [] : [...parts, part];
  };
  const take = (): Line => {
    const line = { content: length > longest ? undefined : Buffer.concat(parts), bytes };
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, from)) {
      add(chunk.subarray(from, end));
      bytes += end + 1 - from;
      from = end + 1;
      yield take();
    }
    add(chunk.subarray(from));
    bytes += chunk.length - from;
  }
  if (length > 0) yield take();
}
