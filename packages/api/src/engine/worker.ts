import type { AccountId, ConversationId } from '@usher/schema/ids';
import type { Database } from '../db/database.ts';
import type { Logger } from '../logger.ts';
import { point } from '../point.ts';
import { tryJoinEvaluation } from '../workflow/evaluation-lock.ts';
import { culpritOf, isSure, isTransient, recordFailure, sentenceOfCause } from './failures.ts';
import { handleConversations } from './handle-batch.ts';
import {
  countAttempts,
  forgetAttempts,
  lookForWork,
  postponeWork,
  removeWork,
  takeWork,
  type WorkRow,
} from './work-queries.ts';

const batchSize = 64;
/** For what only looks, or finds done what it did before: it may run again after a COMMIT without an answer. */
const again = { repeatable: true };

export type Worker = {
  /** Takes one batch. Answers how much work that was. */
  runOnce: () => Promise<number>;
  /** How long after the last look the next work is due. Null: none is known. */
  dueInMs: () => number | null;
  /** Takes nothing more: what runs ends after its current transaction. */
  stop: () => void;
};

/** What one account's work is done with. */
type Shift = { database: Database; logger: Logger; accountId: AccountId; isStopping: () => boolean };

/** Accounts take turns, so that a noisy one delays nobody. */
export function createWorker(database: Database, logger: Logger): Worker {
  let last: AccountId | null = null;
  let dueInMs: number | null = null;
  let stopped = false;
  const isStopping = () => stopped;

  const runOnce = async (): Promise<number> => {
    const tried = new Set<AccountId>();
    while (!stopped) {
      const look = await database.transaction('system', (trx) => lookForWork(trx, last), again);
      dueInMs = look.dueInMs;
      const { account } = look;
      if (account === null || tried.has(account)) return 0;
      tried.add(account);
      last = account;
      const handled = await handleAccount({ database, logger, accountId: account, isStopping });
      if (handled > 0) return handled;
    }
    return 0;
  };
  const stop = () => {
    stopped = true;
  };
  return { runOnce, dueInMs: () => dueInMs, stop };
}

function handleAccount(shift: Shift): Promise<number> {
  const { database, logger, accountId } = shift;
  return handleBatch(shift, null).catch(async (error: unknown) => {
    if (isTransient(error)) throw error;
    logger.warn(
      { err: error, accountId },
      'a batch of workflows failed; handling its conversations in halves',
    );
    const rows = await database.transaction(
      accountId,
      (trx) => takeWork({ trx, accountId }, { limit: batchSize, only: null }),
      again,
    );
    const ids = [...new Set(rows.map(({ conversationId }) => conversationId))];
    await handleHalves(shift, ids);
    return ids.length;
  });
}

/** Answers how much work it took. */
function handleBatch(
  { database, accountId }: Shift,
  only: readonly ConversationId[] | null,
): Promise<number> {
  return database.transaction(
    accountId,
    async (trx) => {
      const scope = { trx, accountId };
      if (!(await tryJoinEvaluation(scope))) return 0;
      const rows = await takeWork(scope, { limit: batchSize, only });
      if (rows.length === 0) return 0;
      const ids = [...new Set(rows.map(({ conversationId }) => conversationId))];
      await point('afterClaim');
      const finished = await handleConversations(scope, ids, latestOf(rows));
      await point('beforeWorkRemoved');
      await removeWork(
        scope,
        rows.filter(({ conversationId }) => finished.has(conversationId)),
      );
      await point('afterWorkRemoved');
      return rows.length;
    },
    // Work that was done and committed is gone: doing it "again" finds nothing.
    { repeatable: true, statementTimeoutMs: 30_000 },
  );
}

function latestOf(rows: readonly WorkRow[]): Date {
  return new Date(Math.max(...rows.map(({ dueAt }) => dueAt.getTime())));
}

/** Halves a failing batch until the culprit is alone; it is recorded, and the rest of its conversation goes on. */
async function handleHalves(shift: Shift, ids: readonly ConversationId[]): Promise<void> {
  if (ids.length === 0 || shift.isStopping()) return;
  try {
    await handleBatch(shift, ids);
  } catch (error) {
    if (isTransient(error)) throw error;
    if (ids.length === 1) return handleCulprit(shift, ids, error);
    const middle = Math.ceil(ids.length / 2);
    await handleHalves(shift, ids.slice(0, middle));
    await handleHalves(shift, ids.slice(middle));
  }
}

async function handleCulprit(shift: Shift, ids: readonly ConversationId[], error: unknown): Promise<void> {
  const { database, logger, accountId } = shift;
  const culprit = culpritOf(error);
  if (culprit === null || !(isSure(error) || (await hadItsAttempts(shift, ids)))) {
    logger.error(
      { err: error, accountId, conversations: ids },
      'a conversation could not be evaluated and is tried again later',
    );
    // Not again: it counts.
    await database.transaction(accountId, (trx) =>
      postponeWork({ trx, accountId }, ids, sentenceOfCause(error)),
    );
    return;
  }
  logger.error(
    { err: error, accountId, ...culprit },
    'a workflow failed on an event and is passed over for it',
  );
  await database.transaction(
    accountId,
    async (trx) => {
      const scope = { trx, accountId };
      await recordFailure(scope, culprit, error);
      if (!isSure(error)) await forgetAttempts(scope, ids);
    },
    again,
  );
  await handleHalves(shift, ids);
}

/** Some four minutes with their pauses: longer than a database is slow, but not without end, since others wait behind it. */
const attemptsOfUnsure = 8;

async function hadItsAttempts(
  { database, accountId }: Shift,
  ids: readonly ConversationId[],
): Promise<boolean> {
  const earlier = await database.transaction(
    accountId,
    (trx) => countAttempts({ trx, accountId }, ids),
    again,
  );
  return earlier + 1 >= attemptsOfUnsure;
}
