import { createSharedRun } from '@usher/api/shared-run';
import { createTurns } from '@usher/api/turns';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('turns are taken in the order of asking, never more at a time than there are, whoever fails', async () => {
  const property = fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 4 }), async (s, atATime) => {
    const takeTurns = createTurns(atATime);
    const begun: number[] = [];
    let running = 0;
    const run = (number: number) =>
      takeTurns(async () => {
        begun.push(number);
        running += 1;
        expect(running).toBeLessThanOrEqual(atATime);
        await s.schedule(Promise.resolve());
        running -= 1;
        if (number % 3 === 0) throw new Error('Never mind.');
      });
    const numbers = Array.from({ length: 12 }, (_, number) => number);
    const ends = await s.waitFor(Promise.allSettled(numbers.map(run)));
    expect(begun).toEqual(numbers);
    expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(4);
  });
  await fc.assert(property);
});

test('a shared run tells everybody what was there after they asked, in as few runs as that takes', async () => {
  const property = fc.asyncProperty(fc.scheduler(), async (s) => {
    let [written, runs] = [0, 0];
    const read = createSharedRun(async () => {
      runs += 1;
      await s.schedule(Promise.resolve());
      const seen = written;
      await s.schedule(Promise.resolve());
      if (runs % 5 === 0) throw new Error('Never mind.');
      return seen;
    });
    const ask = async () => {
      await s.schedule(Promise.resolve());
      written += 1;
      const mine = written;
      const seen = await read().catch(() => mine);
      expect(seen).toBeGreaterThanOrEqual(mine);
    };
    await s.waitFor(Promise.all(Array.from({ length: 10 }, ask)));
    expect(runs).toBeLessThanOrEqual(10);
  });
  await fc.assert(property);
});
