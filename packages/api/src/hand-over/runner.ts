import type { AccountId } from '@usher/schema/ids';
import type { Database } from '../db/database.ts';
import { failsAgain, lostConnection, sentenceOf } from '../db/failures.ts';
import type { Logger } from '../logger.ts';
import { failHandOver, nextHandOver, noteError } from './queries.ts';
import { takeStep } from './take-step.ts';

type Next = NonNullable<Awaited<ReturnType<typeof nextHandOver>>>;

export type HandOverRunner = { runOnce: () => Promise<number> };

/** Makes one step of one hand-over at a time; accounts take turns. */
export function createHandOverRunner(database: Database, logger: Logger): HandOverRunner {
  let last: AccountId | null = null;

  const runOnce = async (): Promise<number> => {
    const tried = new Set<AccountId>();
    for (;;) {
      const next = await database.transaction('system', (trx) => nextHandOver(trx, last), {
        repeatable: true,
      });
      if (next === undefined || tried.has(next.accountId)) return 0;
      tried.add(next.accountId);
      last = next.accountId;
      const steps = await stepOf(database, logger, next);
      if (steps > 0) return steps;
    }
  };
  return { runOnce };
}

async function stepOf(database: Database, logger: Logger, { accountId, id }: Next): Promise<number> {
  try {
    // A step that was made and committed has moved the hand-over on: doing it "again" does the next one.
    return await database.transaction(accountId, (trx) => takeStep({ trx, accountId }, id), {
      repeatable: true,
    });
  } catch (error) {
    if (!failsAgain(error)) {
      await tellWhy(database, { accountId, id }, error);
      throw error;
    }
    logger.error({ err: error, accountId, handOver: id }, 'a hand-over failed and is given up');
    await database.transaction(accountId, (trx) => failHandOver({ trx, accountId }, id));
    return 1;
  }
}

/** So that whoever waits for it knows. A database that is away takes no note, and is asked for none. */
async function tellWhy(database: Database, { accountId, id }: Next, error: unknown): Promise<void> {
  if (lostConnection(error)) return;
  const noted = database.transaction(
    accountId,
    (trx) => noteError({ trx, accountId }, id, sentenceOf(error)),
    { repeatable: true },
  );
  await noted.catch(() => undefined);
}
