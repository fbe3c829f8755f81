import { createWorker } from '../engine/worker.ts';
import { forgetOldKeys } from '../idempotency/forget.ts';
import { numberEvents } from '../log/sequencer.ts';
import type { Logger } from '../logger.ts';
import { startLoop } from '../loop.ts';
import type { Databases } from './databases.ts';

type Options = {
  databases: Databases;
  /** Whether workflows are evaluated here, and the house is kept. What a process commits it numbers in any case. */
  evaluates: boolean;
  onNumbered: () => void;
  logger: Logger;
};

export type Loops = {
  /** Something was committed. */
  wakeSequencer: () => void;
  /** Something was numbered. */
  wakeWorker: () => void;
  /** Ends each loop after its current transaction, the sequencer last: the others give it work. */
  stop: () => Promise<void>;
};

export function startLoops({ databases, evaluates, onNumbered, logger }: Options): Loops {
  const sequencer = startLoop({
    name: 'sequencer',
    runOnce: async () => {
      const count = await numberEvents(databases.background);
      if (count > 0) onNumbered();
      return count;
    },
    pollMs: 500,
    logger,
  });
  const worker = createWorker(databases.worker, logger);
  const workOnce = async () => {
    const count = await worker.runOnce();
    if (count > 0) sequencer.wake();
    return count;
  };
  const evaluation = evaluates
    ? startLoop({ name: 'worker', runOnce: workOnce, pollMs: 500, logger })
    : undefined;
  const housekeeping = evaluates
    ? startLoop({
        name: 'housekeeping',
        runOnce: () => forgetOldKeys(databases.background),
        pollMs: 600_000,
        logger,
      })
    : undefined;
  return {
    wakeSequencer: sequencer.wake,
    wakeWorker: () => evaluation?.wake(),
    stop: async () => {
      await Promise.all([evaluation?.stop(), housekeeping?.stop()]);
      await sequencer.stop();
    },
  };
}
