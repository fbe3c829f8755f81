import { deepest, type Loop } from '../load/loops.ts';
import type { EnrollmentRow, Rows } from '../rows.ts';
import { type Check, check } from './check.ts';

export type Looping = { loop: Loop; ids: readonly string[] };

/** F14: every chain comes as far as it may and no further, and where it is stopped an enrollment says so. */
export function chainsStop(looping: readonly Looping[], { events, enrollments }: Rows): Check[] {
  const all = Map.groupBy(enrollments, ({ conversationId }) => conversationId);
  const tooDeep = events.filter(({ depth }) => depth > deepest);
  const ids = looping.flatMap(({ ids: each }) => each);
  return [
    check(
      `F14 no chain is longer than ${deepest}`,
      events.length,
      tooDeep.map(({ conversationId, depth }) => `${conversationId} has an event at depth ${depth}`),
    ),
    check(
      'F14 every chain is stopped, by name',
      ids.length,
      looping.flatMap(({ loop, ids: each }) =>
        each.flatMap((id) => unlikeTheLoop(loop, id, all.get(id) ?? [])),
      ),
    ),
  ];
}

function unlikeTheLoop(loop: Loop, id: string, enrollments: readonly EnrollmentRow[]): string[] {
  const completed = enrollments.filter(({ status }) => status === 'COMPLETED').length;
  const named = enrollments.filter(isNamed).length;
  const whole = completed === loop.completes && named === loop.blocked;
  if (whole && enrollments.length === completed + named) return [];
  const found = `${completed} ended, ${named} were stopped by name, ${enrollments.length} in all`;
  return [`${id} (${loop.word}): ${found}; expected ${loop.completes} and ${loop.blocked}`];
}

const isNamed = ({ status, reason, depth }: EnrollmentRow) =>
  status === 'BLOCKED' && reason !== null && depth === deepest + 1;
