import type { SteppedDatabase } from './stepped-database.ts';

/** Somebody who works on a database and waits before each statement until it is told to go on. */
export type Actor = {
  name: string;
  pid: () => number | undefined;
  /** Whether it waits before a statement. */
  waits: () => boolean;
  isDone: () => boolean;
  goOn: () => void;
  /** Resolves when it waits before its next statement, or is done. */
  stopped: () => Promise<void>;
  /** Rejects with what went wrong in it. */
  finished: Promise<void>;
};

export function startActor(
  name: string,
  stepped: SteppedDatabase,
  tell: (statement: string) => void,
  run: () => Promise<unknown>,
): Actor {
  let open: (() => void) | undefined;
  let done = false;
  let stop = Promise.withResolvers<void>();
  stepped.onStatement = (statement) => {
    const gate = Promise.withResolvers<void>();
    open = () => {
      tell(statement);
      gate.resolve();
    };
    stop.resolve();
    return gate.promise;
  };
  const finished = run().then(
    () => undefined,
    (error: unknown) => {
      if (!(error instanceof ChangedMind)) throw error;
    },
  );
  const end = () => {
    done = true;
    stepped.onStatement = null;
    stop.resolve();
    // What it began and did not wait for goes on by itself.
    open?.();
    open = undefined;
  };
  finished.then(end, end);
  return {
    name,
    pid: stepped.pid,
    waits: () => open !== undefined,
    isDone: () => done,
    goOn: () => {
      stop = Promise.withResolvers();
      const go = open;
      open = undefined;
      go?.();
    },
    stopped: () => stop.promise,
    finished,
  };
}

/** Thrown in a transaction that shall be rolled back. */
export class ChangedMind extends Error {}
