import pg from 'pg';
import type { World } from './world.ts';

const terminate = `
  select count(*) filter (where pg_terminate_backend(pid))::int as ended
  from pg_stat_activity where application_name = any($1)`;

/** Ends every session that processes of Usher have. Answers how many. */
export async function terminateSessions({
  postgres,
  nodes,
}: Pick<World, 'postgres' | 'nodes'>): Promise<number> {
  const client = new pg.Client({ connectionString: postgres.adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ ended: number }>(terminate, [nodes.map(({ name }) => name)]);
    return rows[0]?.ended ?? 0;
  } finally {
    await client.end();
  }
}
