import { forgetOldKeys } from '@usher/api/idempotency/forget';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { succeeded } from '../support/expect.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const create = async (idempotencyKey: string) =>
  succeeded(await app.usher.conversations.create({ message: 'Hello', idempotencyKey }));
const age = (hours: number) =>
  app.app.database.transaction('system', (trx) =>
    sql`update idempotency_keys set created_at = usher_now() - make_interval(hours => ${hours})`.execute(trx),
  );

test('a key stands for its outcome for 72 hours and is forgotten then', async () => {
  const first = await create('k');
  await age(71);
  expect(await forgetOldKeys(app.app.database)).toBe(0);
  expect(await create('k')).toMatchObject({ replayed: true, conversation: { id: first.conversation.id } });
  await age(73);
  expect(await forgetOldKeys(app.app.database)).toBe(1);
  expect((await create('k')).conversation.id).not.toBe(first.conversation.id);
});
