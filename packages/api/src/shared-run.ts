/**
 * One run for all who ask at the same time. Each gets the outcome of a run that began after it asked, so that it sees
 * whatever was there when it did: at most one is on its way, and one waits behind it.
 */
export function createSharedRun<T>(run: () => Promise<T>): () => Promise<T> {
  let current: Promise<unknown> | undefined;
  let next: Promise<T> | undefined;

  const start = (): Promise<T> => {
    const started = run();
    const ended = () => {
      if (current === started) current = undefined;
    };
    current = started;
    started.then(ended, ended);
    return started;
  };
  const startNext = () => {
    next = undefined;
    return start();
  };

  return () => {
    if (next !== undefined) return next;
    if (current === undefined) return start();
    next = current.then(startNext, startNext);
    return next;
  };
}
