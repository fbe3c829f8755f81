/** Runs something when it is its turn: at most so many at a time, first come, first served. */
export type TakeTurns = <T>(run: () => Promise<T>) => Promise<T>;

export function createTurns(atATime: number): TakeTurns {
  const queue: (() => void)[] = [];
  let running = 0;

  return async (run) => {
    // Whoever ends hands its place on, so that nobody who comes at that moment gets in before those who wait.
    if (running === atATime) await new Promise<void>((resolve) => queue.push(resolve));
    else running += 1;
    try {
      return await run();
    } finally {
      const next = queue.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
