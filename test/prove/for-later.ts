/**
 * The same promise, for who will await it later: that it rejects before then is no unhandled rejection, which would end
 * the whole run.
 */
export function forLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
