import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { urlOf } from './databases.ts';

/** A connection of somebody else, who may see and lock everything. Closed when the test ends. */
export async function openSession(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  await client.query('set role usher_system');
  return client;
}

/** The same, and of those in a deadlock with it Postgres ends the other: it looks for deadlocks much later. Only the superuser may ask for that. */
export function openPatientSession(url: string): Promise<pg.Client> {
  const patient = new URL(urlOf(inject('postgresAdminUrl'), new URL(url).pathname.slice(1)));
  patient.searchParams.set('options', '-c deadlock_timeout=10min');
  return openSession(patient.href);
}

type Trap = { on: string; when: string; times: number; effect: string };

/**
 * Makes Postgres itself do something when such a row is inserted, the first so many times. The sequence counts on even
 * when the transaction fails. Gone when the test ends.
 */
export async function setTrap(url: string, { on, when, times, effect }: Trap): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(async () => {
    await client.query('drop function trap cascade; drop sequence trapped');
    await client.end();
  });
  await client.query(`
    create sequence trapped;
    grant usage on sequence trapped to usher_app;
    create function trap() returns trigger language plpgsql security definer as
      $$ begin if nextval('trapped') <= ${times} then ${effect}; end if; return new; end $$;
    create trigger trap before insert on ${pg.escapeIdentifier(on)} for each row when (${when}) execute function trap();
  `);
}

export const fail = (code: string) => `raise exception 'Trapped.' using errcode = ${pg.escapeLiteral(code)}`;
export const loseConnection = 'perform pg_terminate_backend(pg_backend_pid())';
