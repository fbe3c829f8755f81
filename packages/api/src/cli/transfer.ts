import type { AccountId } from '@usher/schema/ids';
import type { Database } from '../db/database.ts';
import { importConversations } from '../import/import-conversations.ts';
import { numberUpTo } from '../import/number-up-to.ts';
import type { Entry } from '../import/to-entry.ts';
import type { Progress } from './progress.ts';
import { addReport, emptyTally, type Tally } from './tally.ts';

export type Transfer = {
  database: Database;
  accountId: AccountId;
  entries: AsyncIterable<Entry>;
  progress: Progress;
  stop: AbortSignal;
};

/** How far it came. What failed is kept beside it, because what was done until then stays done. */
export type Transferred = { tally: Tally; seconds: number; stopped: boolean; failure: unknown };

export async function transfer(given: Transfer): Promise<Transferred> {
  const { database, accountId, entries, progress, stop } = given;
  const started = performance.now();
  let tally = emptyTally;
  let failure: unknown;
  let numbering = Promise.resolve();
  try {
    for await (const report of importConversations(database, accountId, entries)) {
      tally = addReport(tally, report);
      progress.tell(report.bad);
      progress.show(tally);
      // One batch is numbered while the next is written. What fails here is tried again with the next.
      await numbering;
      numbering = numberUpTo(database, accountId, report.lastCreatedId).catch(() => undefined);
      if (stop.aborted) break;
    }
    await numbering;
    await numberUpTo(database, accountId, tally.lastCreatedId);
  } catch (error) {
    failure = error;
  }
  progress.end();
  return { tally, seconds: (performance.now() - started) / 1_000, stopped: stop.aborted, failure };
}
