import type { Database } from './database.ts';
import { migrations } from './migrations/index.ts';

export type Readiness = { database: boolean; migrations: boolean };

/** Outside of a transaction, because the roles that transactions take may not read it. */
const countMigrations = { text: 'select count(*)::int as count from kysely_migration', query_timeout: 2_000 };
const noTable = '42P01';

/** Whether the database answers, and has every migration. Takes as long as that takes, but not for ever. */
export function readinessOf({ pool }: Database): Promise<Readiness> {
  return pool.query<{ count: number }>(countMigrations).then(
    ({ rows }) => ({
      database: true,
      migrations: (rows[0]?.count ?? 0) >= Object.keys(migrations).length,
    }),
    (error: { code?: unknown }) => ({ database: error.code === noTable, migrations: false }),
  );
}

export async function isReady(database: Database): Promise<boolean> {
  return (await readinessOf(database)).migrations;
}
