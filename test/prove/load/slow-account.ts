import { join } from 'node:path';
import { openLedger } from '../ledger.ts';
import { type Check, check } from '../oracles/check.ts';
import { readRows } from '../rows.ts';
import { targetAt } from '../world/account.ts';
import type { NodeProcess } from '../world/node-process.ts';
import { slowComments } from '../world/slow-comments.ts';
import type { World } from '../world/world.ts';
import { createConversations } from './mixes.ts';
import { type SlowAnswer, startSlowClients } from './slow-clients.ts';

/** Longer than a request may wait for a connection if two come before it, and not so long that it is ended. */
export const slowStatementMs = 1_500;
const text = 'Slowly.';

/** It sends no more when the scope ends that started it, at the latest. */
export type Slow = Disposable & {
  /** All that was answered so far. */
  answers: readonly SlowAnswer[];
  /** From now on nobody asks again. */
  stopSending(): void;
  /** Lets the last of them end. */
  stop(): Promise<void>;
  /** What was answered "done" is there, and nothing else. */
  judge(): Promise<Check>;
};

/** So many clients of an account of its own, each of which always waits for something slow from this node. */
export async function startSlow(world: World, { name, url }: NodeProcess, clients: number): Promise<Slow> {
  const account = await world.openAccount('Slow');
  const ledger = openLedger(join(world.directory, 'slow-ledger.jsonl'));
  const targets = [targetAt({ name, url }, account)];
  const conversationIds = await createConversations({ ledger, targets, count: clients });
  await ledger.close();
  const undo = await slowComments(world.postgres.ownerUrl, text, slowStatementMs / 1_000);
  const { answers, stopSending, stop } = startSlowClients({
    url,
    apiKey: account.apiKey,
    conversationIds,
    text,
  });
  return {
    answers,
    stopSending,
    [Symbol.dispose]: stopSending,
    stop: async () => {
      await stop();
      await undo();
    },
    judge: async () => {
      const { commentIds } = await readRows(world.postgres.adminUrl, account.accountId);
      const done = answers.filter(({ status }) => status === 200).length;
      const wrong =
        commentIds.length === done ? [] : [`${done} were answered, ${commentIds.length} are there`];
      return check('F16 what was slow is done once', done, wrong);
    },
  };
}
