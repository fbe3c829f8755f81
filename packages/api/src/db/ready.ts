import type { Database } from './database.ts';
import { migrations } from './migrations/index.ts';

export type Readiness = { database: boolean; migrations: boolean };

/** Outside of a transaction, because the roles that transactions take may not read it. */
const countMigrations = { text: 'select count(*)::int as count from kysely_migration', query_timeout: 2_000 };
const noTable = '42P01';
const away: Readiness = { database: false, migrations: false };

/** Whether the database answers within a second, and has every migration. */
export async function readinessOf(database: Database): Promise<Readiness> {
  const asked = database.pool.query<{ count: number }>(countMigrations).then(
    ({ rows }) => ({
      database: true,
      migrations: (rows[0]?.count ?? 0) >= Object.keys(migrations).length,
    }),
    (error: { code?: unknown }) => (error.code === noTable ? { database: true, migrations: false } : away),
  );
  return Promise.race([asked, late()]);
}

export async function isReady(database: Database): Promise<boolean> {
  return (await readinessOf(database)).migrations;
}

function late(): Promise<Readiness> {
  return new Promise((resolve) => setTimeout(resolve, 1_000, away).unref());
}
