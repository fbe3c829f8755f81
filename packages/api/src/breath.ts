import { setImmediate } from 'node:timers/promises';

export type Breathe = () => Promise<void>;

const longestMs = 10;

/**
 * Lets sockets, timers and everybody else have their turn once they have waited this long. What never waits for any of
 * them, because all it needs is at hand, would else keep them out for as long as it has something to do.
 */
export function createBreath(): Breathe {
  let lastBreath = performance.now();
  let breath: Promise<void> | undefined;
  const take = async () => {
    await setImmediate();
    lastBreath = performance.now();
    breath = undefined;
  };

  return async () => {
    if (performance.now() - lastBreath < longestMs) return;
    // All take the same one: taken one after the other, each would begin to count anew.
    breath ??= take();
    await breath;
  };
}
