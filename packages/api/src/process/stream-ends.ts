import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

const waves = 20;

export type StreamEnds = {
  /** Aborted when a stream that begins now has to end. */
  pick: () => AbortSignal;
  /** Resolves when every stream was told to end. */
  end: () => Promise<void>;
};

/** Ends streams in waves over a while, so that their clients do not all come back at the same moment. */
export function createStreamEnds(withinMs: number): StreamEnds {
  const controllers = Array.from({ length: waves }, () => new AbortController());
  for (const { signal } of controllers) setMaxListeners(0, signal);
  let next = 0;
  let ending: Promise<void> | undefined;
  const endAll = async () => {
    for (const controller of controllers) {
      controller.abort();
      if (withinMs > 0) await pause(withinMs / waves);
    }
  };
  return {
    pick: () => {
      next = (next + 1) % waves;
      return (controllers[next] ?? new AbortController()).signal;
    },
    end: () => {
      ending ??= endAll();
      return ending;
    },
  };
}
