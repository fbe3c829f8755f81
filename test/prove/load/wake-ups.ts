import { setTimeout as pause } from 'node:timers/promises';
import type { Ledger } from '../ledger.ts';
import { spreadOf } from '../oracles/recovery.ts';
import type { Target } from '../world/account.ts';
import { runLoad } from './run-load.ts';
import type { Subscriber } from './subscriber.ts';

type WakeUps = {
  ledger: Ledger;
  targets: readonly Target[];
  subscribers: readonly Subscriber[];
  conversationId: string;
  owners: readonly string[];
};

const longestMs = 20_000;

/**
 * How to cause a wake-up: one assignment. Answers how long after it was asked for the last subscriber was told of it,
 * in milliseconds.
 */
export function createWakeUp({
  ledger,
  targets,
  subscribers,
  conversationId,
  owners,
}: WakeUps): () => Promise<number> {
  let turn = 0;
  return async () => {
    turn += 1;
    const before = subscribers.map(({ log }) => log.received.length);
    // Always another one than before, or nothing would happen.
    const ownerId = owners[turn % owners.length] ?? '';
    const operations = [{ kind: 'assign' as const, conversationId, ownerId }];
    const asked = performance.now();
    await runLoad({ ledger, targets: targets.slice(turn % targets.length), operations, clients: 1 });
    const hasCome = () => subscribers.every(({ log }, index) => log.received.length > (before[index] ?? 0));
    while (!hasCome() && performance.now() - asked < longestMs) await pause(2);
    return performance.now() - asked;
  };
}

/** The median of several. */
export async function medianWakeUp(wakeUp: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  while (times.length < 9) times.push(await wakeUp());
  return spreadOf(times).p50;
}
