import type { AccountId } from '@usher/schema/ids';
import type { Database, Trx } from './database.ts';
import { isAborted } from './failures.ts';
import { isRepeated } from './retries.ts';

export type ReadTogether = <T>(accountId: AccountId, read: (trx: Trx) => Promise<T>) => Promise<T>;

/** Each waits for all that it shares a connection with. */
const mostTogether = 16;

type Asked = {
  /** Answers how to tell what was read. */
  read: (trx: Trx) => Promise<() => void>;
  fail: (error: unknown) => void;
  readAlone: () => void;
};

/**
 * What is looked up for an account in the same turn of the event loop shares a transaction, whoever asks: to begin and to
 * end one costs more than a look-up, and each takes a connection. What fails fails alone.
 */
export function createReadTogether(transaction: Database['transaction']): ReadTogether {
  const waiting = new Map<AccountId, Asked[]>();
  const inTransaction = <T>(accountId: AccountId, run: (trx: Trx) => Promise<T>) =>
    transaction(accountId, run, { repeatable: true });

  const readAll = async (accountId: AccountId, asked: readonly Asked[]): Promise<void> => {
    let settled: readonly Settled[] = [];
    const reading = inTransaction(accountId, async (trx) => {
      settled = await Promise.all(asked.map((one) => settle(one, trx)));
      const failed = settled.filter(({ tell }) => tell === undefined);
      const [worst] = [...failed.filter(({ error }) => isRepeated(error)), ...failed];
      if (worst !== undefined) throw worst.error;
    });
    await reading.catch((error: unknown) => {
      if (settled.length === 0) throw error;
    });
    for (const { one, error, tell } of settled) {
      if (tell !== undefined) tell();
      else if (isAborted(error)) one.readAlone();
      else one.fail(error);
    }
  };
  const readWaiting = (accountId: AccountId): void => {
    const asked = waiting.get(accountId) ?? [];
    waiting.delete(accountId);
    for (let first = 0; first < asked.length; first += mostTogether) {
      const together = asked.slice(first, first + mostTogether);
      readAll(accountId, together).catch((error: unknown) => {
        for (const { fail } of together) fail(error);
      });
    }
  };

  return <T>(accountId: AccountId, read: (trx: Trx) => Promise<T>) => {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const asked: Asked = {
      read: async (trx) => {
        const found = await read(trx);
        return () => resolve(found);
      },
      fail: reject,
      readAlone: () => inTransaction(accountId, read).then(resolve, reject),
    };
    const others = waiting.get(accountId) ?? [];
    if (others.push(asked) === 1) setImmediate(readWaiting, accountId);
    waiting.set(accountId, others);
    return promise;
  };
}

type Settled = { one: Asked; tell?: () => void; error?: unknown };

/** Never rejects: those who share the transaction go on. */
async function settle(one: Asked, trx: Trx): Promise<Settled> {
  try {
    return { one, tell: await one.read(trx) };
  } catch (error) {
    return { one, error };
  }
}
