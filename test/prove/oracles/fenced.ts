import type { Freeze } from '../freeze.ts';
import { type Check, check } from './check.ts';

/** What Postgres tells of the transactions that a frozen process held, when all is over. */
export type Ends = {
  /** Sessions that were ended because nothing happened in their transactions. */
  timedOut: ReadonlySet<number>;
  /** How each transaction that had written ended. */
  endings: ReadonlyMap<string, string>;
};

const workResumesWithinMs = 15_000;

/** F06: what a process held that came back late was taken from it, nothing of it took effect, and others went on. */
export function lateOnesAreFenced(
  freezes: readonly Freeze[],
  { timedOut, endings }: Ends,
  numberingWithinMs: number,
): Check[] {
  const held = freezes.flatMap((freeze) => freeze.held.map((each) => ({ freeze, ...each })));
  const written = held.filter(({ xid }) => xid !== null);
  return [
    check(
      'the late one held something',
      freezes.length,
      freezes.filter((each) => each.held.length === 0).map(sentence),
    ),
    check(
      'the late one lost its transaction',
      held.length,
      held.filter(({ pid }) => !timedOut.has(pid)).map(({ freeze }) => sentence(freeze)),
    ),
    check(
      'nothing committed late',
      written.length,
      written
        .filter(({ xid }) => endings.get(xid ?? '') !== 'aborted')
        .map(({ freeze, xid }) => `${sentence(freeze)}: ${xid} is ${endings.get(xid ?? '')}`),
    ),
    check('the late one lives on', freezes.length, freezes.filter(({ lives }) => !lives).map(sentence)),
    check(
      `numbering resumes within ${numberingWithinMs / 1_000} s`,
      freezes.length,
      freezes
        .filter(({ numberingResumedMs }) => numberingResumedMs > numberingWithinMs)
        .map((each) => `${sentence(each)}: ${Math.round(each.numberingResumedMs)} ms`),
    ),
    check(
      'claimed work is done within 15 s',
      freezes.filter(({ workDoneMs }) => workDoneMs !== null).length,
      freezes
        .filter(({ workDoneMs }) => (workDoneMs ?? 0) > workResumesWithinMs)
        .map((each) => `${sentence(each)}: ${Math.round(each.workDoneMs ?? 0)} ms`),
    ),
  ];
}

const sentence = ({ node, point }: Freeze) => `${node}, frozen at ${point}`;
