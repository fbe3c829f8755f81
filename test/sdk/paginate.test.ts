import { paginate } from '@usher/sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { succeeded } from '../support/expect.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test('a list is walked to its end, page by page, each thing once', async () => {
  const created: string[] = [];
  for (let number = 0; number < 7; number += 1) {
    created.push(succeeded(await app.usher.conversations.create({ subject: `${number}` })).conversation.id);
  }
  const walked: string[] = [];
  for await (const { id } of paginate(app.usher.conversations.list, { first: 3 })) walked.push(id);
  expect(walked).toEqual(created.toReversed());
});

test('a list of something that does not exist is empty', async () => {
  const walked: unknown[] = [];
  for await (const event of paginate(app.usher.conversations.history, { id: 'conv_none' }))
    walked.push(event);
  expect(walked).toEqual([]);
});
