import { createWriteStream } from 'node:fs';
import type { Answer, Operation } from './load/operations.ts';

/** `ok`: it has happened. `fail`: it has not. `info`: nobody can know from the answer alone. */
type Ending = 'ok' | 'fail' | 'info';

/** One request. Times are monotonic, in milliseconds since the ledger was opened. */
export type Attempt = {
  /** Which logical operation it is for: an operation is tried until it has an answer. */
  number: number;
  operation: Operation;
  key: string;
  client: string;
  node: string;
  invokedAt: number;
  endedAt: number | null;
  ending: Ending | null;
  answer: Answer | null;
  error: string | null;
};

export type Fault = {
  what: string;
  target: string;
  at: number;
  /** Whether it hit something that was being done. */
  inFlight: boolean;
  healedAt: number | null;
};

export type Ledger = {
  attempts: readonly Attempt[];
  faults: readonly Fault[];
  now(): number;
  invoke(started: Pick<Attempt, 'number' | 'operation' | 'key' | 'client' | 'node'>): Attempt;
  settle(attempt: Attempt, ending: Ending, told: { answer?: Answer; error?: string }): void;
  /** How many requests wait for their answer, of one node or of all. */
  inFlight(node?: string): number;
  /** Answers how to say that it is healed. */
  fault(hit: Pick<Fault, 'what' | 'target' | 'inFlight'>): () => void;
  close(): Promise<void>;
};

/** The faults that hit something which was being done: others prove nothing. */
export function countHits({ faults }: Pick<Ledger, 'faults'>): number {
  return faults.filter(({ inFlight }) => inFlight).length;
}

/** Whether a request ended without an answer from which anybody could tell what has happened. */
export function leavesDoubt({ attempts }: Pick<Ledger, 'attempts'>): boolean {
  return attempts.some(({ ending }) => ending === 'info');
}

/** Everything that clients did and met, in memory and, line by line, in a file. */
export function openLedger(path: string): Ledger {
  const attempts: Attempt[] = [];
  const faults: Fault[] = [];
  const waiting = new Map<string, number>();
  const file = createWriteStream(path);
  let isClosed = false;
  const write = (line: object) => {
    if (!isClosed) file.write(`${JSON.stringify(line)}\n`);
  };
  /** Whoever still goes on after the end of a world, such as a scenario that took too long, ends here. */
  const mustBeOpen = () => {
    if (isClosed) throw new Error('The ledger is closed.');
  };
  const beginning = performance.now();
  const now = () => performance.now() - beginning;
  const count = (node: string, change: number) => waiting.set(node, (waiting.get(node) ?? 0) + change);

  return {
    attempts,
    faults,
    now,
    invoke: (started) => {
      mustBeOpen();
      const attempt: Attempt = {
        ...started,
        invokedAt: now(),
        endedAt: null,
        ending: null,
        answer: null,
        error: null,
      };
      attempts.push(attempt);
      count(attempt.node, 1);
      write({ record: 'invoke', ...started, at: attempt.invokedAt });
      return attempt;
    },
    settle: (attempt, ending, { answer = null, error = null }) => {
      Object.assign(attempt, { endedAt: now(), ending, answer, error });
      count(attempt.node, -1);
      const { number, key, node, endedAt } = attempt;
      write({ record: ending, number, key, node, at: endedAt, answer, error });
    },
    inFlight: (node) =>
      node === undefined
        ? [...waiting.values()].reduce((sum, each) => sum + each, 0)
        : (waiting.get(node) ?? 0),
    fault: (hit) => {
      mustBeOpen();
      const fault: Fault = { ...hit, at: now(), healedAt: null };
      faults.push(fault);
      write({ record: 'fault', ...fault });
      return () => {
        fault.healedAt = now();
        write({ record: 'heal', what: fault.what, target: fault.target, at: fault.healedAt });
      };
    },
    close: () => {
      isClosed = true;
      return new Promise((resolve) => file.end(resolve));
    },
  };
}
