import { newId } from '@usher/schema/ids';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TestApp } from '../support/app.ts';
import { startTestAppByHand } from '../support/by-hand.ts';
import { succeeded } from '../support/expect.ts';
import { openRouting, type Routing } from '../support/routing.ts';
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

async function namesInOrder(): Promise<string[]> {
  const { nodes } = await us.usher.workflows.list();
  expect(nodes.map(({ position }) => position)).toEqual(nodes.map((_, index) => index + 1));
  return nodes.map(({ name }) => name);
}

async function saveNamed(...names: string[]): Promise<Record<string, string>> {
  const saved: Record<string, string> = {};
  for (const name of names) saved[name] = await us.save(closing, name);
  return saved;
}

test('a new workflow is saved as revision 1, turned off, and says who saved it', async () => {
  const { workflow, ...flags } = succeeded(
    await us.usher.workflows.create({ name: 'Closing', definition: closing }),
  );
  expect(flags).toMatchObject({ changed: true, replayed: false });
  expect(workflow).toMatchObject({
    name: 'Closing',
    position: 1,
    on: false,
    activeRevision: null,
    latestRevision: 1,
    deletedAt: null,
  });
  const revision = await us.usher.workflows.revision({ id: workflow.id, number: 1 });
  expect(revision).toMatchObject({ revision: 1, createdBy: { __typename: 'ApiKeyActor', name: 'Test key' } });
});

test('an update saves another revision, and what runs stays as it is', async () => {
  const workflowId = await us.turnOn(closing);
  const updated = succeeded(
    await us.usher.workflows.update({ workflowId, expectedRevision: 1, definition: commenting }),
  );
  expect(updated).toMatchObject({
    changed: true,
    workflow: { on: true, activeRevision: 1, latestRevision: 2 },
  });
  const first = await us.usher.workflows.revision({ id: workflowId, number: 1 });
  expect(first?.definition.actions).toMatchObject([{ __typename: 'SetConversationStatusAction' }]);
});

test('an update renames without saving another revision', async () => {
  const workflowId = await us.save(closing, 'Old');
  const renamed = succeeded(
    await us.usher.workflows.update({ workflowId, expectedRevision: 1, name: 'New' }),
  );
  expect(renamed).toMatchObject({ changed: true, workflow: { name: 'New', latestRevision: 1 } });
});

test('an update on top of an outdated revision is a conflict and saves nothing', async () => {
  const workflowId = await us.save(closing);
  const update = { workflowId, expectedRevision: 1, definition: commenting };
  succeeded(await us.usher.workflows.update(update));
  expect(await us.usher.workflows.update({ ...update, name: 'Late' })).toMatchObject({
    __typename: 'RevisionConflictError',
    code: 'REVISION_CONFLICT',
    currentRevision: 2,
  });
  expect(await us.workflow(workflowId)).toMatchObject({ name: 'Workflow', latestRevision: 2 });
});

test('of many updates at once on top of the same revision one is saved', async () => {
  const workflowId = await us.save(closing);
  const definitions = Array.from({ length: 8 }, (_, index) => whenever(open, comment(`${index}`)));
  const answers = await Promise.all(
    definitions.map((definition) =>
      us.usher.workflows.update({ workflowId, expectedRevision: 1, definition }),
    ),
  );
  const saved = answers.filter(({ __typename }) => __typename === 'UpdateWorkflowSuccess');
  expect(saved).toHaveLength(1);
  expect(await us.workflow(workflowId)).toMatchObject({ latestRevision: 2 });
});

test('an update to what is there already changes nothing and says so', async () => {
  const workflowId = await us.save(closing, 'Same');
  const before = await us.workflow(workflowId);
  const same = { workflowId, expectedRevision: 1, name: 'Same', position: 1, definition: closing };
  expect(succeeded(await us.usher.workflows.update(same))).toMatchObject({
    changed: false,
    workflow: before,
  });
});

test('workflows are listed in the order in which they were saved, until one is moved', async () => {
  const { first, second, third } = await saveNamed('first', 'second', 'third', 'fourth');
  expect(await namesInOrder()).toEqual(['first', 'second', 'third', 'fourth']);
  const move = async (workflowId = '', position = 1) =>
    succeeded(await us.usher.workflows.update({ workflowId, expectedRevision: 1, position }));

  expect(await move(third, 1)).toMatchObject({ changed: true, workflow: { position: 1 } });
  expect(await namesInOrder()).toEqual(['third', 'first', 'second', 'fourth']);
  await move(first, 4);
  expect(await namesInOrder()).toEqual(['third', 'second', 'fourth', 'first']);
  expect(await move(second, 2)).toMatchObject({ changed: false });
  expect(await move(third, 99)).toMatchObject({ changed: true, workflow: { position: 4 } });
  expect(await namesInOrder()).toEqual(['second', 'fourth', 'first', 'third']);
});

test('positions stay without gaps while many save, move and delete at once', async () => {
  const saved = Object.values(await saveNamed('a', 'b', 'c', 'd', 'e', 'f'));
  const answers = await Promise.all(
    saved.flatMap((workflowId, index) => [
      us.usher.workflows.create({ name: `new ${index}`, definition: closing }),
      index % 2 === 0
        ? us.usher.workflows.delete({ workflowId })
        : us.usher.workflows.update({ workflowId, expectedRevision: 1, position: 1 + ((index * 5) % 7) }),
    ]),
  );
  for (const answer of answers) succeeded(answer);
  expect(await namesInOrder()).toHaveLength(9);
});

test('the list pages on in the same order', async () => {
  await saveNamed('first', 'second', 'third');
  const page = await us.usher.workflows.list({ first: 2 });
  expect(page.nodes.map(({ name }) => name)).toEqual(['first', 'second']);
  const rest = await us.usher.workflows.list({ first: 2, after: page.pageInfo.endCursor });
  expect(rest).toMatchObject({ nodes: [{ name: 'third' }], pageInfo: { hasNextPage: false } });
});

test('a deleted workflow is listed and runs no more, but can still be read', async () => {
  const { first, second } = await saveNamed('first', 'second');
  succeeded(await us.usher.workflows.turnOn({ workflowId: first ?? '', enrollExisting: false }));
  const deletion = { workflowId: first ?? '' };
  expect(succeeded(await us.usher.workflows.delete(deletion))).toMatchObject({ changed: true });
  expect(await namesInOrder()).toEqual(['second']);
  expect(await us.workflow(second ?? '')).toMatchObject({ position: 1 });
  expect(await us.workflow(first ?? '')).toMatchObject({ on: false, deletedAt: expect.any(String) });
  expect(await us.enrollments(await us.receive())).toEqual([]);
  expect(await us.usher.workflows.delete(deletion)).toMatchObject({ __typename: 'NotFoundError' });
});

test("another account's workflow is answered like an unknown one, by every verb", async () => {
  const them = await openRouting(app);
  const theirs = await them.turnOn(whenever(open, assign({ ownerId: them.agents.ana })));
  const before = await them.workflow(theirs);
  for (const workflowId of [theirs, newId('workflow'), newId('agent'), 'nonsense', '', 'wf_\u0000']) {
    const { update, turnOn, publish, turnOff, delete: remove } = us.usher.workflows;
    const answers = [
      await update({ workflowId, expectedRevision: 1, name: 'Ours', definition: closing, position: 1 }),
      await turnOn({ workflowId, enrollExisting: true }),
      await publish({ workflowId, revision: 1 }),
      await turnOff({ workflowId, inside: 'CANCEL' }),
      await remove({ workflowId }),
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject({ __typename: 'NotFoundError', code: 'NOT_FOUND', resource: 'workflow' });
    }
    expect(await us.usher.workflows.get({ id: workflowId })).toBeNull();
  }
  expect(await them.workflow(theirs)).toEqual(before);
});
