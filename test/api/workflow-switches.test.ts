import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TestApp } from '../support/app.ts';
import { startTestAppByHand } from '../support/by-hand.ts';
import { succeeded } from '../support/expect.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import { again, closed, comment, open, says, upon, whenever } from '../support/workflows.ts';

let app: TestApp;
let us: Routing;
beforeAll(async () => {
  app = await startTestAppByHand();
});
beforeEach(async () => {
  us = await openRouting(app);
});
afterAll(() => app.stop());

const commenting = whenever(open, comment('Seen.'));

async function saveTwoRevisions(): Promise<string> {
  const workflowId = await us.save(commenting);
  succeeded(
    await us.usher.workflows.update({
      workflowId,
      expectedRevision: 1,
      definition: whenever(closed, comment('Done.')),
    }),
  );
  return workflowId;
}

const turnOn = async (workflowId: string, enrollExisting = false, revision?: number) =>
  succeeded(await us.usher.workflows.turnOn({ workflowId, enrollExisting, revision }));
const publish = async (workflowId: string, revision: number) =>
  succeeded(await us.usher.workflows.publish({ workflowId, revision }));
const turnOff = async (workflowId: string, inside: 'FINISH' | 'CANCEL' = 'FINISH') =>
  succeeded(await us.usher.workflows.turnOff({ workflowId, inside }));
const outcomeOf = async (id: string) => (await us.enrollments(id)).map(({ status }) => status);

test('turning on takes the latest revision unless another is named', async () => {
  const workflowId = await saveTwoRevisions();
  expect(await turnOn(workflowId)).toMatchObject({
    changed: true,
    workflow: { on: true, activeRevision: 2 },
  });
  expect(await turnOn(workflowId, false, 1)).toMatchObject({
    changed: true,
    workflow: { activeRevision: 1 },
  });
});

test('turning on what is on at that revision changes nothing and says so', async () => {
  const workflowId = await saveTwoRevisions();
  const { workflow } = await turnOn(workflowId);
  expect(await turnOn(workflowId)).toMatchObject({ changed: false, enrolled: 0, workflow });
});

test.each([3, 2_147_483_647])(
  'revision %i, which there is none of, is refused by its path',
  async (revision) => {
    const workflowId = await saveTwoRevisions();
    const answers = [
      await us.usher.workflows.turnOn({ workflowId, revision, enrollExisting: false }),
      await us.usher.workflows.publish({ workflowId, revision }),
    ];
    const issues = [
      { path: 'input.revision', message: `There is no revision ${revision}. The latest is 2.` },
    ];
    for (const answer of answers) expect(answer).toMatchObject({ __typename: 'InvalidInputError', issues });
    expect(await us.workflow(workflowId)).toMatchObject({ on: false, activeRevision: null });
  },
);

test.each([0, -1])('revision %i is refused by its path', async (revision) => {
  const workflowId = await us.save(commenting);
  const { turnOn, publish, update } = us.usher.workflows;
  const answers = [
    [await turnOn({ workflowId, revision, enrollExisting: false }), 'input.revision'],
    [await publish({ workflowId, revision }), 'input.revision'],
    [await update({ workflowId, expectedRevision: revision }), 'input.expectedRevision'],
  ] as const;
  for (const [answer, path] of answers) {
    expect(answer).toMatchObject({ __typename: 'InvalidInputError', issues: [{ path }] });
  }
});

test('publishing chooses the revision that runs and turns nothing on', async () => {
  const workflowId = await saveTwoRevisions();
  expect(await publish(workflowId, 2)).toMatchObject({
    changed: true,
    workflow: { on: false, activeRevision: 2 },
  });
  expect(await publish(workflowId, 2)).toMatchObject({ changed: false });
  await turnOn(workflowId);
  expect(await publish(workflowId, 1)).toMatchObject({
    changed: true,
    workflow: { on: true, activeRevision: 1 },
  });
});

test('turning on enrolls what matches already only if asked', async () => {
  const [matching, other] = [await us.receive(), await us.receive()];
  await us.close(other);
  await app.settled();
  const workflowId = await us.save(commenting);
  expect(await turnOn(workflowId, false)).toMatchObject({ enrolled: 0 });
  expect(await outcomeOf(matching)).toEqual([]);
  expect(await turnOn(workflowId, true)).toMatchObject({ enrolled: 1 });
  expect(await outcomeOf(matching)).toEqual(['COMPLETED']);
  expect(await outcomeOf(other)).toEqual([]);
});

test('enrolling what matches is a change, also if the workflow was on before', async () => {
  await us.receive();
  await app.settled();
  const workflowId = await us.turnOn(commenting);
  expect(await turnOn(workflowId, true)).toMatchObject({ changed: true, enrolled: 1 });
  expect(await turnOn(workflowId, true)).toMatchObject({ changed: false, enrolled: 0 });
});

test('what was inside before is not enrolled again by turning on, even with re-enrollment', async () => {
  const workflowId = await us.turnOn(again(commenting));
  const earlier = await us.receive();
  expect(await outcomeOf(earlier)).toEqual(['COMPLETED']);
  await turnOff(workflowId);
  await us.receive();
  await app.settled();
  expect(await turnOn(workflowId, true)).toMatchObject({ enrolled: 1 });
  expect(await outcomeOf(earlier)).toEqual(['COMPLETED']);
});

test('existing conversations are enrolled once when many turn the workflow on at once', async () => {
  const ids = await Promise.all(Array.from({ length: 5 }, () => us.receive()));
  const workflowId = await us.save(commenting);
  const answers = await Promise.all(Array.from({ length: 6 }, () => turnOn(workflowId, true)));
  expect(answers.map(({ enrolled }) => enrolled).toSorted()).toEqual([0, 0, 0, 0, 0, 5]);
  for (const id of ids) expect(await outcomeOf(id)).toEqual(['COMPLETED']);
});

test('a workflow that waits for events has no existing conversations to enroll', async () => {
  await us.receive();
  const workflowId = await us.save(upon(['MESSAGE_RECEIVED'], comment('Seen.')));
  expect(await turnOn(workflowId, true)).toMatchObject({ changed: true, enrolled: 0 });
});

test('existing conversations are those that match any of the criteria', async () => {
  await us.receive({ message: 'apples' });
  await us.receive({ message: 'pears' });
  await us.receive({ message: 'plums' });
  const triggers = [{ criteria: { filter: says('apples') } }, { criteria: { filter: says('pears') } }];
  const workflowId = await us.save({ ...commenting, triggers });
  expect(await turnOn(workflowId, true)).toMatchObject({ enrolled: 2 });
});

test('turning off lets what is inside finish', async () => {
  const inside = await us.receive();
  const workflowId = await us.turnOn(commenting, { enrollExisting: true });
  expect(await turnOff(workflowId, 'FINISH')).toMatchObject({
    changed: true,
    cancelled: 0,
    workflow: { on: false, activeRevision: 1 },
  });
  expect(await outcomeOf(inside)).toEqual(['COMPLETED']);
});

test('turning off cancels what is inside if asked, deleting always, and both say why', async () => {
  const inside = await us.receive();
  const workflowId = await us.turnOn(commenting, { enrollExisting: true });
  expect(await turnOff(workflowId, 'CANCEL')).toMatchObject({ changed: true, cancelled: 1 });
  const deleted = await us.turnOn(commenting, { enrollExisting: true });
  succeeded(await us.usher.workflows.delete({ workflowId: deleted }));
  expect(await us.enrollments(inside)).toMatchObject([
    { status: 'CANCELLED', reason: 'The workflow was turned off.', steps: [] },
    { status: 'CANCELLED', reason: 'The workflow was deleted.', steps: [] },
  ]);
});

test('turning off what is off changes nothing and says so', async () => {
  const workflowId = await us.save(commenting);
  expect(await turnOff(workflowId, 'CANCEL')).toMatchObject({ changed: false, cancelled: 0 });
  await turnOn(workflowId);
  await turnOff(workflowId);
  const { workflow, ...flags } = await turnOff(workflowId);
  expect(flags).toMatchObject({ changed: false, cancelled: 0 });
  expect(workflow).toMatchObject({ on: false, activeRevision: 1 });
});

test('a workflow turned off enrolls no more, and catches up on nothing when it is on again', async () => {
  const workflowId = await us.turnOn(commenting);
  await turnOff(workflowId);
  const meanwhile = await us.receive();
  expect(await outcomeOf(meanwhile)).toEqual([]);
  await turnOn(workflowId);
  expect(await outcomeOf(meanwhile)).toEqual([]);
  expect(await outcomeOf(await us.receive())).toEqual(['COMPLETED']);
});
