import { Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { migrations } from './migrations/index.ts';
import { withRetries } from './retries.ts';

/** No migration takes longer; whoever waits for one longer than this waits for nothing. */
const longestStatementMs = 1_800_000;
const longestLockMs = 30_000;

/**
 * Brings the database at the URL (its owner's) to the newest schema. Safe to run from many nodes at once, and again: all
 * of it is one transaction, so that a connection that was lost has done everything or nothing.
 */
export function migrate(url: string): Promise<string[]> {
  return withRetries(true, () => migrateOnce(url));
}

async function migrateOnce(url: string): Promise<string[]> {
  const pool = openMigrationPool(url);
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

function openMigrationPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'usher migrate',
    max: 2,
    connectionTimeoutMillis: 5_000,
    statement_timeout: longestStatementMs,
    // Later than Postgres itself, which says what it stopped.
    query_timeout: longestStatementMs + 10_000,
    lock_timeout: longestLockMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });
  // Without listeners a Postgres that ends would end the process. The pool's own listens to idle connections only; the
  // statement that was running fails anyway.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
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
