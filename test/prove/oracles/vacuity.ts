import { type Attempt, countHits, type Ledger, leavesDoubt } from '../ledger.ts';
import { type Check, check } from './check.ts';

export type Expected = {
  /** Faults that hit something that was being done. */
  faults: number;
  /** Whether the faults leave requests without an answer. */
  inDoubt: boolean;
};

const okShare = 0.7;
const lastOperations = 5;

/** I13: the run proves something. Most requests went well, enough faults hit, and in the end every node works. */
export function notVacuous(
  { attempts, faults }: Pick<Ledger, 'attempts' | 'faults'>,
  expected: Expected,
): Check {
  const ended = attempts.filter(({ ending }) => ending !== null);
  const share = ended.filter(({ ending }) => ending === 'ok').length / Math.max(ended.length, 1);
  const hits = countHits({ faults });
  const healed = faults.reduce(
    (last, { healedAt }) => Math.max(last, healedAt ?? Number.POSITIVE_INFINITY),
    0,
  );
  const violations = [
    ...(share >= okShare ? [] : [`only ${Math.round(share * 100)} % of the requests went well`]),
    ...(hits >= expected.faults ? [] : [`${hits} faults hit work in flight, and not ${expected.faults}`]),
    ...(expected.inDoubt && !leavesDoubt({ attempts }) ? ['no request was left in doubt'] : []),
    ...[...Map.groupBy(attempts, ({ node }) => node)].flatMap(([node, all]) =>
      unwellAfter(healed, node, all),
    ),
  ];
  return check('I13 not vacuous', ended.length, violations);
}

function unwellAfter(healed: number, node: string, attempts: readonly Attempt[]): string[] {
  const last = attempts.filter(({ invokedAt }) => invokedAt > healed).slice(-lastOperations);
  if (last.length < lastOperations)
    return [`${node} was asked only ${last.length} times after the last fault`];
  if (last.every(({ ending }) => ending === 'ok')) return [];
  return [`the last requests to ${node} ended with ${last.map(({ ending }) => ending).join(', ')}`];
}
