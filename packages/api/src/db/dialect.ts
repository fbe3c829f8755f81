import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  type PostgresPoolClient,
  PostgresQueryCompiler,
} from 'kysely';
import { point } from '../point.ts';
import { CommitInDoubtError, failureKind, isOutdatedPlan } from './failures.ts';
import type { Connect } from './pool.ts';
import type { StatementNames } from './prepared.ts';

type PostgresConnection = Parameters<PostgresDriver['rollbackTransaction']>[0];

export type ScopedConnection = {
  connect: Connect;
  /** Of the statements of all transactions on the same pool. */
  names: StatementNames;
  begin: string;
  statementTimeoutMs: number;
};

/** Postgres for one transaction, which begins with the given statements in the round trip of its first own one. */
export function scopedDialect(connection: ScopedConnection): Dialect {
  return {
    createDriver: () => new ScopedDriver(new Lease(connection), connection.begin),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

/** Beginning and rolling back are done in no time, or the connection is half gone. */
const atOnceMs = 2_000;
/** Beyond what Postgres may take by itself. */
const graceMs = 2_000;

type Send = (text: string, values: readonly unknown[]) => Promise<unknown>;

/** The one connection of a transaction, cut when it does not answer in time: nobody else would notice that it is half gone. */
class Lease {
  readonly options = {};
  readonly #connection: ScopedConnection;

  constructor(connection: ScopedConnection) {
    this.#connection = connection;
  }

  async connect(): Promise<PostgresPoolClient> {
    const { connect, names, begin, statementTimeoutMs } = this.#connection;
    const client = await connect();
    const send: Send = async (text, values) => {
      const isQuick = text === begin || text === 'rollback';
      // Not `end()`, which would say goodbye to a server that does not listen.
      const cut = () => client.connection.stream.destroy();
      const impatient = setTimeout(cut, isQuick ? atOnceMs : statementTimeoutMs + graceMs);
      // Without values a text may be several statements.
      const name = values.length === 0 ? undefined : names.nameOf(text);
      try {
        return await client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) });
      } catch (error) {
        if (isOutdatedPlan(error)) names.forget();
        throw error;
      } finally {
        clearTimeout(impatient);
      }
    };
    // The part of a client that transactions use: they neither stream nor cancel.
    const release = (destroy?: boolean) => client.release(destroy);
    return { query: beginAhead(send, begin), release } as unknown as PostgresPoolClient;
  }

  /** The pool is not ours to end. */
  async end(): Promise<void> {}
}

const nothingYet = { command: 'BEGIN', rowCount: null, rows: [] };

/** Sends what begins a transaction and does not wait for it: its answer comes in the round trip of the first statement. */
function beginAhead(send: Send, begin: string): Send {
  let begun: Promise<unknown> | undefined;
  return async (text, values) => {
    if (text === begin) {
      begun = send(text, values);
      // Told with the first statement.
      begun.catch(() => undefined);
      return nothingYet;
    }
    const beginning = begun;
    begun = undefined;
    const answer = send(text, values);
    // Where the beginning failed, this did too, and only of that.
    answer.catch(() => undefined);
    await beginning;
    return answer;
  };
}

class ScopedDriver extends PostgresDriver {
  readonly #begin: string;

  constructor(lease: Lease, begin: string) {
    super({ pool: lease });
    this.#begin = begin;
  }

  override async beginTransaction(connection: PostgresConnection): Promise<void> {
    try {
      await connection.executeQuery(CompiledQuery.raw(this.#begin));
    } catch (error) {
      // The transaction may have begun before the settings failed.
      await this.rollbackTransaction(connection);
      throw error;
    }
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await point('beforeCommit');
      await super.commitTransaction(connection);
    } catch (error) {
      if (['connection', 'in doubt'].includes(failureKind(error)))
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
