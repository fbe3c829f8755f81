import { type Check, check } from './check.ts';

/** After the last fault is healed, all that waits must be done within this. */
export const settleWithinMs = 20_000;

/** I14: what has piled up is soon done. */
export function backlogSoonEmpty(tookMs: number): Check {
  const late = tookMs <= settleWithinMs ? [] : [`what waited was done only after ${Math.round(tookMs)} ms`];
  return check('I14 the backlog is soon empty', 1, late);
}

/** Nobody but the harness ends a process. */
export function noUnexpectedExits(nodes: readonly { unexpectedExits(): readonly string[] }[]): Check {
  return check(
    'no process ends by itself',
    nodes.length,
    nodes.flatMap((node) => node.unexpectedExits()),
  );
}
