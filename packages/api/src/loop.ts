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

/**
 * Runs while there is something to do, then waits to be woken, for what is due soon, or for the next poll. A failure is
 * logged and tried again at the next poll, however often it is woken: a database in trouble is not helped by haste.
 */
export function startLoop({ name, runOnce, pollMs, dueInMs, logger }: LoopOptions): Loop {
  let stopped = false;
  let woken = false;
  let failed = false;
  let interrupt: () => void = () => undefined;

  const untilNext = () => (failed ? pollMs : Math.min(pollMs, Math.ceil(dueInMs?.() ?? pollMs)));
  const wake = () => {
    woken = true;
    if (!failed) interrupt();
  };
  const sleep = () =>
    new Promise<void>((resolve) => {
      if ((woken && !failed) || stopped) return resolve();
      const timer = setTimeout(resolve, untilNext());
      interrupt = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const running = (async () => {
    while (!stopped) {
      woken = false;
      failed = false;
      const done = await runOnce().catch((error: unknown) => {
        logger.error({ err: error, loop: name }, 'the loop failed and tries again');
        failed = true;
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
