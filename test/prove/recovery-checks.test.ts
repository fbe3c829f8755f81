import { describe, expect, test } from 'vitest';
import type { Attempt } from './ledger.ts';
import type { Answer } from './load/operations.ts';
import { type Cut, doubtsResolved } from './oracles/doubts.ts';
import { recoveredWithin } from './oracles/recovery.ts';

const attempt = (told: Partial<Attempt>): Attempt => ({
  number: 1,
  operation: { kind: 'unassign', conversationId: 'conv_1' },
  key: 'doubt-1',
  client: 'client-1',
  node: 'api-1',
  invokedAt: 10,
  endedAt: 30,
  ending: 'ok',
  answer: null,
  error: null,
  ...told,
});

describe('a commit whose answer was lost', () => {
  const cut: Cut = { node: 'api-1', key: 'doubt-1', done: true, at: 20 };
  const outcome = { key: 'doubt-1', conversationId: 'conv_1', version: 2, changed: true };
  const answer: Answer = {
    conversationId: 'conv_1',
    version: 2,
    changed: true,
    replayed: true,
    ownerId: null,
  };
  const told = [attempt({ answer })];
  const toldAnew = [attempt({ answer: { ...answer, replayed: false } })];
  const lost: Cut = { ...cut, done: false };

  test.each([
    ['is told again', [cut], told, [outcome], 0],
    ['is told as if it was done anew', [cut], toldAnew, [outcome], 1],
    ['is never told', [cut], [attempt({ ending: 'info' })], [outcome], 1],
    ['left nothing behind', [cut], told, [], 1],
    ['was done twice', [cut], told, [outcome, outcome], 1],
    ['was cut before it was done, and is done anew', [lost], toldAnew, [outcome], 0],
  ])('%s', (_, cuts, attempts, outcomes, wrong) => {
    expect(doubtsResolved(cuts, { attempts }, { outcomes }, 0).violations).toBe(wrong);
  });

  test('proves nothing when there were too few', () => {
    expect(doubtsResolved([cut], { attempts: told }, { outcomes: [outcome] }, 2).violations).toBe(1);
  });
});

describe('after a heal, a node that is left in peace', () => {
  const fault = { what: 'a crash', target: 'postgres', at: 0, inFlight: true, healedAt: 100 };
  const judge = (endedAt: number | null, nextFaultAt?: number) => {
    const next = nextFaultAt === undefined ? [] : [{ ...fault, at: nextFaultAt, healedAt: null }];
    const ending = endedAt === null ? null : 'ok';
    return recoveredWithin({ attempts: [attempt({ endedAt, ending })], faults: [fault, ...next] }, 50)
      .violations;
  };

  test.each([
    ['answers in time', judge(150), 0],
    ['answers too late', judge(151), 1],
    ['never answers', judge(null), 1],
    ['is not asked any more', judge(99), 0],
    ['is hit again before its time is over', judge(151, 149), 0],
    ['is hit again when its time is over', judge(151, 150), 1],
  ])('%s', (_, violations, expected) => {
    expect(violations).toBe(expected);
  });
});
