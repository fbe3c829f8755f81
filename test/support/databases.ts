import pg from 'pg';

/** Runs one statement as the superuser, who alone may create and drop databases. */
async function asAdmin(adminUrl: string, write: (client: pg.Client) => string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(write(client));
  } finally {
    await client.end();
  }
}

export function createOwnedDatabase(adminUrl: string, name: string, template = 'template1'): Promise<void> {
  return asAdmin(
    adminUrl,
    (client) =>
      `create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)} owner usher`,
  );
}

/** Disconnects whoever a failed test has left connected. */
export function dropDatabase(adminUrl: string, name: string): Promise<void> {
  return asAdmin(adminUrl, (client) => `drop database ${client.escapeIdentifier(name)} with (force)`);
}

export function urlOf(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
