import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type pg from 'pg';
import { CommitInDoubtError, failureKind } from './failures.ts';
import type { Connect } from './pool.ts';

type PostgresConnection = Parameters<PostgresDriver['rollbackTransaction']>[0];

/** Beginning and rolling back are done in no time, or the connection is half gone. */
const atOnceMs = 2_000;

/** Postgres for one transaction, which begins with the given statements in the round trip of `begin` itself. */
export function scopedDialect(connect: Connect, begin: string): Dialect {
  return {
    createDriver: () => new ScopedDriver(new Lease(connect), begin),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

/** The one connection of a transaction, as Kysely wants it. */
class Lease {
  readonly options = {};
  readonly #connect: Connect;
  #client: pg.PoolClient | undefined;

  constructor(connect: Connect) {
    this.#connect = connect;
  }

  async connect(): Promise<pg.PoolClient> {
    this.#client = await this.#connect();
    return this.#client;
  }

  /** The pool is not ours to end. */
  async end(): Promise<void> {}

  /** Cuts the connection if this is not done at once: whoever waits for its answer then fails, and may go on. */
  async atOnce<T>(run: () => Promise<T>): Promise<T> {
    // Not `end()`, which would say goodbye to a server that does not listen.
    const impatient = setTimeout(() => this.#client?.connection.stream.destroy(), atOnceMs);
    try {
      return await run();
    } finally {
      clearTimeout(impatient);
    }
  }
}

class ScopedDriver extends PostgresDriver {
  readonly #lease: Lease;
  readonly #begin: string;

  constructor(lease: Lease, begin: string) {
    super({ pool: lease });
    this.#lease = lease;
    this.#begin = begin;
  }

  override async beginTransaction(connection: PostgresConnection): Promise<void> {
    try {
      await this.#lease.atOnce(() => connection.executeQuery(CompiledQuery.raw(this.#begin)));
    } catch (error) {
      // The transaction may have begun before the settings failed.
      await this.rollbackTransaction(connection);
      throw error;
    }
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.commitTransaction(connection);
    } catch (error) {
      if (['connection', 'in doubt'].includes(failureKind(error)))
        throw new CommitInDoubtError('The connection was lost during COMMIT.', { cause: error });
      throw error;
    }
  }

  /** A rollback that fails means a broken connection, which rolls back by itself; the first error is the one to tell. */
  override async rollbackTransaction(connection: PostgresConnection): Promise<void> {
    await this.#lease.atOnce(() => super.rollbackTransaction(connection)).catch(() => undefined);
  }
}
