import pg from 'pg';
import type { World } from './world.ts';

/** A few connections of the harness's own, as the superuser. */
export function openAdminPool({ postgres }: Pick<World, 'postgres'>, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: postgres.adminUrl, max });
  // That one is lost while nobody uses it would otherwise end the whole run; the next query says what is wrong.
  pool.on('error', () => undefined);
  return pool;
}
