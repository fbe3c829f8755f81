/** The boundaries between one step of our work and the next, in the order in which a change comes by them. */
export const points = [
  'afterLock',
  'beforeWrite',
  'beforeCreation',
  'afterEvents',
  'beforeOutcomes',
  'afterOutcomes',
  'beforeCommit',
  'afterCommit',
  'afterCommitBeforeReply',
  'afterSequencerLock',
  'afterNumbering',
  'afterNotification',
  'afterClaim',
  'afterConversationsHeld',
  'betweenEffects',
  'afterEffects',
  'afterRecord',
  'beforeWorkRemoved',
  'afterWorkRemoved',
] as const;
export type Point = (typeof points)[number];

type Hook = (point: Point) => Promise<void> | undefined;

let hook: Hook | undefined;

/** Lets a test stop or end the process at a boundary. Nothing but tests may call it. */
export function armPoints(armed: Hook | undefined): void {
  hook = armed;
}

/** Says that the work has come this far. Nobody listens but in tests, and then there is nothing to wait for. */
export function point(name: Point): Promise<void> | undefined {
  return hook?.(name);
}
