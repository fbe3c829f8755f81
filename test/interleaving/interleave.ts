import fc from 'fast-check';
import type { Actor } from './actor.ts';

/** Counted round, as often as is needed. */
export const anyTurns = fc.array(fc.nat(3), { minLength: 1, maxLength: 40, size: 'max' });

/** Whether a backend waits for a lock that another one holds. */
export type IsBlocked = (pid: number) => Promise<boolean>;

/**
 * Lets the actors take their statements in the order of the turns: each turn names one of those who can go on. Nobody
 * sleeps: after each turn the one who went on has come to its next statement, has ended, or waits for another's lock.
 * Answers how often somebody had to wait.
 */
export async function interleave(
  actors: readonly Actor[],
  turns: readonly number[],
  isBlocked: IsBlocked,
): Promise<number> {
  let waits = 0;
  let turn = 0;
  await Promise.all(actors.map((actor) => actor.stopped()));
  for (;;) {
    const ready = actors.filter((actor) => actor.waits());
    const actor = ready[(turns[turn % turns.length] ?? 0) % Math.max(ready.length, 1)];
    turn += 1;
    if (actor === undefined) break;
    const others = actors.filter((other) => other !== actor);
    actor.goOn();
    if (others.every((other) => other.isDone())) await actor.stopped();
    else if (await comesToWait(actor, isBlocked)) waits += 1;
    for (const other of others) if (!other.waits() && !other.isDone()) await comesToWait(other, isBlocked);
  }
  await Promise.all(actors.map(({ finished }) => finished));
  return waits;
}

/** Whether it waits for a lock; false: it has come to its next statement, or has ended. */
async function comesToWait(actor: Actor, isBlocked: IsBlocked): Promise<boolean> {
  let stopped = false;
  const stop = actor.stopped().then(() => {
    stopped = true;
  });
  for (;;) {
    const pid = actor.pid();
    const blocked = pid === undefined ? Promise.resolve(false) : isBlocked(pid);
    const first = await Promise.race([stop.then(() => false), blocked]);
    if (stopped) return false;
    if (first) return true;
  }
}
