import { normaliseText } from '@usher/schema/filter/normalise';
import { type RawBuilder, sql } from 'kysely';
import type { PageRequest } from '../page.ts';

/** What a search looks through. */
export function searchText(...parts: readonly (string | null)[]): string {
  return normaliseText(parts.filter((part) => part !== null).join(' '));
}

/** `strpos` knows no wildcards. */
export const holdsWord = (word: string): RawBuilder<boolean> =>
  sql<boolean>`strpos(search_text, ${word}) > 0`;

/** Whether a row lies behind the page's beginning and every word of the search is found in it. */
export function onPage(
  { after }: PageRequest,
  search: string | null | undefined,
  isFound: (word: string) => RawBuilder<boolean> = holdsWord,
): RawBuilder<boolean> {
  const words = new Set(normaliseText(search ?? '').split(' '));
  words.delete('');
  const conditions = [...words].map(isFound);
  return sql<boolean>`(${sql.join([sql`id > ${after ?? ''}`, ...conditions], sql` and `)})`;
}
