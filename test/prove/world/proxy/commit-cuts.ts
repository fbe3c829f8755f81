import type { Chances } from '../../chances.ts';
import type { Ledger } from '../../ledger.ts';
import type { Cut } from '../../oracles/doubts.ts';
import type { PostgresProxy } from './proxy.ts';

/** Keys of the requests whose commits may be cut. */
export const doubtKey = (number: number) => `doubt-${number}`;
const doubtKeys = /doubt-\d+/;

const cutOneIn = 3;
const neverArriveOneIn = 6;
/** So often, and the first time, the process finds no other connection for a while: then its client has to find out. */
const shutOneIn = 20;
/** Longer than a process tries by itself. */
const shutForMs = 4_500;

type Cutting = { proxy: PostgresProxy; ledger: Ledger; luck: Chances; wanted: number };
export type CommitCuts = {
  cuts: readonly Cut[];
  /** How many commits were done without an answer. */
  unanswered: () => number;
};

/** Cuts connections between COMMIT and its answer until there were as many as wanted; some before COMMIT arrives. */
export function cutCommits({ proxy, ledger, luck, wanted }: Cutting): CommitCuts {
  const cuts: Cut[] = [];
  const unanswered = () => cuts.filter(({ done }) => done).length;
  const record = (node: string, key: string, done: boolean) => {
    cuts.push({ node, key, done, at: ledger.now() });
    const heal = ledger.fault({
      what: done ? 'answer to COMMIT lost' : 'COMMIT lost',
      target: node,
      inFlight: true,
    });
    if (cuts.length > 1 && luck.below(shutOneIn) > 0) return heal();
    const open = proxy.shut(node);
    setTimeout(() => {
      open();
      heal();
    }, shutForMs);
  };
  proxy.cutCommits({
    keys: doubtKeys,
    fateOf: ({ node, key }) => {
      if (unanswered() >= wanted || luck.below(cutOneIn) > 0) return 'passes';
      if (luck.below(neverArriveOneIn) > 0) return 'answer lost';
      record(node, key, false);
      return 'commit lost';
    },
    onAnswerLost: ({ node, key }) => record(node, key, true),
  });
  return { cuts, unanswered };
}
