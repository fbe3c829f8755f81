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

describe('after a heal, a node', () => {
  const crash = { what: 'a crash', target: 'postgres', at: 0, inFlight: true, healedAt: 100 };
  const kill = { ...crash, what: 'a kill', target: 'api-1' };
  const next = (at: number, target = 'postgres') => ({ ...crash, target, at, healedAt: null });
  const back = (endedAt: number) => attempt({ endedAt });
  const silent = attempt({ endedAt: null, ending: null });

  test.each([
    ['that answers in time is well', [crash], [back(150)], 1, 0],
    ['that answers too late is found', [crash], [back(151)], 1, 1],
    ['that never answers is found', [crash], [silent], 1, 1],
    ['that is not asked any more tells nothing', [crash], [back(99)], 0, 0],
    ['that is hit again when its time is over is found', [crash, next(150)], [back(151)], 1, 1],
    ['that was back before it was hit again is well', [crash, next(149)], [back(140)], 1, 0],
    ['that hides behind the next kill of another is found', [crash, next(120, 'api-2')], [silent], 1, 1],
    ['that was killed itself is asked about', [kill], [silent], 1, 1],
    ['is not asked about the kill of another', [{ ...kill, target: 'api-2' }], [silent], 0, 0],
  ])('%s', (_, faults, attempts, n, violations) => {
    const judged = recoveredWithin({ attempts, faults }, ['api-1', 'api-2'], 50);
    expect(judged).toMatchObject({ n, violations });
  });

  test('that is hit again too soon nearly every time proves nothing', () => {
    const crashes = Array.from({ length: 6 }, (_, index) => ({
      ...crash,
      at: index * 100,
      healedAt: index * 100 + 60,
    }));
    const attempts = crashes.map(({ healedAt }) =>
      attempt({ invokedAt: healedAt, endedAt: null, ending: null }),
    );
    const judged = recoveredWithin({ attempts: [...attempts, back(600)], faults: crashes }, [], 50);
    expect(judged).toMatchObject({ n: 1, violations: 1, examples: ['only 1 of 6 heals tell anything'] });
  });
});
