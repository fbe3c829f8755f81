import { setTimeout as pause } from 'node:timers/promises';
import type { Point } from '@usher/api/point';
import type pg from 'pg';
import { forLater } from './for-later.ts';
import {
  countUndone,
  findHeld,
  type HeldTransaction,
  hasAskedSince,
  listClaimed,
  readClock,
  readHead,
  waitForHeld,
} from './world/held.ts';
import type { NodeProcess } from './world/node-process.ts';
import type { World } from './world/world.ts';

/** A process that stood still in the middle of a transaction, what it held, and how long that kept others. */
export type Freeze = {
  node: string;
  point: Point;
  held: HeldTransaction[];
  /** Until others numbered events again. */
  numberingResumedMs: number;
  /** Until others had done the work that was claimed; null if none was. */
  workDoneMs: number | null;
  /** Whether it went on with its life afterwards. */
  lives: boolean;
};

export type Freezing = {
  /** Resolves when others have done what it had claimed. */
  workDone: Promise<unknown>;
  /** Resolves when it is awake again. */
  over: Promise<Freeze>;
};

type Place = { world: Pick<World, 'us' | 'ledger'>; pool: pg.Pool; forMs: number };

/** Others come by as well: by chance it may not be its turn for long. */
const reachedWithinMs = 120_000;
/** What has not happened by then is reported as never. */
const longestMs = 30_000;

/** Stops a process at a point with all it holds. Resolves when others number events again; null: it never came by. */
export async function freezeAt(
  point: Point,
  node: NodeProcess,
  { world, pool, forMs }: Place,
): Promise<Freezing | null> {
  const held = await freezeHolding(point, node, pool);
  if (held === null) return null;
  const frozenAt = performance.now();
  const elapsed = () => performance.now() - frozenAt;
  const until = async (holds: () => Promise<boolean>) => {
    const giveUpAt = elapsed() + longestMs;
    while (!(await holds()) && elapsed() < giveUpAt) await pause(50);
    return elapsed();
  };
  const { accountId } = world.us;
  const heal = world.ledger.fault({ what: `frozen at ${point}`, target: node.name, inFlight: true });
  const claimed = await listClaimed(pool, accountId);
  const head = await readHead(pool, accountId);
  const numbered = forLater(until(async () => (await readHead(pool, accountId)) > head));
  const workDone = forLater(until(async () => (await countUndone(pool, claimed)) === 0));

  const wake = async (): Promise<Freeze> => {
    await pause(forMs - elapsed());
    const wokenAt = await readClock(pool);
    node.signal('SIGCONT');
    node.release();
    await until(() => hasAskedSince(pool, node.name, wokenAt));
    const lives = await hasAskedSince(pool, node.name, wokenAt);
    heal();
    const workDoneMs = claimed.length === 0 ? null : await workDone;
    return { node: node.name, point, held, numberingResumedMs: await numbered, workDoneMs, lives };
  };
  const over = forLater(wake());
  await numbered;
  return { workDone, over };
}

/** What it holds from then on. The transaction that was seen may have been another one of its, and over by then. */
async function freezeHolding(point: Point, node: NodeProcess, pool: pg.Pool) {
  while (await pauseHolding(point, node, pool)) {
    node.signal('SIGSTOP');
    const held = await waitForHeld(pool, node.name);
    if (held.length > 0) return held;
    node.signal('SIGCONT');
    node.release();
  }
  return null;
}

/** Many transactions that come by a point hold nothing: those go on, until one does. */
async function pauseHolding(point: Point, node: NodeProcess, pool: pg.Pool): Promise<boolean> {
  const giveUpAt = performance.now() + reachedWithinMs;
  while (performance.now() < giveUpAt) {
    const paused = node.paused().then(() => true);
    node.arm({ point, deed: 'pause', hit: 1 });
    if (!(await Promise.race([paused, pause(giveUpAt - performance.now(), false)]))) return false;
    if ((await findHeld(pool, node.name)).length > 0) return true;
    node.release();
  }
  return false;
}
