import pg from 'pg';
import type { Logger } from '../logger.ts';
import { OverloadedError } from './failures.ts';

export type PoolConfig = {
  url: string;
  /** What operators see in `pg_stat_activity`. */
  name: string;
  connections: number;
  /** How many callers may wait for a connection; the next is refused at once. */
  waiters?: number;
  logger: Logger;
};

export type PoolCounts = { size: number; open: number; idle: number; waiting: number };

/** A free connection; waits for one, but neither in a long queue nor for a long time. */
export type Connect = () => Promise<pg.PoolClient>;

type BoundedPool = { pool: pg.Pool; connect: Connect; counts: () => PoolCounts };

const waitMs = 2_000;
/** As many as are served within the wait at 20 ms each: who comes later would wait in vain. */
const waitersPerConnection = 100;
/** A moved database is noticed, and what a connection has gathered is given back, at least this often. */
const lifetimeSeconds = 600;

/** Lets Postgres notice within a minute that a node lost its power, and give its connections to others. */
const keepAlive = {
  text: `select set_config('tcp_keepalives_idle', '30', false), set_config('tcp_keepalives_interval', '10', false),
                set_config('tcp_keepalives_count', '3', false)`,
  query_timeout: waitMs,
};

// Bigint columns are positions and row numbers, far below 2^53.
const types = { getTypeParser: parserFor };
function parserFor(oid: number, format?: 'text' | 'binary') {
  if (oid === pg.types.builtins.INT8 && format !== 'binary') return Number;
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
}

export function openPool(config: PoolConfig): BoundedPool {
  const { url, name, connections, waiters = connections * waitersPerConnection, logger } = config;
  const pool = new pg.Pool({
    connectionString: url,
    application_name: name,
    max: connections,
    // A statement need not wait for the answer of the one before.
    pipeline: true,
    connectionTimeoutMillis: waitMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    maxLifetimeSeconds: lifetimeSeconds,
    onConnect: async (client) => void (await client.query(keepAlive)),
    types,
  });
  // Without listeners a Postgres restart would end the process. The pool's own listens to idle connections only.
  pool.on('error', (error) =>
    logger.warn({ err: error, pool: name }, 'an idle database connection was lost'),
  );
  pool.on('connect', (client) =>
    client.on('error', (error) => logger.debug({ err: error, pool: name }, 'connection lost')),
  );
  return {
    pool,
    connect: () => {
      // Idle connections go to the first in the queue within this very turn of the event loop.
      if (pool.waitingCount - pool.idleCount >= waiters)
        return Promise.reject(new OverloadedError('Too many wait for a database connection.'));
      return pool.connect().catch(refuse);
    },
    counts: () => ({
      size: connections,
      open: pool.totalCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
  };
}

/** The driver's word for having waited in vain for a connection that others use. */
function refuse(error: unknown): never {
  if (error instanceof Error && error.message === 'timeout exceeded when trying to connect')
    throw new OverloadedError('No database connection became free in time.', { cause: error });
  throw error;
}
