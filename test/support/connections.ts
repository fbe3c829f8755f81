import pg from 'pg';

/** Ends every connection to this database but its own, whatever they are at. Answers how many. */
export async function endConnections({ databaseUrl }: { databaseUrl: string }): Promise<number> {
  const { length } = await ask(
    databaseUrl,
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  return length;
}

/** What each connection calls itself, and what it said last. */
export function listConnections({ databaseUrl }: { databaseUrl: string }) {
  return ask<{ name: string; query: string }>(
    databaseUrl,
    'select application_name as name, query from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
}

async function ask<Row extends pg.QueryResultRow>(url: string, query: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(query)).rows;
  } finally {
    await client.end();
  }
}
