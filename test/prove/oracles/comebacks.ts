import type { SubscriberLog } from '../load/subscriber.ts';
import { type Check, check } from './check.ts';

/** The end of a node, and when it served again. Times are those of the logs. */
export type NodeKill = { url: string; at: number; upAt: number };

/** A subscriber that lost its connection with a node. */
export type Comeback = {
  name: string;
  killedAt: number;
  upAt: number;
  /** When its next connection told something; null: never. */
  backAt: number | null;
};

const backWithinMs = 10_000;

type Connected = Pick<SubscriberLog, 'name' | 'begun'>;

/** Who was connected with a node when it was killed, and when each was back. */
export function comebacksOf(logs: readonly Connected[], kills: readonly NodeKill[]): Comeback[] {
  return kills.flatMap(({ url, at, upAt }) =>
    logs
      .filter(({ begun }) => begun.findLast((each) => each.at < at)?.url === url)
      .map(({ name, begun }) => {
        const backAt = begun.find((each) => each.at > at)?.at ?? null;
        return { name, killedAt: at, upAt, backAt };
      }),
  );
}

/** F07: everybody is back soon after the kill, whether the node that was killed serves again by then or not. */
export function everybodyBack(comebacks: readonly Comeback[]): Check {
  const late = comebacks.filter(
    ({ backAt, killedAt }) => backAt === null || backAt - killedAt > backWithinMs,
  );
  return check(
    'back within 10 s',
    comebacks.length,
    late.map(
      ({ name, backAt, killedAt }) =>
        `${name} was back ${backAt === null ? 'never' : `after ${Math.round(backAt - killedAt)} ms`}`,
    ),
  );
}

/** How many came back a second, of those that one kill had cut, when it took longest. */
export function slowestAccepting(comebacks: readonly Comeback[]): number {
  const rates = [...Map.groupBy(comebacks, ({ killedAt }) => killedAt).values()].map((all) => {
    const times = all.map(({ backAt, killedAt }) => (backAt ?? Number.POSITIVE_INFINITY) - killedAt);
    return (all.length / Math.max(...times)) * 1_000;
  });
  return Math.min(...rates);
}
