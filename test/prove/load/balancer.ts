import type { Target } from '../world/account.ts';
import type { Turns } from './turns.ts';

export type Balanced = Target & { url: string };

/** It ends with the scope that started it. */
export type Balancer = Omit<Turns, 'next'> &
  Disposable & {
    /** Where to send what comes next. */
    next(): Balanced;
    /** Resolves when this one takes requests. */
    isBack(name: string): Promise<void>;
  };

const askEveryMs = 100;
const answerWithinMs = 1_000;

/** Sends each request to the next of those that say they are ready, as load balancers do. */
export function startBalancer(targets: readonly Balanced[]): Balancer {
  const ready = new Set<Balanced>(targets);
  const waiting = new Map<string, () => void>();
  const timers = targets.map((target) => {
    let asking = false;
    return setInterval(async () => {
      if (asking) return;
      asking = true;
      if (await isReady(target.url)) {
        ready.add(target);
        waiting.get(target.name)?.();
        waiting.delete(target.name);
      } else ready.delete(target);
      asking = false;
    }, askEveryMs);
  });
  let turn = 0;
  return {
    next: () => {
      turn += 1;
      const choice = ready.size > 0 ? [...ready] : targets;
      const target = choice[turn % choice.length];
      if (target === undefined) throw new Error('There is no node to ask.');
      return target;
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
