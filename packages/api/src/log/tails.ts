import type { LogPlace } from '@usher/schema/event/cursor';
import type { AccountId } from '@usher/schema/ids';
import { type Breathe, createBreath } from '../breath.ts';
import type { Database } from '../db/database.ts';
import type { Logger } from '../logger.ts';
import { startLoop } from '../loop.ts';
import { createTurns, type TakeTurns } from '../turns.ts';
import type { Heads } from './heads.ts';
import { compareWithLogs } from './queries.ts';
import { createLogReader } from './read-log.ts';
import { createTail, type Tail } from './tail.ts';

/** The tails of all accounts that somebody follows on this node. */
export type Tails = {
  /** Whoever joins has to leave. */
  join: (accountId: AccountId) => Tail;
  leave: (accountId: AccountId) => void;
  /** The logs reach so far now; undefined: any of them may have grown. */
  tell: (heads: Heads | undefined) => void;
  /** For followers to call between frames: they are many, and none of them waits while there is something to tell. */
  breathe: Breathe;
  stop: () => Promise<void>;
};

/** So that many who read pages leave connections to those who are told something. */
const readsAtATime = 2;
const lookMs = 1_000;

type Followed = { tail: Tail; followers: number };

export function createTails(database: Database, logger: Logger): Tails {
  const followed = new Map<AccountId, Followed>();
  const [forAll, forOne] = [createTurns(readsAtATime), createTurns(readsAtATime)];

  const open = (accountId: AccountId): Followed => {
    const readerIn = (turns: TakeTurns) => createLogReader(database, accountId, turns);
    const tail = createTail({ forAll: readerIn(forAll), forOne: readerIn(forOne), logger });
    const opened = { tail, followers: 0 };
    followed.set(accountId, opened);
    return opened;
  };

  /**
   * One statement for all of them, in case a notification was lost or a database was restored. It is about all accounts
   * that are followed here, and takes from their logs no more than how far they reach.
   */
  const look = async (): Promise<number> => {
    const ends = new Map<AccountId, LogPlace>();
    for (const [accountId, { tail }] of followed) {
      tail.forgetOld();
      const end = tail.end();
      if (end !== undefined) ends.set(accountId, end);
    }
    if (ends.size === 0) return 0;
    const logs = await database.transaction('system', (trx) => compareWithLogs(trx, ends), {
      repeatable: true,
    });
    for (const { accountId, head, isOther } of logs) {
      const tail = followed.get(accountId)?.tail;
      if (isOther) tail?.doubt();
      else tail?.tell(head);
    }
    return 0;
  };
  const looking = startLoop({ name: 'tails', runOnce: look, pollMs: lookMs, logger });

  return {
    join: (accountId) => {
      const joined = followed.get(accountId) ?? open(accountId);
      joined.followers += 1;
      return joined.tail;
    },
    leave: (accountId) => {
      const left = followed.get(accountId);
      if (left === undefined) return;
      left.followers -= 1;
      if (left.followers === 0) followed.delete(accountId);
    },
    tell: (heads) => {
      if (heads === undefined) return looking.wake();
      for (const [accountId, head] of heads) followed.get(accountId)?.tail.tell(head);
    },
    breathe: createBreath(),
    stop: looking.stop,
  };
}
