import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chances } from './chances.ts';
import type { Attempt, Ledger } from './ledger.ts';
import { notVacuous } from './oracles/vacuity.ts';
import { formatArming, parseArming } from './world/arm.ts';

test('the same seed lets chance fall the same way, and another seed another', () => {
  const drawn = (seed: number) => {
    const luck = chances(seed);
    return Array.from({ length: 20 }, () => luck.below(1_000_000));
  };
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      expect(drawn(seed)).toEqual(drawn(seed));
    }),
    { numRuns: 20 },
  );
  expect(drawn(1)).not.toEqual(drawn(2));
});

test('what chance picks lies within its limits', () => {
  const luck = chances(1);
  const drawn = Array.from({ length: 2_000 }, () => luck.between(3, 5));
  expect(new Set(drawn)).toEqual(new Set([3, 4, 5]));
  expect(luck.shuffle([1, 2, 3, 4]).toSorted()).toEqual([1, 2, 3, 4]);
});

test('what a point is armed with reads back from its text', () => {
  const arming = { point: 'afterLock', deed: 'kill', hit: 17 } as const;
  expect(formatArming(arming)).toBe('afterLock:kill:17');
  expect(parseArming('afterLock:kill:17')).toEqual(arming);
  expect(parseArming('beforeCommit:pause')).toEqual({ point: 'beforeCommit', deed: 'pause', hit: 1 });
});

test.each(['', 'afterLock', 'nowhere:kill', 'afterLock:sing', 'afterLock:kill:0', 'afterLock:kill:x'])(
  'a point is not armed with "%s"',
  (text) => {
    expect(() => parseArming(text)).toThrow('must be like afterLock:kill:17');
  },
);

describe('a run', () => {
  const attempt = (at: number, ending: Attempt['ending'] = 'ok'): Attempt => ({
    number: at,
    operation: { kind: 'read', conversationId: 'conv_1' },
    key: String(at),
    client: 'client-1',
    node: 'api-1',
    invokedAt: at,
    endedAt: at + 1,
    ending,
    answer: null,
    error: null,
  });
  const fault = (inFlight = true) => ({ what: 'SIGKILL', target: 'api-1', at: 10, inFlight, healedAt: 20 });
  const after = [21, 22, 23, 24, 25].map((at) => attempt(at));
  const sound = { attempts: [attempt(9, 'info'), ...after], faults: [fault()] };
  const judged = (run: Pick<Ledger, 'attempts' | 'faults'>) =>
    notVacuous(run, { faults: 1, inDoubt: true }).violations;

  test('that met a fault in the middle of its work and recovered proves something', () => {
    expect(judged(sound)).toBe(0);
  });

  test.each([
    ['nothing was hit', { ...sound, faults: [fault(false)] }],
    ['there was no fault', { ...sound, faults: [] }],
    ['hardly anything went well', { ...sound, attempts: [...after, ...Array(9).fill(attempt(9, 'info'))] }],
    ['nothing was left in doubt', { ...sound, attempts: after }],
    ['the last fault was never healed', { ...sound, faults: [{ ...fault(), healedAt: null }] }],
    ['the node was hardly asked after the last fault', { ...sound, attempts: sound.attempts.slice(0, 4) }],
    ['the node was unwell in the end', { ...sound, attempts: [...sound.attempts, attempt(30, 'info')] }],
  ])('in which %s proves nothing', (_, run) => {
    expect(judged(run)).toBeGreaterThan(0);
  });
});
