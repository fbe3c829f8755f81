import { createWorker } from '../engine/worker.ts';
import { createHandOverRunner } from '../hand-over/runner.ts';
import { forgetOldKeys } from '../idempotency/forget.ts';
import type { Heads } from '../log/heads.ts';
import { numberEvents } from '../log/sequencer.ts';
import type { Logger } from '../logger.ts';
import { startLoop } from '../loop.ts';
import type { Databases } from './databases.ts';

type Options = {
  databases: Databases;
  /** Whether workflows are evaluated and conversations handed over here. What a process commits it numbers in any case. */
  evaluates: boolean;
  onNumbered: (heads: Heads) => void;
  logger: Logger;
};

export type Loops = {
  /** Something was committed. */
  wakeSequencer: () => void;
  /** Something was numbered, or is due. */
  wakeWorker: () => void;
  /** Somebody was deactivated. */
  wakeHandOvers: () => void;
  /** Evaluates and hands over nothing more once what is under way is done; what is committed is still numbered. */
  stopWorking: () => Promise<void>;
  /** Ends each loop after its current transaction, the sequencer last: the others give it work. */
  stop: () => Promise<void>;
};

export function startLoops({ databases, evaluates, onNumbered, logger }: Options): Loops {
  const sequencer = startLoop({
    name: 'sequencer',
    runOnce: () => numberEvents(databases.background, onNumbered),
    pollMs: 500,
    logger,
  });
  /** Does changes, which are to be numbered. */
  const thenNumber = (runOnce: () => Promise<number>) => async () => {
    const count = await runOnce();
    if (count > 0) sequencer.wake();
    return count;
  };
  const worker = createWorker(databases.worker, logger);
  const evaluation = evaluates
    ? startLoop({
        name: 'worker',
        runOnce: thenNumber(worker.runOnce),
        pollMs: 500,
        dueInMs: worker.dueInMs,
        logger,
      })
    : undefined;
  const handOvers = createHandOverRunner(databases.worker, logger);
  const handingOver = evaluates
    ? startLoop({ name: 'hand-overs', runOnce: thenNumber(handOvers.runOnce), pollMs: 500, logger })
    : undefined;
  const housekeeping = evaluates
    ? startLoop({
        name: 'housekeeping',
        runOnce: () => forgetOldKeys(databases.background),
        pollMs: 600_000,
        logger,
      })
    : undefined;
  const stopWorking = async () => {
    worker.stop();
    await Promise.all([evaluation?.stop(), handingOver?.stop(), housekeeping?.stop()]);
  };
  return {
    wakeSequencer: sequencer.wake,
    wakeWorker: () => evaluation?.wake(),
    wakeHandOvers: () => handingOver?.wake(),
    stopWorking,
    stop: async () => {
      await stopWorking();
      await sequencer.stop();
    },
  };
}
