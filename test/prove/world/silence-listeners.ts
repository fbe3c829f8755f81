import { setTimeout as pause } from 'node:timers/promises';
import type { Subscriber } from '../load/subscriber.ts';
import { createWakeUp, medianWakeUp } from '../load/wake-ups.ts';
import { check } from '../oracles/check.ts';
import { spreadOf } from '../oracles/recovery.ts';
import type { Outcome } from '../scenario.ts';
import type { Target } from './account.ts';
import type { World } from './world.ts';

const backWithinMs = 15_000;
const longestMs = 30_000;

type Silencing = {
  targets: readonly Target[];
  subscribers: readonly Subscriber[];
  rounds: number;
  report: (progress: string) => void;
};

/** The connections by which processes hear of numbered events go half open, all at once; nothing else is wrong. */
export async function silenceListeners(world: World, silencing: Silencing): Promise<Outcome> {
  const { us, ledger, nodes } = world;
  const { targets, subscribers, rounds, report } = silencing;
  const conversationId = ledger.attempts.find(({ answer }) => answer !== null)?.answer?.conversationId ?? '';
  const wakeUp = createWakeUp({ ledger, targets, subscribers, conversationId, owners: us.owners });
  const backAfter: number[] = [];
  const late: string[] = [];
  const before = await medianWakeUp(wakeUp);
  for (let round = 1; round <= rounds; round += 1) {
    report(`listeners fall silent, ${round} of ${rounds}`);
    const heal = ledger.fault({ what: 'listeners half open', target: 'listeners', inFlight: true });
    const times = await silenceOnce(world, wakeUp);
    heal();
    for (const [index, { name }] of nodes.entries()) {
      const time = times[index] ?? longestMs;
      backAfter.push(time);
      if (time > backWithinMs) late.push(`${name} heard nothing for ${Math.round(time)} ms`);
    }
  }
  const after = await medianWakeUp(wakeUp);
  const { p50, max } = spreadOf(backAfter);
  return {
    checks: [check('listeners are back within 15 s', backAfter.length, late)],
    figures: {
      'listeners back after': `p50 ${Math.round(p50)} ms, max ${Math.round(max)} ms`,
      'a request until streams tell of it': `before ${Math.round(before)} ms, afterwards ${Math.round(after)} ms`,
    },
  };
}

/** How long after the silence began each process was told of something again. */
async function silenceOnce(
  { nodes, proxy }: Pick<World, 'nodes' | 'proxy'>,
  cause: () => Promise<number>,
): Promise<number[]> {
  const began = performance.now();
  for (const link of proxy.links()) if (link.notifiedAt() !== undefined) link.lose('server');
  const heardAt = () =>
    nodes.map(({ name }) =>
      Math.min(...proxy.links(name).map((link) => link.notifiedAt() ?? Number.POSITIVE_INFINITY)),
    );
  const isOver = () =>
    performance.now() - began > longestMs || heardAt().every((at) => at < Number.POSITIVE_INFINITY);
  while (!isOver()) {
    await cause();
    await pause(100);
  }
  return heardAt().map((at) => Math.min(longestMs, at - began));
}
