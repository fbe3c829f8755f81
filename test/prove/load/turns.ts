import type { Target } from '../world/account.ts';

export type Turns = {
  next(): Target;
  /** Leaves a node alone for a moment, as a balancer does with one that did not answer. */
  avoid(target: Target): void;
  /** It answered: it is one like the others again. */
  trust(target: Target): void;
};

/** The same, where one may have to wait until there is somebody to ask. */
export type Waiting = Omit<Turns, 'next'> & { next(): Target | Promise<Target> };

const firstAvoidedForMs = 100;
const longestAvoidedForMs = 1_000;

/** The nodes one after the other; those that failed a moment ago only if there is no other. */
export function takeTurns(targets: readonly Target[]): Turns {
  const avoided = new Map<Target, { until: number; forMs: number }>();
  let turn = 0;
  return {
    next: () => {
      turn += 1;
      const well = targets.filter((target) => (avoided.get(target)?.until ?? 0) <= performance.now());
      const choice = well.length > 0 ? well : targets;
      const target = choice[turn % choice.length];
      if (target === undefined) throw new Error('There is no node to ask.');
      return target;
    },
    avoid: (target) => {
      const last = avoided.get(target);
      if (last !== undefined && last.until > performance.now()) return;
      const forMs = last === undefined ? firstAvoidedForMs : Math.min(last.forMs * 2, longestAvoidedForMs);
      avoided.set(target, { until: performance.now() + forMs, forMs });
    },
    trust: (target) => void avoided.delete(target),
  };
}
