import type { Database } from '@usher/api/db/database';
import type pg from 'pg';
import { onTestFinished } from 'vitest';

/** Counts the statements with these words that an app sends from now on, until the test ends. */
export function countStatements({ pool }: Pick<Database, 'pool'>, words: RegExp): () => number {
  let count = 0;
  const watched = new Map<pg.PoolClient, pg.PoolClient['query']>();
  const watch = (client: pg.PoolClient) => {
    if (watched.has(client)) return;
    const send: (...given: unknown[]) => unknown = client.query.bind(client);
    watched.set(client, client.query);
    const counting = (...given: unknown[]) => {
      if (words.test(textOf(given[0]))) count += 1;
      return send(...given);
    };
    Object.assign(client, { query: counting });
  };
  pool.on('acquire', watch);
  onTestFinished(() => {
    pool.off('acquire', watch);
    for (const [client, query] of watched) Object.assign(client, { query });
  });
  return () => count;
}

function textOf(statement: unknown): string {
  if (typeof statement === 'object' && statement !== null && 'text' in statement)
    return String(statement.text);
  return String(statement);
}
