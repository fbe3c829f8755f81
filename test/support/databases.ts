import pg from 'pg';

/** Runs statements as the superuser, who alone may create and drop databases. */
export async function asAdmin(adminUrl: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

export function createOwnedDatabase(adminUrl: string, name: string, template = 'template1'): Promise<void> {
  const [copy, original] = [name, template].map(pg.escapeIdentifier);
  return asAdmin(adminUrl, `create database ${copy} template ${original} owner usher`);
}

/** Disconnects whoever a failed test has left connected. */
export function dropDatabase(adminUrl: string, name: string): Promise<void> {
  return asAdmin(adminUrl, `drop database ${pg.escapeIdentifier(name)} with (force)`);
}

export function urlOf(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
