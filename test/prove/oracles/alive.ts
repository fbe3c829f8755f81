import { createConversations } from '../load/mixes.ts';
import type { Tried } from '../trial.ts';
import type { Target } from '../world/account.ts';
import { waitUntilSettled } from '../world/measure.ts';
import { type Check, check } from './check.ts';

/** Whatever a process that stands still has begun is taken from it within this, and then done by another. */
const longestMs = 20_000;

/** In the end every worker works: also when all the others stand still, and so does whatever else they serve. */
export async function everyWorkerWorks(world: Tried, targets: readonly Target[]): Promise<Check> {
  const workers = world.nodes.filter(({ role }) => role !== 'api');
  const alone: Alone[] = [];
  for (const worker of workers) {
    const others = workers.filter((each) => each !== worker);
    const stopped = new Set(others.map(({ name }) => name));
    for (const each of others) each.signal('SIGSTOP');
    const asked = targets.filter(({ name }) => !stopped.has(name));
    await createConversations({ ledger: world.ledger, targets: asked, count: 1 });
    const tookMs = await waitUntilSettled(world, longestMs, world.us.accountId);
    for (const each of others) each.signal('SIGCONT');
    alone.push({ name: worker.name, tookMs });
  }
  return eachWorkedAlone(alone);
}

/** A worker, and how long it took for its work while the others stood still. */
type Alone = { name: string; tookMs: number };

export function eachWorkedAlone(alone: readonly Alone[]): Check {
  const idle = alone.filter(({ tookMs }) => tookMs >= longestMs);
  return check(
    'every worker works in the end',
    alone.length,
    idle.map(({ name }) => `${name} did nothing while the others stood still`),
  );
}
