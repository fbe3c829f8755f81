import { setTimeout as pause } from 'node:timers/promises';

/** The same, but so many a second: who falls behind gets what is late at once. */
export async function* paced<T>(all: Iterable<T>, perSecond: number): AsyncGenerator<T, void> {
  const beginning = performance.now();
  let count = 0;
  for (const each of all) {
    const early = beginning + (count * 1_000) / perSecond - performance.now();
    if (early > 0) await pause(early);
    count += 1;
    yield each;
  }
}
