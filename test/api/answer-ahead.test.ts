import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerAhead } from '../../packages/api/src/server/answer-ahead.ts';

async function* arriving(frames: readonly number[], error?: Error): AsyncGenerator<number, void> {
  yield* frames;
  if (error !== undefined) throw error;
}

async function all<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const each of stream) found.push(each);
  return found;
}

describe('frames that are answered ahead', () => {
  test('come in their order, however long each answer takes', async () => {
    const property = fc.asyncProperty(
      fc.array(fc.nat({ max: 5 }), { maxLength: 100 }),
      fc.scheduler(),
      async (turns, scheduler) => {
        const answer = (index: number) => scheduler.schedule(Promise.resolve(index));
        const frames = turns.map((_, index) => index);
        expect(await scheduler.waitFor(all(answerAhead(arriving(frames), answer)))).toEqual(frames);
      },
    );
    await fc.assert(property, { numRuns: 50 });
  });

  test('are looked up several at a time, and no more than a few dozen', async () => {
    let open = 0;
    let most = 0;
    const answer = async (frame: number) => {
      open += 1;
      most = Math.max(most, open);
      await nextTurn();
      open -= 1;
      return frame;
    };
    const frames = Array.from({ length: 500 }, (_, index) => index);
    expect(await all(answerAhead(arriving(frames), answer))).toEqual(frames);
    expect(most).toBe(32);
  });

  test('are told at once when no other arrives', async () => {
    const silent = Promise.withResolvers<never>();
    async function* oneAndSilence() {
      yield 1;
      await silent.promise;
    }
    const answers = answerAhead(oneAndSilence(), async (frame) => frame);
    expect(await answers.next()).toEqual({ value: 1, done: false });
  });

  test('come before the failure that follows them', async () => {
    const answers = answerAhead(arriving([1, 2], new Error('The log is gone.')), async (frame) => frame);
    expect(await answers.next()).toMatchObject({ value: 1 });
    expect(await answers.next()).toMatchObject({ value: 2 });
    await expect(answers.next()).rejects.toThrow('The log is gone.');
  });

  test('end their source when nobody reads on', async () => {
    let ended = false;
    async function* endless() {
      try {
        for (let number = 0; ; number += 1) yield number;
      } finally {
        ended = true;
      }
    }
    for await (const answer of answerAhead(endless(), async (frame) => frame)) if (answer === 3) break;
    expect(ended).toBe(true);
  });
});
