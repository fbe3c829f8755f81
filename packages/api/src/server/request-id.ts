import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const storage = new AsyncLocalStorage<string>();

/** The caller's own id if it is a plain one, so that logs of both sides can be joined. */
export function requestIdFrom(header: string | null | undefined): string {
  return header != null && /^[\w.-]{1,100}$/.test(header) ? header : randomUUID();
}

export function withRequestId<T>(id: string, run: () => T): T {
  return storage.run(id, run);
}

export function currentRequestId(): string {
  return storage.getStore() ?? 'none';
}
