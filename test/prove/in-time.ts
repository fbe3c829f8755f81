/** The same promise, but rejects with this after so long. What it is of goes on all the same. */
export async function inTime<T>(promise: Promise<T>, longestMs: number, tooLate: string): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(tooLate)), longestMs);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
