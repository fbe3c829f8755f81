import {
  isConflict,
  UsherConflictError,
  UsherForbiddenError,
  UsherIdempotencyKeyReusedError,
  UsherInvalidInputError,
  UsherNotFoundError,
  UsherOwnerNotEligibleError,
  UsherRefusedError,
  unwrap,
} from '@usher/sdk';
import { afterAll, expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';

const app = await startTestApp({ worker: false });
afterAll(app.stop);
const { usher, agents } = app;

const create = async () => unwrap(await usher.conversations.create({ message: 'Hello' })).conversation;

test('a success is what it was', async () => {
  const result = await usher.conversations.create({ message: 'Hello' });
  expect(unwrap(result)).toBe(result);
});

test('a lost race is thrown with who was faster', async () => {
  const { id } = await create();
  const assign = (ownerId: string) =>
    usher.conversations.assignOwner({ conversationId: id, ownerId, onlyIf: { unowned: true } });
  unwrap(await assign(agents.ana));
  const lost = await assign(agents.ben);
  expect(isConflict(lost)).toBe(true);
  const thrown = catching(() => unwrap(lost));
  expect(thrown).toBeInstanceOf(UsherConflictError);
  expect(thrown).toMatchObject({ code: 'CONFLICT', result: { currentOwnerId: agents.ana } });
  expect(String(thrown)).toContain('UsherConflictError: ');
});

test('every refusal has a class of its own', async () => {
  const { id } = await create();
  const reader = await app.allowedTo('READ');
  await usher.conversations.close({ conversationId: id, idempotencyKey: 'used' });
  const unknown = 'conv_00000000000000000000000000';
  const refusals = await Promise.all([
    usher.conversations.close({ conversationId: unknown }),
    usher.conversations.create({ subject: 'x'.repeat(1_001) }),
    usher.conversations.assignOwner({ conversationId: id, ownerId: agents.eve }),
    usher.conversations.reopen({ conversationId: id, idempotencyKey: 'used' }),
    reader.conversations.close({ conversationId: id }),
  ]);
  const thrown = refusals.map((result) => catching(() => unwrap(result)));
  expect(thrown).toEqual([
    expect.any(UsherNotFoundError),
    expect.any(UsherInvalidInputError),
    expect.any(UsherOwnerNotEligibleError),
    expect.any(UsherIdempotencyKeyReusedError),
    expect.any(UsherForbiddenError),
  ]);
  expect(thrown.every((error) => error instanceof UsherRefusedError)).toBe(true);
  expect(refusals.some(isConflict)).toBe(false);
});

test('a refusal of a newer server is thrown as well', () => {
  const result = { __typename: 'TooLateError', code: 'TOO_LATE', message: 'It is too late.' } as const;
  const thrown = catching(() => unwrap(result));
  expect(thrown).toBeInstanceOf(UsherRefusedError);
  expect(thrown).toMatchObject({ code: 'TOO_LATE', message: 'It is too late.', result });
});

function catching(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
