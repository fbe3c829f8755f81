import type { Database } from '@usher/api/db/database';
import { createLogReader } from '@usher/api/log/read-log';
import { createTail } from '@usher/api/log/tail';
import type { Tails } from '@usher/api/log/tails';
import { createLogger } from '@usher/api/logger';
import type { AccountId } from '@usher/schema/ids';

/** The end of one account's log for one reader, who alone says when a statement is sent. */
export function createSteppedTails(database: Database, accountId: AccountId): Tails {
  const reader = createLogReader(database, accountId, (run) => run());
  const tail = createTail({ forAll: reader, forOne: reader, logger: createLogger('silent') });
  return {
    join: () => tail,
    leave: () => undefined,
    tell: () => tail.doubt(),
    breathe: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
}
