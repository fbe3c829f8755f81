import { setTimeout as pause } from 'node:timers/promises';
import type { Chances } from './chances.ts';
import { forLater } from './for-later.ts';
import type { Ledger } from './ledger.ts';
import type { NodeProcess } from './world/node-process.ts';

/** It ends with the scope that started it, at the latest. */
export type Trouble = Disposable & {
  /** How many faults there were so far. */
  count(): number;
  /** No more of it. Resolves when the last one is healed. */
  stop(): Promise<void>;
};

export type Pauses = { least: number; most: number };

export const about = (ms: number): Pauses => ({ least: Math.round(ms * 0.7), most: Math.round(ms * 1.3) });

/**
 * Does harm again and again, after a pause each time. It is counted from when all is well again: from fault to fault, a
 * heal that takes long would leave nothing to break in between.
 */
export function startTrouble({ least, most }: Pauses, chances: Chances, harm: () => Promise<void>): Trouble {
  const stopping = new AbortController();
  let count = 0;
  const goOn = async () => {
    while (!stopping.signal.aborted) {
      const pauseMs = chances.between(least, most);
      await pause(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      await harm();
      count += 1;
    }
  };
  const running = forLater(goOn());
  return {
    count: () => count,
    stop: () => {
      stopping.abort();
      return running;
    },
    [Symbol.dispose]: () => stopping.abort(),
  };
}

type Kill = { ledger: Ledger; node: NodeProcess; downMs: number; isBusy: () => boolean | Promise<boolean> };

/** A process that does nothing for so long is hit all the same. */
const waitForWorkMs = 3_000;

/** Resolves when it is busy, or after a while; answers which. */
export async function comesToWork(isBusy: Kill['isBusy']): Promise<boolean> {
  const giveUpAt = performance.now() + waitForWorkMs;
  let inFlight = await isBusy();
  while (!inFlight && performance.now() < giveUpAt) {
    await pause(10);
    inFlight = await isBusy();
  }
  return inFlight;
}

/**
 * Ends a process without a warning, in the middle of its work if it comes to any, and starts it again after a while.
 * Answers when it was dead.
 */
export async function killAndRestart({ ledger, node, downMs, isBusy }: Kill): Promise<number> {
  const inFlight = await comesToWork(isBusy);
  await node.end('SIGKILL');
  const deadAt = performance.now();
  const heal = ledger.fault({ what: 'SIGKILL', target: node.name, inFlight });
  await pause(downMs);
  await node.start();
  heal();
  return deadAt;
}
