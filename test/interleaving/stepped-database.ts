import { type Database, openDatabase } from '@usher/api/db/database';
import { createLogger } from '@usher/api/logger';
import type { PoolClient } from 'pg';

export type SteppedDatabase = {
  database: Database;
  /** The one backend that it talks to, once it does. */
  pid: () => number | undefined;
  /** Asked before each statement; null: nobody asks. */
  onStatement: ((text: string) => Promise<void>) | null;
};

/** A database of one connection, each of whose statements may be kept waiting before it is sent. */
export function openSteppedDatabase(url: string): SteppedDatabase {
  let pid: number | undefined;
  const database = openDatabase({ url, connections: 1, logger: createLogger('silent') });
  const stepped: SteppedDatabase = { database, pid: () => pid, onStatement: null };
  database.pool.on('connect', (client) => {
    pid = Reflect.get(client, 'processID');
    const query: (...args: unknown[]) => Promise<unknown> = client.query.bind(client);
    let before: Promise<unknown> = Promise.resolve();
    const waiting = (...args: unknown[]) => {
      // Also those that are sent before the one before them was answered take their turns one by one.
      const answer = before.then(() => stepped.onStatement?.(textOf(args[0]))).then(() => query(...args));
      before = answer.catch(() => undefined);
      return answer;
    };
    // Of its many forms the driver uses the one that answers a promise.
    client.query = waiting as PoolClient['query'];
  });
  return stepped;
}

function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement;
  return typeof statement === 'object' && statement !== null && 'text' in statement
    ? String(statement.text)
    : '';
}
