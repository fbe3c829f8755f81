import pg from 'pg';
import { onTestFinished } from 'vitest';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from '../../packages/api/src/embedded/embedded-postgres.ts';
import { EmbeddedPostgresError } from '../../packages/api/src/embedded/errors.ts';

/** Started for this test only, stopped at its end. */
export async function start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres(options);
  onTestFinished(() => postgres.stop());
  return postgres;
}

export async function refusalOf(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgresError> {
  const refusal: unknown = await start(options).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (refusal instanceof EmbeddedPostgresError) return refusal;
  throw new Error('Postgres was not refused.', { cause: refusal });
}

/** The first value of the first row. */
export async function ask(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: statement, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}
