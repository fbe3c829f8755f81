import { afterAll, describe, expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { eventsOf, startConversation, startConversations } from '../support/conversations.ts';
import { succeeded } from '../support/expect.ts';
import { fail, loseConnection, openPatientSession, setTrap } from '../support/session.ts';
import { waitUntil } from '../support/wait-until.ts';

const app = await startTestApp();
afterAll(app.stop);
const { usher, agents, databaseUrl } = app;
const { addComment, assignOwners } = usher.conversations;

const onKey = (key: string) => ({ on: 'idempotency_keys', when: `new.key = '${key}'` });
const onComments = { on: 'events', when: `new.type = 'comment.added'` };
const busy = { name: 'UsherTransportError', code: 'SERVICE_UNAVAILABLE', status: 503, retryAfterMs: 1_000 };

test('a key commits with its effect: when the key cannot be kept, there is no effect', async () => {
  const conversationId = await startConversation(usher);
  const comment = () => addComment({ conversationId, text: 'x', idempotencyKey: 'doomed' });
  await setTrap(databaseUrl, { ...onKey('doomed'), times: 1, effect: fail('57014') });
  await expect(comment()).rejects.toMatchObject(busy);
  expect(await eventsOf(usher, conversationId)).toEqual([]);
  expect(await comment()).toMatchObject({ changed: true, replayed: false });
  expect(await comment()).toMatchObject({ changed: true, replayed: true });
  expect(await eventsOf(usher, conversationId)).toEqual(['COMMENT_ADDED']);
});

test('an effect commits with its key: when the effect fails, the key is free', async () => {
  const conversationId = await startConversation(usher);
  const comment = () => addComment({ conversationId, text: 'x', idempotencyKey: 'free' });
  await setTrap(databaseUrl, { ...onComments, times: 1, effect: fail('57014') });
  await expect(comment()).rejects.toMatchObject(busy);
  expect(await comment()).toMatchObject({ changed: true, replayed: false });
  expect(await eventsOf(usher, conversationId)).toEqual(['COMMENT_ADDED']);
});

describe.each([undefined, 'key'])('with the idempotency key %s', (key) => {
  test.each([
    ['a serialisation failure', fail('40001')],
    ['a deadlock', fail('40P01')],
    ['a lost connection', loseConnection],
  ])('%s, four times in a row, is tried again and has its effect once', async (name, effect) => {
    const conversationId = await startConversation(usher);
    await setTrap(databaseUrl, { ...onComments, times: 4, effect });
    const idempotencyKey = key && `${key} ${name}`;
    const answer = await addComment({ conversationId, text: 'x', idempotencyKey });
    expect(answer).toMatchObject({ changed: true, replayed: false });
    expect(await eventsOf(usher, conversationId)).toEqual(['COMMENT_ADDED']);
  });
});

test.each([
  ['a race', fail('40P01')],
  ['a connection', loseConnection],
])('what lost %s five times is answered as busy, and nothing has changed', async (_, effect) => {
  const conversationId = await startConversation(usher);
  await setTrap(databaseUrl, { ...onComments, times: 5, effect });
  await expect(addComment({ conversationId, text: 'x' })).rejects.toMatchObject(busy);
  expect(await eventsOf(usher, conversationId)).toEqual([]);
});

test('a batch that met a real deadlock has each effect once', async () => {
  const ids = (await startConversations(usher, 2)).toSorted();
  const [first, second] = ids;
  const other = await openPatientSession(databaseUrl);
  await other.query('begin');
  await other.query('select from conversations where id = $1 for update', [second]);
  const crossing = other.query(waitForFirst(first));
  const items = ids.map((conversationId) => ({ conversationId, ownerId: agents.ana }));
  const batch = assignOwners({ items, idempotencyKey: 'deadlock' });
  await crossing;
  await other.query('commit');
  const results = succeeded(await batch).results.map(succeeded);
  expect(results.map(({ changed, replayed }) => [changed, replayed])).toEqual([
    [true, false],
    [true, false],
  ]);
  for (const id of ids) expect(await eventsOf(usher, id)).toEqual(['CONVERSATION_ASSIGNED']);
  await waitUntil(async () => (await deadlocks()) > 0);
});

/** As soon as somebody waits for us we wait for them. */
function waitForFirst(id: string | undefined): string {
  return `do $$ begin
    while not exists (select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))) loop
      perform pg_sleep(0.001);
    end loop;
    perform from conversations where id = '${id}' for update;
  end $$`;
}

async function deadlocks(): Promise<number> {
  const { rows } = await app.app.database.pool.query<{ deadlocks: number }>(
    'select deadlocks from pg_stat_database where datname = current_database()',
  );
  return rows[0]?.deadlocks ?? 0;
}
