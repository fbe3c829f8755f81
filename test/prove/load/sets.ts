import { setTimeout as pause } from 'node:timers/promises';
import type { Attempt, Ledger } from '../ledger.ts';
import type { Target } from '../world/account.ts';
import { written } from './operations.ts';
import { answerWithinMs, giveUpAfterMs, nameLoad, nameOf, unexpected } from './run-load.ts';
import { type Turns, takeTurns } from './turns.ts';

export type Assignment = { conversationId: string; ownerId: string };

type SetLoad = {
  ledger: Ledger;
  targets: readonly Target[];
  /** Each of them is one request. */
  sets: Iterable<readonly Assignment[]>;
  clients: number;
};

type Asked = { set: readonly Assignment[]; client: string; first: number; key: string };

/** Like a load of single assignments, but many in one request. In the ledger each item is an operation of its own. */
export async function runSets({ ledger, targets, sets, clients }: SetLoad): Promise<void> {
  const load = nameLoad();
  const queue = sets[Symbol.iterator]();
  const turns = takeTurns(targets);
  let items = 0;
  const work = async (client: string) => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) {
      const set = next.value;
      const first = load * 1_000_000 + items;
      items += set.length;
      await insist(ledger, turns, { set, client, first, key: `${load}-${first}` });
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, index) => work(`set-client-${index + 1}`)));
}

async function insist(ledger: Ledger, turns: Turns, asked: Asked): Promise<void> {
  const giveUpAt = performance.now() + giveUpAfterMs;
  for (let count = 1; performance.now() < giveUpAt; count += 1) {
    const target = turns.next();
    const attempts = invoke(ledger, target, asked);
    try {
      await assignSet(ledger, target, asked, attempts);
      return turns.trust(target);
    } catch (error) {
      const name = nameOf(error);
      for (const attempt of attempts) ledger.settle(attempt, 'info', { error: name });
      if (name.startsWith(unexpected)) return;
      turns.avoid(target);
      await pause(Math.min(20 * count, 250));
    }
  }
}

function invoke(ledger: Ledger, { name: node }: Target, { set, client, first, key }: Asked): Attempt[] {
  return set.map((item, index) =>
    ledger.invoke({
      number: first + index,
      operation: { kind: 'assign', ...item },
      // What Usher makes of the request's key for each of its items.
      key: `${key}/${item.conversationId}`,
      client,
      node,
    }),
  );
}

async function assignSet(
  ledger: Ledger,
  { usher }: Target,
  { set, key }: Asked,
  attempts: readonly Attempt[],
): Promise<void> {
  const signal = AbortSignal.timeout(answerWithinMs);
  const result = await usher.conversations.assignOwners({ items: [...set], idempotencyKey: key }, { signal });
  for (const [index, attempt] of attempts.entries()) {
    const item = 'results' in result ? result.results[index] : result;
    const answer = item === undefined ? { refused: 'it is not in the answer' } : written(item);
    if ('refused' in answer) ledger.settle(attempt, 'fail', { error: answer.refused });
    else ledger.settle(attempt, 'ok', { answer });
  }
}
