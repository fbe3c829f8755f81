const firstWindowMs = 1_000;
const longestWindowMs = 10_000;

/**
 * How long to wait before coming back. By chance anywhere within the window, so that all who lost the same server do not
 * meet again at the next one; and no sooner than that asked for. The window is as wide again with each failure in a row.
 */
export function pauseBefore(failuresInARow: number, retryAfterMs: number, chance = Math.random()): number {
  const windowMs = Math.min(longestWindowMs, firstWindowMs * 2 ** Math.max(failuresInARow - 1, 0));
  return retryAfterMs + chance * windowMs;
}

/** What `Retry-After` says: seconds, or a date. Undefined: nothing, or nonsense. */
export function readRetryAfter(header: string | null, now = Date.now()): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1_000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(until - now, 0);
}

export function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener('abort', done);
    if (signal?.aborted) done();
  });
}
