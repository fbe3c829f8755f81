import { describe, expect, test } from 'vitest';
import type { Attempt } from './ledger.ts';
import { unexpected } from './load/run-load.ts';
import { eachWorkedAlone } from './oracles/alive.ts';
import { everythingAnswered, oneChangePerAnswer, onlyExpectedErrors } from './oracles/answers.ts';
import { backlogSoonEmpty, noUnexpectedExits } from './oracles/at-rest.ts';
import { inTimeAtP99, nobodyWaitsForIt } from './oracles/waits.ts';
import type { OutcomeRow, Rows } from './rows.ts';

describe('a request', () => {
  const refused: Attempt = {
    number: 1,
    operation: { kind: 'unassign', conversationId: 'conv_1' },
    key: '1',
    client: 'client-1',
    node: 'api-1',
    invokedAt: 0,
    endedAt: 1,
    ending: 'fail',
    answer: null,
    error: 'CONFLICT',
  };
  const inDoubt: Attempt = { ...refused, ending: 'info', error: 'NETWORK_ERROR' };
  const rows: Rows = {
    ...{ head: 0, conversations: [], events: [], enrollments: [], steps: [], commentIds: [], workflows: [] },
    ...{ leftovers: [], failures: [], outcomes: [], firstOfChange: new Map() },
  };
  const kept: OutcomeRow = { key: '1', conversationId: 'conv_1', version: 2, changed: true };

  test.each([
    ['and not done', [], 0],
    ['and done all the same', [kept], 1],
  ])('that is refused %s is judged', (_, outcomes, violations) => {
    const checks = oneChangePerAnswer({ attempts: [refused] }, { ...rows, outcomes });
    const judged = checks.find(({ name }) => name === 'I3 refused means not done');
    expect(judged).toMatchObject({ n: 1, violations });
  });

  test.each([
    ['is tried until it is answered', [inDoubt, refused], 0],
    ['never has an answer', [inDoubt, { ...inDoubt, ending: null, endedAt: null }], 1],
  ])('that %s is judged', (_, attempts, violations) => {
    expect(everythingAnswered({ attempts })).toMatchObject({ n: 1, violations });
  });

  test.each([
    ['that a client can act on', refused, 0],
    ['that nobody foresaw', { ...refused, error: `${unexpected}: INTERNAL_SERVER_ERROR` }, 1],
  ])('that ends with an error %s is judged', (_, attempt, violations) => {
    expect(onlyExpectedErrors({ attempts: [attempt] })).toMatchObject({ n: 1, violations });
  });
});

test.each([
  ['lives', [], 0],
  ['ends by itself', ['worker-1 ended with 1'], 1],
])('a process that %s is judged', (_, exits, violations) => {
  expect(noUnexpectedExits([{ unexpectedExits: () => exits }])).toMatchObject({ n: 1, violations });
});

test.each([
  ['does what there is', 300, 0],
  ['does nothing', 20_000, 1],
])('a worker that %s while the others stand still is judged', (_, tookMs, violations) => {
  expect(eachWorkedAlone([{ name: 'worker-1', tookMs }])).toMatchObject({ n: 1, violations });
});

test.each([
  ['soon done', 20_000, 0],
  ['done late', 20_001, 1],
])('what waits after the last heal and is %s is judged', (_, tookMs, violations) => {
  expect(backlogSoonEmpty(tookMs).violations).toBe(violations);
});

describe('while something happens elsewhere', () => {
  const judge = (before: number, during: number) => {
    const waits = new Map([
      ['conv_1', before],
      ['conv_2', during],
    ]);
    return nobodyWaitsForIt('waits', { waits, before: ['conv_1'], during: ['conv_2'] }, 1_000).violations;
  };

  test.each([
    ['many times longer, but not long', judge(30, 999), 0],
    ['hardly longer than before', judge(2_000, 3_000), 0],
    ['long, and much longer than before', judge(30, 1_000), 1],
  ])('who waits %s is judged', (_, violations, expected) => {
    expect(violations).toBe(expected);
  });

  test('somebody must wait', () => {
    const nobody = { waits: new Map<string, number>(), before: ['conv_1'], during: ['conv_2'] };
    expect(nobodyWaitsForIt('waits', nobody, 1_000).violations).toBe(1);
  });
});

test('of a hundred who wait, one may wait longer', () => {
  const most = Array<number>(200).fill(5);
  expect(inTimeAtP99('in time', [...most, 90], 10).violations).toBe(0);
  expect(inTimeAtP99('in time', [...most, 90, 90, 90], 10).violations).toBe(1);
});
