import { openDatabase } from '@usher/api/db/database';
import { createWorker } from '@usher/api/engine/worker';
import { numberEvents } from '@usher/api/log/sequencer';
import { createLogger } from '@usher/api/logger';
import { type Loop, startLoop } from '@usher/api/loop';
import pg from 'pg';

const logger = createLogger('silent');

type Placed = { databaseUrl: string };

/** Workers and sequencers as so many processes would have them, each with connections of its own. */
export async function hireCrew(
  { databaseUrl }: Placed,
  { workers, sequencers }: Record<'workers' | 'sequencers', number>,
) {
  const hire = (name: string, count: number) =>
    Array.from({ length: count }, () => openDatabaseAs(databaseUrl, name));
  const working = hire('worker', workers);
  const numbering = hire('sequencer', sequencers);
  const loops: Loop[] = [
    ...working.map((database) =>
      startLoop({ name: 'worker', runOnce: createWorker(database, logger).runOnce, pollMs: 50, logger }),
    ),
    ...numbering.map((database) =>
      startLoop({ name: 'sequencer', runOnce: () => numberEvents(database), pollMs: 50, logger }),
    ),
  ];
  return {
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()));
      await Promise.all([...working, ...numbering].map((database) => database.close()));
    },
  };
}

/** Its connections can be told from others by the name. */
export function openDatabaseAs(databaseUrl: string, name: string) {
  const url = new URL(databaseUrl);
  url.searchParams.set('application_name', name);
  return openDatabase({ url: url.href, connections: 2, logger });
}

/** Whether somebody with this name waits for a lock. */
export async function isWaiting({ databaseUrl }: Placed, name: string): Promise<boolean> {
  return (await onConnections(databaseUrl, 'pid', `${isNamed} and wait_event_type = 'Lock'`, name)) > 0;
}

/** Cuts all connections with this name, whatever they are at. Answers how many. */
export function cutConnections({ databaseUrl }: Placed, name: string): Promise<number> {
  return onConnections(databaseUrl, 'pg_terminate_backend(pid)', isNamed, name);
}

const isNamed = 'datname = current_database() and application_name = $1';

async function onConnections(url: string, what: string, which: string, name: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(`select ${what} from pg_stat_activity where ${which}`, [name]);
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}
