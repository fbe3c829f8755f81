import { setTimeout as pause } from 'node:timers/promises';
import { UsherRequestError } from '@usher/sdk';
import type { Ledger } from '../ledger.ts';
import type { Target } from '../world/account.ts';
import { type Answer, type Operation, perform } from './operations.ts';
import { takeTurns, type Waiting } from './turns.ts';

export type Load = {
  ledger: Ledger;
  /** The nodes, asked in turn. */
  targets: readonly Target[];
  /** As they are wanted, or one by one in their time. */
  operations: Iterable<Operation> | AsyncIterable<Operation>;
  clients: number;
  /** Whom to ask next, if that is not simply the next of them. */
  turns?: Waiting;
  /** Answers of finished operations, as they come. */
  onAnswer?: (operation: Operation, answer: Answer) => void;
  /** What a client takes for the same operation again. Only a wrong client gives another key to each attempt. */
  keyOf?: (number: number, attempt: number) => string;
};

export const answerWithinMs = 10_000;
export const giveUpAfterMs = 60_000;
/** Nothing is known of the effect, and the same key may be sent again. */
const unknown = ['NETWORK_ERROR', 'NOT_GRAPHQL', 'SERVICE_UNAVAILABLE'];

/** How what no client should ever see begins in the ledger: told in full, and not tried again. */
export const unexpected = 'UNEXPECTED';

let loads = 0;

/** A number by which a load's keys and operations differ from those of others. */
export function nameLoad(): number {
  loads += 1;
  return loads;
}

/** Several clients at a time, each doing one operation after the other until it has an answer. Answers how many were done. */
export async function runLoad({
  ledger,
  targets,
  operations,
  clients,
  onAnswer,
  keyOf,
  turns = takeTurns(targets),
}: Load): Promise<number> {
  const load = nameLoad();
  const keyFor = keyOf ?? ((number: number) => `${load}-${number}`);
  const queue =
    Symbol.asyncIterator in operations ? operations[Symbol.asyncIterator]() : operations[Symbol.iterator]();
  let started = 0;

  const work = async (client: string) => {
    for (let next = await queue.next(); next.done !== true; next = await queue.next()) {
      started += 1;
      const operation = next.value;
      // Numbers of several loads in one ledger must not meet.
      const number = load * 1_000_000 + started;
      const answer = await insist(ledger, turns, client, operation, number, keyFor);
      if (answer !== undefined) onAnswer?.(operation, answer);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, index) => work(`client-${index + 1}`)));
  return started;
}

async function insist(
  ledger: Ledger,
  turns: Waiting,
  client: string,
  operation: Operation,
  number: number,
  keyFor: (number: number, attempt: number) => string,
): Promise<Answer | undefined> {
  const giveUpAt = performance.now() + giveUpAfterMs;
  for (let count = 1; performance.now() < giveUpAt; count += 1) {
    const target = await turns.next();
    const { name: node, usher } = target;
    const key = keyFor(number, count);
    const attempt = ledger.invoke({ number, operation, key, client, node });
    try {
      const answer = await perform({ usher, key, signal: AbortSignal.timeout(answerWithinMs) }, operation);
      if ('refused' in answer) return void ledger.settle(attempt, 'fail', { error: answer.refused });
      ledger.settle(attempt, 'ok', { answer });
      turns.trust(target);
      return answer;
    } catch (error) {
      const name = nameOf(error);
      ledger.settle(attempt, 'info', { error: name });
      if (name.startsWith(unexpected)) return undefined;
      turns.avoid(target);
      await pause(Math.min(20 * count, 250));
    }
  }
  return undefined;
}

/** An error that no client should ever see is told in full. */
export function nameOf(error: unknown): string {
  if (error instanceof UsherRequestError && unknown.includes(error.code)) return error.code;
  if (error instanceof Error && error.name === 'TimeoutError') return 'TIMEOUT';
  return `${unexpected} ${error instanceof UsherRequestError ? error.code : ''} ${String(error)}`;
}
