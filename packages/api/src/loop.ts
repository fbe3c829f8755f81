import type { Logger } from './logger.ts';

export type Loop = { wake(): void; stop(): Promise<void> };

type LoopOptions = {
  name: string;
  /** Does what there is to do and answers how much that was; 0: nothing for now. */
  runOnce: () => Promise<number>;
  pollMs: number;
  /** How soon there will be something to do, as far as the last run saw. Null: nothing is known. */
  dueInMs?: () => number | null;
  logger: Logger;
};

/** Runs while there is something to do, then waits to be woken, for what is due soon, or for the next poll. A failure is logged and tried again. */
export function startLoop({ name, runOnce, pollMs, dueInMs, logger }: LoopOptions): Loop {
  let stopped = false;
  let woken = false;
  let interrupt: () => void = () => undefined;

  const wake = () => {
    woken = true;
    interrupt();
  };
  const sleep = () =>
    new Promise<void>((resolve) => {
      if (woken || stopped) return resolve();
      const timer = setTimeout(resolve, Math.min(pollMs, Math.ceil(dueInMs?.() ?? pollMs)));
      interrupt = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const running = (async () => {
    while (!stopped) {
      woken = false;
      const done = await runOnce().catch((error: unknown) => {
        logger.error({ err: error, loop: name }, 'the loop failed and tries again');
        return 0;
      });
      if (done === 0) await sleep();
    }
  })();

  return {
    wake,
    stop: async () => {
      stopped = true;
      interrupt();
      await running;
    },
  };
}
