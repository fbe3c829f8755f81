/** One row of a file: where it is and what its columns hold, or why it cannot be read. */
export type Row = {
  /** The line it begins on, as an editor counts. */
  line: number;
  /** Which of the file's rows it is; the first is 1. */
  number: number;
  /** How many bytes of the file were read up to its end. */
  bytes: number;
  content: { columns: ReadonlyMap<string, unknown> } | { problem: string };
};

/** No row is meant to be this long, and reading on for its end would take all memory. */
export const longestRowBytes = 16_000_000;
