import type { Database } from './database.ts';
import { migrations } from './migrations/index.ts';

/** Whether the database answers within a second and has every migration. */
export async function isReady(database: Database): Promise<boolean> {
  const migrated = database.pool
    .query<{ count: number }>('select count(*)::int as count from kysely_migration')
    .then(({ rows }) => (rows[0]?.count ?? 0) >= Object.keys(migrations).length)
    .catch(() => false);
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, 1_000, false).unref());
  return Promise.race([migrated, late]);
}
