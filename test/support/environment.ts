import type { Environment } from '@usher/api/context/run-verb';
import type { Database } from '@usher/api/db/database';

/** What the ports need, where nobody works behind them. */
export function environmentOn(database: Database): Environment {
  return {
    database,
    afterCommit: () => undefined,
    wakeWorker: () => undefined,
    wakeHandOvers: () => undefined,
  };
}
