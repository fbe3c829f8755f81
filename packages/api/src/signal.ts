/** Something happened: whoever waits goes and looks. Carries nothing, so missing one only costs time. */
export type Signal = {
  notify(): void;
  /** Resolves at the next notification, after the time, or when aborted. */
  wait(milliseconds: number, abort?: AbortSignal): Promise<void>;
  /** How many wait now. */
  waiting(): number;
};

export function createSignal(): Signal {
  const waiting = new Set<() => void>();
  return {
    notify: () => {
      for (const wake of waiting) wake();
    },
    wait: (milliseconds, abort) =>
      new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          abort?.removeEventListener('abort', wake);
          resolve();
        };
        const timer = setTimeout(wake, milliseconds);
        waiting.add(wake);
        abort?.addEventListener('abort', wake);
        if (abort?.aborted) wake();
      }),
    waiting: () => waiting.size,
  };
}
