import type { EnrollConversationsInput } from '@usher/sdk/operations';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestAppByHand, type TestAppByHand } from '../support/by-hand.ts';
import { present, succeeded } from '../support/expect.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import { expectWholeWork } from '../support/whole-log.ts';
import { again, close, comment, manually, unowned } from '../support/workflows.ts';

let app: TestAppByHand;
let us: Routing;
beforeAll(async () => {
  app = await startTestAppByHand();
});
beforeEach(async () => {
  us = await openRouting(app);
});
afterAll(() => app.stop());

const enroll = (workflowId: string, ...conversationIds: string[]) =>
  us.usher.workflows.enroll({ workflowId, conversationIds });

describe('the idempotency key', () => {
  const keyed = async (input: EnrollConversationsInput) =>
    succeeded(await us.usher.workflows.enroll({ ...input, idempotencyKey: 'nightly' })).results;

  test('stands for each conversation: what was accepted is replayed, the rest is tried again', async () => {
    const workflowId = await us.turnOn(again(manually(unowned, comment('Asked for.'))));
    const [free, owned] = [await us.receive(), await us.receive({ ownerId: us.agents.ana })];
    const input = { workflowId, conversationIds: [free, owned] };
    const [first] = await keyed(input);
    await app.settled();
    await us.unassign(owned);
    const enrollment = { id: succeeded(present(first)).enrollment.id };
    expect(await keyed(input)).toMatchObject([
      { replayed: true, enrollment },
      { __typename: 'EnrollConversationSuccess', replayed: false },
    ]);
    expect(await us.enrollments(free)).toHaveLength(1);
  });

  test('answers what was done also when the workflow is off by then', async () => {
    const workflowId = await us.turnOn(manually(null, comment('Asked for.')));
    const input = { workflowId, conversationIds: [await us.receive()] };
    await keyed(input);
    succeeded(await us.usher.workflows.turnOff({ workflowId, inside: 'FINISH' }));
    expect(await keyed(input)).toMatchObject([{ replayed: true }]);
  });

  test('answers what was done also beside what cannot be done any more', async () => {
    const workflowId = await us.turnOn(manually(unowned, comment('Asked for.')));
    const conversationIds = [await us.receive(), await us.receive({ ownerId: us.agents.ana })];
    await keyed({ workflowId, conversationIds });
    succeeded(await us.usher.workflows.turnOff({ workflowId, inside: 'FINISH' }));
    expect(await keyed({ workflowId, conversationIds })).toMatchObject([
      { replayed: true },
      { __typename: 'EnrollmentRefusedError' },
    ]);
  });
});

test('of many who enroll the same conversations at once, in any order, one does each', async () => {
  const workflowId = await us.turnOn(manually(null, close()));
  const ids = await Promise.all(Array.from({ length: 20 }, () => us.receive()));
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, index) =>
      enroll(workflowId, ...(index % 2 === 0 ? ids : ids.toReversed())),
    ),
  );
  const types = answers.flatMap((answer) => succeeded(answer).results).map(({ __typename }) => __typename);
  expect(types.filter((type) => type === 'EnrollConversationSuccess')).toHaveLength(20);
  expect(types.filter((type) => type === 'EnrollmentRefusedError')).toHaveLength(100);
  await app.settled();
  await expectWholeWork(app.app.database);
});

test('whoever is enrolled while the workflow is turned off either runs or is cancelled, but never hangs', async () => {
  const workflowId = await us.turnOn(manually(null, close()));
  const ids = await Promise.all(Array.from({ length: 12 }, () => us.receive()));
  const [, ...answers] = await Promise.all([
    us.usher.workflows.turnOff({ workflowId, inside: 'CANCEL' }),
    ...ids.map((id) => enroll(workflowId, id)),
  ]);
  await app.settled();
  for (const [index, answer] of answers.entries()) {
    const statuses = (await us.enrollments(ids[index] ?? '')).map(({ status }) => status);
    expect(statuses).toEqual(answer.__typename === 'EnrollConversationsSuccess' ? ['CANCELLED'] : []);
  }
});
