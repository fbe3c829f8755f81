import { createConversations } from '../load/mixes.ts';
import type { Tried } from '../trial.ts';
import type { Target } from '../world/account.ts';
import { waitUntilSettled } from '../world/measure.ts';
import { type Check, check } from './check.ts';

/** Whatever a process that stands still has begun is taken from it within this, and then done by another. */
const longestMs = 20_000;

/** In the end every worker works: also when all the others stand still. */
export async function everyWorkerWorks(world: Tried, targets: readonly Target[]): Promise<Check> {
  const workers = world.nodes.filter(({ role }) => role !== 'api');
  const idle: string[] = [];
  for (const worker of workers) {
    const others = workers.filter((each) => each !== worker && each.role === 'worker');
    for (const each of others) each.signal('SIGSTOP');
    await createConversations({ ledger: world.ledger, targets, count: 1 });
    const tookMs = await waitUntilSettled(world, longestMs, world.us.accountId);
    for (const each of others) each.signal('SIGCONT');
    if (tookMs >= longestMs) idle.push(`${worker.name} did nothing while the others stood still`);
  }
  return check('every worker works in the end', workers.length, idle);
}
