import { Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { migrations } from './migrations/index.ts';

/** Brings the database at the URL (its owner's) to the newest schema. Safe to run from many nodes at once. */
export async function migrate(url: string): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: url, max: 2, options: '-c lock_timeout=30000' });
  pool.on('error', () => undefined);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    requirePostgres15(await versionOf(pool));
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
    const { error, results } = await migrator.migrateToLatest();
    if (error) throw error instanceof Error ? error : new Error(`The migration failed: ${String(error)}`);
    return (results ?? []).map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
}

async function versionOf(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  );
  return rows[0]?.version ?? 0;
}

/** Pure: refuses a version as Postgres tells it, such as 140012. */
export function requirePostgres15(version: number): void {
  if (version >= 150_000) return;
  throw new Error(`Usher needs Postgres 15 or newer; this one is ${Math.floor(version / 10_000)}.`);
}
