/** npm hands on the Ctrl-C that the terminal has sent to everybody already: two within this time are one. */
const echoMs = 500;

export type Interruption = { signal: AbortSignal; release: () => void };

/** The first Ctrl-C asks to stop, and what is being done may be finished; the second ends the process with a code. */
export function awaitInterruption(secondEndsWith: number): Interruption {
  const controller = new AbortController();
  let askedAt = 0;
  const ask = () => {
    if (controller.signal.aborted && Date.now() - askedAt > echoMs) process.exit(secondEndsWith);
    if (!controller.signal.aborted) askedAt = Date.now();
    controller.abort();
  };
  process.on('SIGINT', ask);
  process.on('SIGTERM', ask);
  return {
    signal: controller.signal,
    release: () => {
      process.off('SIGINT', ask);
      process.off('SIGTERM', ask);
    },
  };
}
