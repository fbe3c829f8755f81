import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { present, succeeded } from '../support/expect.ts';
import { assign, says, whenever } from '../support/workflows.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test('what is created while a workflow is turned on and enrolls what exists is enrolled as well, once', async () => {
  const definition = whenever(says('card'), assign({ ownerId: app.agents.ana }));
  const { workflow } = succeeded(await app.usher.workflows.create({ name: 'Cards', definition }));
  const create = async () =>
    succeeded(await app.usher.conversations.create({ message: 'card' })).conversation.id;

  const existing = await Promise.all(Array.from({ length: 20 }, create));
  let turningOn = true;
  const meanwhile: string[] = [];
  const keepCreating = async () => {
    while (turningOn) meanwhile.push(await create());
  };
  const creators = Array.from({ length: 4 }, keepCreating);
  for (let round = 0; round < 5; round += 1) {
    succeeded(await app.usher.workflows.turnOff({ workflowId: workflow.id, inside: 'FINISH' }));
    succeeded(await app.usher.workflows.turnOn({ workflowId: workflow.id, enrollExisting: true }));
  }
  turningOn = false;
  await Promise.all(creators);
  await app.settled();

  expect(meanwhile.length).toBeGreaterThan(0);
  for (const id of [...existing, ...meanwhile]) {
    const enrollments = present(await app.usher.conversations.enrollments({ id }));
    expect(enrollments.nodes.map(({ status }) => status)).toEqual(['COMPLETED']);
  }
});
