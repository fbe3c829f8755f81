import { createHash } from 'node:crypto';
import { InvalidInputError } from '@usher/schema/errors';
import { parseInput } from '@usher/schema/input';
import { limits } from '@usher/schema/limits';
import { type Page, type PageInput, pageInput } from '@usher/schema/page';

/** What a list's cursors belong to: another account, list or filter cannot use them. */
export type ListOf = { accountId: string; list: string; filter?: unknown };

/** Where a page begins and how many rows to read: one more than asked, to know whether there is more. */
export type PageRequest = { after: string | null; limit: number };

export async function readPage<Row>(
  of: ListOf,
  input: PageInput,
  keyOf: (row: Row) => string,
  read: (page: PageRequest) => Promise<Row[]>,
): Promise<Page<Row>> {
  const { first, after } = parseInput(pageInput, input, '');
  const size = first ?? limits.defaultPageSize;
  const mark = fingerprint(JSON.stringify(of));
  const rows = await read({ after: after == null ? null : keyIn(mark, after), limit: size + 1 });
  return {
    edges: rows.slice(0, size).map((node) => ({ cursor: cursorOf(mark, keyOf(node)), node })),
    hasNextPage: rows.length > size,
  };
}

function cursorOf(mark: string, key: string): string {
  return Buffer.from(`${fingerprint(mark + key)}:${key}`).toString('base64url');
}

/** Only what cursorOf answers, letter by letter: a cursor that lost its end would silently begin elsewhere. */
function keyIn(mark: string, cursor: string): string {
  const [, key = ''] = Buffer.from(cursor, 'base64url').toString().split(':');
  if (/^\w{1,64}$/.test(key) && cursorOf(mark, key) === cursor) return key;
  throw notOfThisList();
}

/** The key of lists that are ordered by a number. */
export function numberIn({ after }: PageRequest): number {
  const number = Number(after ?? 0);
  if (!Number.isInteger(number) || number > 2_147_483_647) throw notOfThisList();
  return number;
}

function notOfThisList(): InvalidInputError {
  return new InvalidInputError([
    {
      path: 'after',
      message: 'This is no cursor of this list with this filter. Leave it out to start again.',
    },
  ]);
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}
