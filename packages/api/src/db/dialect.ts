import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type { Pool } from 'pg';
import { point } from '../point.ts';
import { CommitInDoubtError, lostConnection } from './failures.ts';

type PostgresConnection = Parameters<PostgresDriver['rollbackTransaction']>[0];

/** Postgres whose every transaction begins with the given statements, in the round trip of `begin` itself. */
export function scopedDialect(pool: Pool, begin: string): Dialect {
  return {
    createDriver: () => new ScopedDriver(pool, begin),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

class ScopedDriver extends PostgresDriver {
  readonly #begin: string;

  constructor(pool: Pool, begin: string) {
    super({ pool });
    this.#begin = begin;
  }

  override async beginTransaction(connection: PostgresConnection): Promise<void> {
    try {
      await connection.executeQuery(CompiledQuery.raw(this.#begin));
    } catch (error) {
      // The transaction may have begun before the settings failed.
      await super.rollbackTransaction(connection).catch(() => undefined);
      throw error;
    }
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await point('beforeCommit');
      await super.commitTransaction(connection);
    } catch (error) {
      if (lostConnection(error))
        throw new CommitInDoubtError('The connection was lost during COMMIT.', { cause: error });
      throw error;
    }
    await point('afterCommit');
  }

  /** A rollback that fails means a broken connection, which rolls back by itself; the first error is the one to tell. */
  override async rollbackTransaction(connection: PostgresConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => undefined);
  }
}
