import pg from 'pg';
import type { TestApp } from './app.ts';

type Placed = Pick<TestApp, 'databaseUrl'>;
type Duration = { hours?: number; minutes?: number; seconds?: number; milliseconds?: number };

/** From now on it is that much later in this test's database than it was, and time goes on. */
export async function moveClock({ databaseUrl }: Placed, duration: Duration): Promise<void> {
  const { hours = 0, minutes = 0, seconds = 0, milliseconds = 0 } = duration;
  const ahead = ((hours * 60 + minutes) * 60 + seconds) * 1_000 + milliseconds;
  await withClient(databaseUrl, async (client) => {
    const offset =
      (await askFor(client, `extract(epoch from usher_now() - statement_timestamp()) * 1000`)) + ahead;
    await setClock(client, `statement_timestamp() + interval '${Math.round(offset)} milliseconds'`);
  });
}

/** From now on it is this moment in this test's database, and stays so. */
export function stopClock({ databaseUrl }: Placed, at: Date): Promise<void> {
  return withClient(databaseUrl, (client) =>
    setClock(client, `timestamptz ${pg.escapeLiteral(at.toISOString())}`),
  );
}

/** The product knows one clock, this function; it is replaced as a whole. */
async function setClock(client: pg.Client, moment: string): Promise<void> {
  await client.query(`
    create or replace function usher_now() returns timestamptz(3) language sql stable parallel safe
      as $$ select date_trunc('milliseconds', ${moment}) $$`);
}

async function askFor(client: pg.Client, number: string): Promise<number> {
  const { rows } = await client.query<{ number: number }>(`select (${number})::float8 as number`);
  return rows[0]?.number ?? 0;
}

async function withClient<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}
