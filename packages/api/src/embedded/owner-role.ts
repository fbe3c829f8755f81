import pg from 'pg';
import { errorCodeOf } from './error-code.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { host } from './launch.ts';

export const ownerName = 'usher';

const wrongPassword = '28P01';

export const ownerUrlOf = (port: number, password: string): string =>
  `postgres://${ownerName}:${password}@${host}:${port}/${ownerName}`;

/** Usher connects as a plain owner of one database: what works here also works on a Postgres one is given. */
export async function ensureOwner(adminUrl: string, password: string): Promise<void> {
  const client = await connect(adminUrl);
  try {
    // Both are looked for at every start, since a first start may have ended between the two.
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as role,
              exists (select from pg_database where datname = $1) as database`,
      [ownerName],
    );
    const secret = client.escapeLiteral(password);
    if (rows[0]?.role !== true) {
      await client.query(`create role ${ownerName} login createrole password ${secret}`);
    }
    if (rows[0]?.database !== true) await client.query(`create database ${ownerName} owner ${ownerName}`);
  } finally {
    await client.end();
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (errorCodeOf(error) !== wrongPassword) throw error;
    throw new EmbeddedPostgresError(
      'The embedded Postgres does not accept the passwords kept in postgres.json beside it. ' +
        'Restore that file, or delete the whole data directory to begin with an empty one.',
    );
  }
}
