import type { AccountId } from '@usher/schema/ids';
import { CamelCasePlugin, Kysely, type KyselyPlugin, type Transaction } from 'kysely';
import pg from 'pg';
import type { Logger } from '../logger.ts';
import type { DB } from './_generated_tables.ts';
import { type ScopedConnection, scopedDialect } from './dialect.ts';
import { openPool, type PoolCounts } from './pool.ts';
import { createStatementNames } from './prepared.ts';
import { createReadTogether, type ReadTogether } from './read-together.ts';
import { withRetries } from './retries.ts';

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
  /** For what only reads. */
  readTogether: ReadTogether;
  counts(): PoolCounts;
  close(): Promise<void>;
};

export type DatabaseConfig = {
  url: string;
  connections: number;
  logger: Logger;
  name?: string;
  waiters?: number;
  plugins?: Plugins;
};

/** What else is done to each query of a scope on its way to Postgres: nothing but in tests. */
export type Plugins = (scope: Scope) => readonly KyselyPlugin[];

export function openDatabase({ name = 'usher', plugins = () => [], ...config }: DatabaseConfig): Database {
  const { pool, connect, counts } = openPool({ name, ...config });
  const names = createStatementNames();
  const transaction: Database['transaction'] = (scope, run, { repeatable = false, ...timeouts } = {}) =>
    withRetries(repeatable, () =>
      open({ connect, names, scope, plugins: plugins(scope), ...timeouts })
        .transaction()
        .execute(run),
    );
  return {
    pool,
    transaction,
    readTogether: createReadTogether(transaction),
    counts,
    close: () => pool.end(),
  };
}

type Opening = Omit<ScopedConnection, 'begin' | 'statementTimeoutMs'> &
  Omit<TransactionOptions, 'repeatable'> & { scope: Scope; plugins: readonly KyselyPlugin[] };

function open({
  connect,
  names,
  scope,
  plugins,
  statementTimeoutMs = 5_000,
  idleTimeoutMs = 10_000,
}: Opening): Kysely<DB> {
  const begin = beginStatements(scope, statementTimeoutMs, idleTimeoutMs);
  return new Kysely<DB>({
    dialect: scopedDialect({ connect, names, begin, statementTimeoutMs }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true }), ...plugins],
  });
}

/** All of it holds for this transaction only, so that a pooler may hand the connection to anybody afterwards. */
function beginStatements(scope: Scope, statementTimeoutMs: number, idleTimeoutMs: number): string {
  const settings = {
    role: scope === 'system' ? 'usher_system' : 'usher_app',
    'app.account_id': scope === 'system' ? '' : scope,
    statement_timeout: String(statementTimeoutMs),
    lock_timeout: '2000',
    idle_in_transaction_session_timeout: String(idleTimeoutMs),
    // A plan that is kept may be of a time when the tables were so small that reading all of one was the shortest way.
    enable_seqscan: 'off',
    // What is forbidden counts as dear, which older versions take for worth compiling.
    jit: 'off',
  };
  return `begin; select ${[...calls(settings), whereKnown].join(', ')}`;
}

function calls(settings: Record<string, string>): string[] {
  return Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`,
  );
}

// What nobody waits for any more is stopped, but Postgres for Windows cannot tell; whole transactions have a limit since 17,
// which would refuse the name before. Asked in the same round trip, since a pooler may lead to another server any time.
const whereKnown = `
  case when version() !~ 'windows|mingw|Visual' then ${calls({ client_connection_check_interval: '2000' })} end,
  case when current_setting('server_version_num')::int >= 170000 then ${calls({ transaction_timeout: '30000' })} end`;
