import { armPoints, type Point, points } from '@usher/api/point';

const deeds = ['kill', 'pause'] as const;
type Deed = (typeof deeds)[number];

/** What to do at a point, when it is passed for the given time: `afterLock:kill:17`. */
export type Arming = { point: Point; deed: Deed; hit: number };

export function formatArming({ point, deed, hit }: Arming): string {
  return `${point}:${deed}:${hit}`;
}

export function parseArming(text: string): Arming {
  const [name, what, count = '1'] = text.split(':');
  const point = points.find((each) => each === name);
  const deed = deeds.find((each) => each === what);
  const hit = Number(count);
  if (point === undefined || deed === undefined || !(hit >= 1))
    throw new Error(`POINT is "${text}" but must be like afterLock:kill:17.`);
  return { point, deed, hit };
}

/** Arms this process. A pause lasts until the promise that it is given resolves. */
export function arm({ point, deed, hit }: Arming, pauseAt: (point: Point) => Promise<void>): void {
  let left = hit;
  armPoints((passed) => {
    if (passed !== point) return undefined;
    left -= 1;
    if (left !== 0) return undefined;
    return deed === 'kill' ? die() : pauseAt(point);
  });
}

/** Nothing runs after this, not even what was waiting for its turn. */
function die(): Promise<void> {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}
