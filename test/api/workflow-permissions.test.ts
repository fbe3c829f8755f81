import { newId } from '@usher/schema/ids';
import type { Usher } from '@usher/sdk';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TestApp } from '../support/app.ts';
import { startTestAppByHand } from '../support/by-hand.ts';
import { succeeded } from '../support/expect.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import { endSubscriptions } from '../support/subscriptions.ts';
import { assign, close, comment, open, whenever } from '../support/workflows.ts';

let app: TestApp;
let us: Routing;
beforeAll(async () => {
  app = await startTestAppByHand();
});
beforeEach(async () => {
  us = await openRouting(app);
});
afterAll(() => app.stop());

const closing = whenever(open, close());
const commenting = whenever(open, comment('Seen.'));

const everyVerb = ({ workflows, enrollments }: Usher, workflowId: string) => ({
  create: () => workflows.create({ name: 'New', definition: closing }),
  update: () => workflows.update({ workflowId, expectedRevision: 1, definition: commenting }),
  turnOn: () => workflows.turnOn({ workflowId, enrollExisting: true }),
  publish: () => workflows.publish({ workflowId, revision: 1 }),
  turnOff: () => workflows.turnOff({ workflowId, inside: 'CANCEL' }),
  delete: () => workflows.delete({ workflowId }),
  enroll: () => workflows.enroll({ workflowId, conversationIds: [] }),
  cancel: () => enrollments.cancel({ enrollmentId: newId('enrollment') }),
  retry: () => enrollments.retry({ enrollmentId: newId('enrollment') }),
});

test('every verb is refused to a key that may not write workflows, whatever else it may', async () => {
  const workflowId = await us.save(closing);
  const before = await us.workflow(workflowId);
  const usher = await us.allowedTo('READ', 'WRITE_CONVERSATIONS', 'WRITE_DIRECTORY');
  for (const call of Object.values(everyVerb(usher, workflowId))) {
    expect(await call()).toMatchObject({ __typename: 'ForbiddenError', permission: 'WRITE_WORKFLOWS' });
  }
  expect((await us.usher.workflows.list()).nodes).toEqual([before]);
});

test('workflows are shown to a key that may read, and to no other', async () => {
  const workflowId = await us.save(closing);
  const reader = await us.allowedTo('READ');
  expect(await reader.workflows.get({ id: workflowId })).toMatchObject({ name: 'Workflow' });
  const writer = await us.allowedTo('WRITE_WORKFLOWS');
  await expect(writer.workflows.get({ id: workflowId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(writer.workflows.list()).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('an account without the feature can neither save, publish nor turn on', async () => {
  const workflowId = await us.save(closing);
  await endSubscriptions(app, us);
  const { create, update, publish, turnOn } = everyVerb(us.usher, workflowId);
  for (const call of [create, update, publish, turnOn]) {
    expect(await call()).toMatchObject({
      __typename: 'FeatureNotAvailableError',
      code: 'FEATURE_NOT_AVAILABLE',
      requires: ['SERVICE_HUB', 'OPERATIONS_HUB'],
    });
  }
});

test('an account without the feature can still turn off and delete', async () => {
  const workflowId = await us.turnOn(closing);
  await endSubscriptions(app, us);
  expect(succeeded(await us.usher.workflows.turnOff({ workflowId, inside: 'FINISH' })).changed).toBe(true);
  expect(succeeded(await us.usher.workflows.delete({ workflowId })).changed).toBe(true);
});

test('a starter subscription is not enough', async () => {
  const starter = await openRouting(app, [{ product: 'SERVICE_HUB', tier: 'STARTER' }]);
  const definition = whenever(open, assign({ ownerId: starter.agents.ana }));
  expect(await starter.usher.workflows.create({ name: 'New', definition })).toMatchObject({
    __typename: 'FeatureNotAvailableError',
  });
  expect((await starter.usher.workflows.list()).nodes).toEqual([]);
});

test('a repeated call with its idempotency key answers the first outcome, by every verb', async () => {
  await us.receive();
  const { workflows } = us.usher;
  const created = { name: 'Once', definition: closing, idempotencyKey: 'create' };
  const { workflow } = await twice(() => workflows.create(created));
  const workflowId = workflow.id;
  const updated = { workflowId, expectedRevision: 1, definition: commenting, idempotencyKey: 'update' };
  await twice(() => workflows.update(updated));
  const on = await twice(() => workflows.turnOn({ workflowId, enrollExisting: true, idempotencyKey: 'on' }));
  expect(on.enrolled).toBe(1);
  await twice(() => workflows.publish({ workflowId, revision: 1, idempotencyKey: 'publish' }));
  const off = await twice(() => workflows.turnOff({ workflowId, inside: 'CANCEL', idempotencyKey: 'off' }));
  expect(off.cancelled).toBe(1);
  await twice(() => workflows.delete({ workflowId, idempotencyKey: 'delete' }));
  expect((await workflows.list()).nodes).toEqual([]);
});

test('an idempotency key used for something else is refused', async () => {
  const input = { name: 'One', definition: closing, idempotencyKey: 'same' };
  succeeded(await us.usher.workflows.create(input));
  for (const other of [{ name: 'Two' }, { definition: commenting }]) {
    expect(await us.usher.workflows.create({ ...input, ...other })).toMatchObject({
      __typename: 'IdempotencyKeyReusedError',
      idempotencyKey: 'same',
    });
  }
  expect((await us.usher.workflows.list()).nodes).toHaveLength(1);
});

test('a refusal keeps no idempotency key', async () => {
  const workflowId = await us.save(closing);
  const input = { workflowId, expectedRevision: 2, definition: commenting, idempotencyKey: 'again' };
  expect(await us.usher.workflows.update(input)).toMatchObject({ __typename: 'RevisionConflictError' });
  const corrected = await us.usher.workflows.update({ ...input, expectedRevision: 1 });
  expect(succeeded(corrected)).toMatchObject({ changed: true, replayed: false });
});

async function twice<Result extends { __typename: string }>(call: () => Promise<Result>) {
  const first = succeeded(await call());
  const second = succeeded(await call());
  expect(first).toMatchObject({ replayed: false, changed: true });
  expect(second).toEqual({ ...first, replayed: true });
  return first;
}
