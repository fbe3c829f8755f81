import { UsherError } from '@usher/schema/errors';
import type { AccountId, ConversationId } from '@usher/schema/ids';
import type { Database } from '../db/database.ts';
import { batchesOf } from './batches.ts';
import { createAll } from './create-all.ts';
import type { BadRow, Entry } from './to-entry.ts';

/** What became of the rows of one batch. */
export type BatchReport = {
  created: number;
  existing: number;
  bad: readonly BadRow[];
  /** How many bytes of the file were read by the end of the batch. */
  bytes: number;
  lastCreatedId: ConversationId | undefined;
};

const batchSize = 250;

/** One transaction for each batch; whoever stops asking in between leaves nothing half done. */
export async function* importConversations(
  database: Database,
  accountId: AccountId,
  entries: AsyncIterable<Entry>,
): AsyncGenerator<BatchReport> {
  for await (const batch of batchesOf(entries, batchSize)) yield writeBatch(database, accountId, batch);
}

async function writeBatch(
  database: Database,
  accountId: AccountId,
  batch: readonly Entry[],
): Promise<BatchReport> {
  const good = batch.flatMap(({ line, content }) =>
    'input' in content ? [{ line, input: content.input }] : [],
  );
  const results = await database.transaction(
    accountId,
    (trx) =>
      createAll(
        { trx, accountId },
        good.map(({ input }) => input),
      ),
    // What is known by its external id is not created twice.
    { repeatable: true },
  );
  const done = results.flatMap((result) => (result instanceof UsherError ? [] : [result]));
  const created = done.filter((outcome) => outcome.created);
  const unread = batch.flatMap(({ line, content }) => ('problem' in content ? [{ line, ...content }] : []));
  const refused = results.flatMap((result, index) =>
    result instanceof UsherError ? [{ line: good[index]?.line ?? 0, problem: result.message }] : [],
  );
  return {
    created: created.length,
    existing: done.length - created.length,
    bad: [...unread, ...refused].sort((one, other) => one.line - other.line),
    bytes: batch.at(-1)?.bytes ?? 0,
    lastCreatedId: created.at(-1)?.conversationId,
  };
}
