import { setTimeout as pause } from 'node:timers/promises';
import { type FailureKind, failureKind } from './failures.ts';

const attempts = 5;
/** No new attempt after this. One more takes 2 s at most to find out that there is no connection. */
const patienceMs = 3_000;

type Retry = 'never' | 'when repeatable' | { firstPauseMs: number };

/** What is lost to a race is free again in milliseconds; a database that restarts takes a second or two. */
const retries: Record<FailureKind, Retry> = {
  race: { firstPauseMs: 10 },
  connection: { firstPauseMs: 200 },
  'in doubt': 'when repeatable',
  timeout: 'never',
  overload: 'never',
  fault: 'never',
};

/** Runs it again as often as its failures allow, each time after a longer pause of random length. */
export async function withRetries<T>(repeatable: boolean, run: () => Promise<T>): Promise<T> {
  const end = performance.now() + patienceMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      const longestMs = longestPause(failureKind(error), repeatable) * 2 ** (attempt - 1);
      const leftMs = end - performance.now();
      if (longestMs === 0 || attempt === attempts || leftMs <= 0) throw error;
      await pause(Math.min(Math.random() * longestMs, leftMs));
    }
  }
}

/** What a repeatable transaction is run again for. */
export function isRepeated(error: unknown): boolean {
  return longestPause(failureKind(error), true) > 0;
}

/** 0: not again. */
function longestPause(kind: FailureKind, repeatable: boolean): number {
  const retry = retries[kind];
  if (retry === 'when repeatable') return repeatable ? longestPause('connection', repeatable) : 0;
  return retry === 'never' ? 0 : retry.firstPauseMs;
}
