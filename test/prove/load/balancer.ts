import type { Target } from '../world/account.ts';
import type { Turns } from './turns.ts';

export type Balanced = Target & { url: string };

/** It ends with the scope that started it. */
export type Balancer = Omit<Turns, 'next'> &
  Disposable & {
    /** Where to send what comes next, as soon as there is one that takes it. */
    next(): Promise<Balanced>;
    /** Resolves when this one takes requests. */
    isBack(name: string): Promise<void>;
  };

const askEveryMs = 100;
const answerWithinMs = 1_000;

/** Sends each request to the next of those that say they are ready, as load balancers do. */
export function startBalancer(targets: readonly Balanced[]): Balancer {
  const ready = new Set<Balanced>(targets);
  const waiting = new Map<string, () => void>();
  let anyReady = Promise.withResolvers<void>();
  const timers = targets.map((target) => {
    let asking = false;
    return setInterval(async () => {
      if (asking) return;
      asking = true;
      if (await isReady(target.url)) {
        ready.add(target);
        anyReady.resolve();
        anyReady = Promise.withResolvers();
        waiting.get(target.name)?.();
        waiting.delete(target.name);
      } else ready.delete(target);
      asking = false;
    }, askEveryMs);
  });
  let turn = 0;
  return {
    next: async () => {
      turn += 1;
      for (;;) {
        const target = [...ready][turn % ready.size];
        if (target !== undefined) return target;
        await anyReady.promise;
      }
    },
    // It believes nothing but the probe.
    avoid: () => undefined,
    trust: () => undefined,
    isBack: (name) => new Promise((resolve) => waiting.set(name, resolve)),
    [Symbol.dispose]: () => {
      for (const timer of timers) clearInterval(timer);
    },
  };
}

function isReady(url: string): Promise<boolean> {
  return fetch(new URL('/ready', url), { signal: AbortSignal.timeout(answerWithinMs) }).then(
    ({ status }) => status === 200,
    () => false,
  );
}
