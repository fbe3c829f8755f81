import { describe, expect, test } from 'vitest';
import type { Freeze } from './freeze.ts';
import { comebacksOf, everybodyBack } from './oracles/comebacks.ts';
import { type Ends, lateOnesAreFenced } from './oracles/fenced.ts';
import { nothingHeldBack } from './oracles/held-back.ts';
import { noneEarly, noneLate } from './oracles/lateness.ts';

const foundBy = (checks: readonly { name: string; violations: number }[]) =>
  checks.filter(({ violations }) => violations > 0).map(({ name }) => name);

describe('a frozen process', () => {
  const freeze: Freeze = {
    node: 'worker-1',
    point: 'afterClaim',
    held: [{ pid: 7, xid: '70', numbers: false }],
    numberingResumedMs: 3_100,
    workDoneMs: 11_000,
    lives: true,
  };
  const ends: Ends = { timedOut: new Set([7]), endings: new Map([['70', 'aborted']]) };
  const found = (changed: Partial<Freeze>, others: Partial<Ends> = {}) =>
    foundBy(lateOnesAreFenced([{ ...freeze, ...changed }], { ...ends, ...others }, 5_000));

  test('that lost its transaction while others went on is well', () => {
    expect(found({})).toEqual([]);
  });

  test.each([
    ['held nothing', { held: [] }, {}, 'the late one held something'],
    ['kept its session', {}, { timedOut: new Set<number>() }, 'the late one lost its transaction'],
    ['committed late', {}, { endings: new Map([['70', 'committed']]) }, 'nothing committed late'],
    ['never came back', { lives: false }, {}, 'the late one lives on'],
    ['kept others from numbering', { numberingResumedMs: 5_001 }, {}, 'numbering resumes within 5 s'],
    ['kept its work', { workDoneMs: 15_001 }, {}, 'claimed work is done within 15 s'],
  ])('that %s is found', (_, changed, others, name) => {
    expect(found(changed, others)).toEqual([name]);
  });
});

describe('an open transaction', () => {
  const sound = {
    during: [{ position: 1, committedAt: 5, delayMs: 20 }],
    horizons: [
      { oldest: 10, next: 10 },
      { oldest: 10, next: 900 },
    ] as const,
    withinMs: 1_000,
    events: 1,
  };

  test('that delays no event is well', () => {
    expect(foundBy(nothingHeldBack(sound))).toEqual([]);
  });

  test.each([
    [
      'that delays events',
      { during: [{ position: 1, committedAt: 5, delayMs: 1_000 }] },
      'delivered in time at p99',
    ],
    [
      'that is not open in truth',
      { horizons: [sound.horizons[0], { oldest: 900, next: 900 }] as const },
      'the transactions hold snapshots back',
    ],
    ['beside which nothing flows', { events: 2 }, 'events flow meanwhile'],
  ])('%s is found', (_, changed, name) => {
    expect(foundBy(nothingHeldBack({ ...sound, ...changed }))).toEqual([name]);
  });
});

describe('subscribers of a killed node', () => {
  const kill = { url: 'one', at: 100, upAt: 200 };
  const subscriber = (...begun: { url: string; at: number }[]) => ({ name: 'subscriber-1', begun });
  const before = { url: 'one', at: 50 };

  test.each([
    ['are well when they are back soon', subscriber(before, { url: 'two', at: 10_100 }), 0],
    ['are found when they come late', subscriber(before, { url: 'two', at: 10_101 }), 1],
    ['are found when they never come', subscriber(before), 1],
  ])('%s', (_, log, violations) => {
    expect(everybodyBack(comebacksOf([log], [kill]))).toMatchObject({ n: 1, violations });
  });

  test('are not those of another node', () => {
    expect(comebacksOf([subscriber(before, { url: 'two', at: 60 })], [kill])).toEqual([]);
  });
});

test.each([
  ['in time', { firedMs: 0, doneMs: 12 }, []],
  ['early', { firedMs: -1, doneMs: 12 }, ['I8 no delay ends early']],
  ['late', { firedMs: 900, doneMs: 1_001 }, ['late']],
])('a delay that ends %s is told', (_, times, found) => {
  const firings = [{ conversationId: 'conv_1', ...times }];
  expect(foundBy([noneEarly(firings), noneLate('late', firings, 1_000)])).toEqual(found);
});
