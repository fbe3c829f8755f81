import pg from 'pg';

/** Runs statements as the owner of the schema, on a connection of their own. */
export async function runAsOwner(databaseUrl: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(statements);
  } finally {
    await client.end();
  }
}
