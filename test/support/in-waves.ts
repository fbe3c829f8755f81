const waveSize = 25;

/** Does something many times, some at a time: a server that is asked everything at once rightly refuses a part of it. */
export async function inWaves<T>(count: number, run: (index: number) => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  while (all.length < count) {
    const wave = Array.from({ length: Math.min(waveSize, count - all.length) }, (_, index) =>
      run(all.length + index),
    );
    all.push(...(await Promise.all(wave)));
  }
  return all;
}
