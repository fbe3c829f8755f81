import { describe, expect, test } from 'vitest';
import type { Attempt } from './ledger.ts';
import { pair } from './load/loops.ts';
import { chainsStop } from './oracles/chains.ts';
import { noDeadlocks, toldByNode, toldByPostgres } from './oracles/deadlocks.ts';
import { enrolledAfter, handledAfter } from './oracles/handled.ts';
import { everyOneListed, everyOneParked, othersRan } from './oracles/parked.ts';
import { noRawFailures } from './oracles/raw-failures.ts';
import { recoversSoon, staysHealthy, waitsAreBounded } from './oracles/slow.ts';
import type { EnrollmentRow, EventRow, Rows } from './rows.ts';

const foundBy = (checks: readonly { name: string; violations: number }[]) =>
  checks.filter(({ violations }) => violations > 0).map(({ name }) => name);

const event: EventRow = {
  id: 'evt_1',
  position: 1,
  changeId: 'chg_1',
  type: 'conversation.created',
  conversationId: 'conv_1',
  version: 1,
  actorKind: 'API_KEY',
  enrollmentId: null,
  actionKey: null,
  changes: {},
  snapshot: {} as EventRow['snapshot'],
  commentId: null,
  depth: 0,
};
const enrollment: EnrollmentRow = {
  id: 'enr_1',
  workflowId: 'wf_1',
  conversationId: 'conv_1',
  causeId: null,
  status: 'COMPLETED',
  once: false,
  depth: 0,
  reason: null,
  startedAt: new Date(30),
  definition: {} as EnrollmentRow['definition'],
};
const definition = enrollment.definition;
const rows: Rows = {
  ...{ head: 1, conversations: [], events: [event], outcomes: [], steps: [], commentIds: [], leftovers: [] },
  ...{ failures: [], firstOfChange: new Map() },
  workflows: ['wf_1', 'wf_2'].map((id) => ({ id, definition })),
  enrollments: [enrollment],
};

describe('what cannot be done', () => {
  const parked = { conversationId: 'conv_1', status: 'FAILED', reason: 'It cannot.' };

  test.each([
    ['parked once with a reason', [parked], 0],
    ['told of nowhere', [], 1],
    ['parked twice', [parked, parked], 1],
    ['parked without a reason', [{ ...parked, reason: null }], 1],
    ['said to be done', [{ ...parked, status: 'COMPLETED' }], 1],
  ])('and is %s is judged', (_, told, violations) => {
    expect(everyOneParked(['conv_1'], told).violations).toBe(violations);
  });

  const failure = { eventId: 'evt_1', message: 'It cannot.' };
  test.each([
    ['once', [failure], 0],
    ['never', [], 1],
    ['twice', [failure, failure], 1],
    ['without a message', [{ ...failure, message: '' }], 1],
  ])('and is listed %s is judged', (_, failures, violations) => {
    expect(everyOneListed(['conv_1'], failures, { events: [event] }).violations).toBe(violations);
  });
});

test.each([
  ['the failing one apart, all workflows', 'wf_2', 0],
  ['not all workflows', null, 1],
])('a conversation on which %s ran is judged', (_, failing, violations) => {
  expect(othersRan('ran', ['conv_1'], rows, failing).violations).toBe(violations);
});

describe('chains', () => {
  const loop = pair(1, ['agt_1', 'agt_2']);
  const stopped = { ...enrollment, status: 'BLOCKED', reason: 'Too deep.', depth: 11 };
  const whole = [...Array<EnrollmentRow>(loop.completes).fill(enrollment), stopped];
  const judged = (enrollments: EnrollmentRow[], depth = 10) =>
    foundBy(chainsStop([{ loop, ids: ['conv_1'] }], { ...rows, events: [{ ...event, depth }], enrollments }));

  test('that come as far as they may are well', () => {
    expect(judged(whole)).toEqual([]);
  });

  test.each([
    ['go further', whole, 11, 'F14 no chain is longer than 10'],
    ['stop too early', whole.slice(1), 10, 'F14 every chain is stopped, by name'],
    ['are stopped silently', whole.slice(0, -1), 10, 'F14 every chain is stopped, by name'],
    [
      'are stopped without a reason',
      [...whole.slice(0, -1), { ...stopped, reason: null }],
      10,
      'F14 every chain is stopped, by name',
    ],
  ])('that %s are found', (_, enrollments, depth, name) => {
    expect(judged(enrollments, depth)).toEqual([name]);
  });
});

describe('a busy process', () => {
  const health = [{ status: 200, tookMs: 50 }];
  const refused = { status: 503, tookMs: 2_010, retryAfter: '1' };
  const done = { status: 200, tookMs: 3_400, retryAfter: null };

  test.each([
    ['refuses in time', [refused, done], []],
    ['refuses nobody', [done], ['F16 some are refused']],
    [
      'does not say when to come back',
      [{ ...refused, retryAfter: null }],
      ['F16 refused with 503 and Retry-After'],
    ],
    [
      'answers with an error',
      [refused, { ...refused, status: 500 }],
      ['F16 refused with 503 and Retry-After'],
    ],
    ['refuses late', [{ ...refused, tookMs: 3_100 }], ['F16 nobody waits longer than 2 s']],
    ['serves late', [refused, { ...done, tookMs: 4_600 }], ['F16 nobody waits longer than 2 s']],
  ])('that %s is judged', (_, answers, found) => {
    expect(foundBy(waitsAreBounded({ answers, statementMs: 1_500, health, patienceMs: 1_000 }))).toEqual(
      found,
    );
  });

  test('that is slow with everything gets that much more, up to as much again as is its due', () => {
    const judged = (tookMs: number, healthMs: number) =>
      foundBy(
        waitsAreBounded({
          ...{ answers: [{ ...refused, tookMs }], statementMs: 1_500, patienceMs: 1_000 },
          health: [{ status: 200, tookMs: healthMs }],
        }),
      );
    expect(judged(3_500, 600)).toEqual([]);
    expect(judged(3_700, 600)).toEqual(['F16 nobody waits longer than 2 s']);
    expect(judged(4_100, 9_000)).toEqual(['F16 nobody waits longer than 2 s']);
  });

  test('that says it is unwell, or recovers late, is found', () => {
    expect(foundBy([staysHealthy(health), recoversSoon(2_000, 0)])).toEqual([]);
    expect(foundBy([staysHealthy([{ status: 503, tookMs: 1 }]), recoversSoon(2_001, 0)])).toHaveLength(2);
  });
});

describe('a request', () => {
  const attempt: Attempt = {
    number: 1,
    operation: { kind: 'read', conversationId: 'conv_1' },
    key: '1',
    client: 'client-1',
    node: 'api-1',
    invokedAt: 0,
    endedAt: 1,
    ending: 'info',
    answer: null,
    error: 'SERVICE_UNAVAILABLE',
  };

  test.each([
    ['told to come back', attempt, [], 0],
    ['cut off', { ...attempt, error: 'NETWORK_ERROR' }, [], 1],
    ['answered with an error of the server', attempt, ['500 from api-1'], 1],
  ])('that is %s is judged', (_, each, wrong, violations) => {
    expect(noRawFailures({ attempts: [each] }, wrong).violations).toBe(violations);
  });
});

test('a deadlock is found in either log', () => {
  expect('ERROR:  deadlock detected').toMatch(toldByPostgres);
  expect('{"code":"40P01"}').toMatch(toldByNode);
  expect(foundBy(noDeadlocks({ requests: 1, inPostgres: [], inNodes: [] }))).toEqual([]);
  expect(foundBy(noDeadlocks({ requests: 1, inPostgres: ['one'], inNodes: ['other'] }))).toHaveLength(2);
});

test('conversations are handled when the last effect is told, and enrolled when the last workflow has them', () => {
  const effect = { ...event, id: 'evt_2', enrollmentId: 'enr_1' };
  const told = (id: string, at: number) => ({ id, at, conversationId: 'conv_1', position: 1, connection: 1 });
  const received = [told('evt_1', 110), told('evt_2', 125)];
  const handled = handledAfter(new Map([['conv_1', 100]]), { received }, { events: [event, effect] });
  expect([...handled]).toEqual([['conv_1', 25]]);
  const created = { id: 'conv_1', version: 1, evaluated: 1, owner: null, createdAt: new Date(10) };
  expect([...enrolledAfter({ conversations: [created], enrollments: [enrollment] })]).toEqual([
    ['conv_1', 20],
  ]);
});
