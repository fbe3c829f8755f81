import { normaliseText } from '@usher/schema/filter/normalise';
import { type RawBuilder, sql } from 'kysely';
import type { PageRequest } from '../page.ts';

/** What a search looks through. */
export function searchText(...parts: readonly (string | null)[]): string {
  return normaliseText(parts.filter((part) => part !== null).join(' '));
}

/** Whether a row lies behind the page's beginning and holds every word of the search. `strpos` knows no wildcards. */
export function onPage({ after }: PageRequest, search: string | null | undefined): RawBuilder<boolean> {
  const words = new Set(normaliseText(search ?? '').split(' '));
  words.delete('');
  const conditions = [...words].map((word) => sql`strpos(search_text, ${word}) > 0`);
  return sql<boolean>`(${sql.join([sql`id > ${after ?? ''}`, ...conditions], sql` and `)})`;
}
