import type { AccountId } from '@usher/schema/ids';
import { CamelCasePlugin, Kysely, type KyselyPlugin, type Transaction } from 'kysely';
import pg from 'pg';
import type { Logger } from '../logger.ts';
import type { DB } from './_generated_tables.ts';
import { scopedDialect } from './dialect.ts';
import { CommitInDoubtError, lostConnection, lostRace } from './failures.ts';

export type Trx = Transaction<DB>;

/** Whose rows a transaction sees: one account's, or, for the few modules that work across accounts, everybody's. */
export type Scope = AccountId | 'system';

export type TransactionOptions = {
  /** Running it twice has the effect of once, so an unknown commit may be repeated. */
  repeatable?: boolean;
  statementTimeoutMs?: number;
  idleTimeoutMs?: number;
};

export type Database = {
  pool: pg.Pool;
  transaction<T>(scope: Scope, run: (trx: Trx) => Promise<T>, options?: TransactionOptions): Promise<T>;
  close(): Promise<void>;
};

export type DatabaseConfig = {
  url: string;
  connections: number;
  logger: Logger;
  /** What else is done to each query of a scope, on its way to Postgres. Left out but in tests. */
  plugins?: (scope: Scope) => readonly KyselyPlugin[];
};

// Bigint columns are positions and row numbers, far below 2^53.
const types = { getTypeParser: parserFor };
function parserFor(oid: number, format?: 'text' | 'binary') {
  if (oid === pg.types.builtins.INT8 && format !== 'binary') return Number;
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
}

export function openDatabase({ url, connections, logger, plugins }: DatabaseConfig): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 2_000,
    keepAlive: true,
    // Above every statement time-out: only a connection that is half gone meets it.
    query_timeout: 60_000,
    types,
  });
  // Without listeners a Postgres restart would end the process.
  pool.on('error', (error) => logger.warn({ err: error }, 'an idle database connection was lost'));
  pool.on('connect', (client) =>
    client.on('error', (error) => logger.debug({ err: error }, 'connection lost')),
  );

  return {
    pool,
    transaction: (scope, run, options = {}) =>
      withRetries(options, () =>
        open(pool, scope, options, plugins?.(scope) ?? [])
          .transaction()
          .execute(run),
      ),
    close: () => pool.end(),
  };
}

function open(
  pool: pg.Pool,
  scope: Scope,
  options: TransactionOptions,
  plugins: readonly KyselyPlugin[],
): Kysely<DB> {
  return new Kysely<DB>({
    dialect: scopedDialect(pool, beginStatements(scope, options)),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true }), ...plugins],
  });
}

function beginStatements(
  scope: Scope,
  { statementTimeoutMs = 5_000, idleTimeoutMs = 10_000 }: TransactionOptions,
): string {
  const settings = {
    role: scope === 'system' ? 'usher_system' : 'usher_app',
    'app.account_id': scope === 'system' ? '' : scope,
    statement_timeout: String(statementTimeoutMs),
    lock_timeout: '2000',
    idle_in_transaction_session_timeout: String(idleTimeoutMs),
  };
  const calls = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`,
  );
  return `begin; select ${calls.join(', ')}`;
}

const attempts = 5;

async function withRetries<T>(options: TransactionOptions, run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (attempt === attempts || !mayRepeat(error, options)) throw error;
      await pause(Math.random() * (lostRace(error) ? 5 : 100) * 2 ** attempt);
    }
  }
}

function mayRepeat(error: unknown, { repeatable = false }: TransactionOptions): boolean {
  if (error instanceof CommitInDoubtError) return repeatable;
  return lostRace(error) || lostConnection(error);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
