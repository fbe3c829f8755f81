import { takeWork } from '@usher/api/engine/work-queries';
import type { InAccount } from '@usher/api/scope';
import { afterAll, expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { startConversations } from '../support/conversations.ts';
import { openSession } from '../support/session.ts';
import { waitUntil } from '../support/wait-until.ts';

const app = await startTestApp({ worker: false });
afterAll(app.stop);

const { accountId } = app;
const take = (limit: number) =>
  app.app.database.transaction(accountId, async (trx) => {
    const scope: InAccount = { trx, accountId };
    return (await takeWork(scope, { limit, only: null })).map(({ conversationId }) => conversationId);
  });

/** Conversations in the order of their ids, of which the last is due first; and somebody else. */
async function leaveWork() {
  const other = await openSession(app.databaseUrl);
  await other.query('delete from work where account_id = $1', [accountId]);
  const ids = (await startConversations(app.usher, 20)).toSorted();
  await waitUntil(async () => (await other.query('select from work')).rowCount === ids.length);
  await other.query(
    `update work set due_at = now() - make_interval(secs => rank)
     from unnest($1::text[]) with ordinality as c (id, rank) where work.conversation_id = c.id`,
    [ids],
  );
  return { ids, other };
}

test('what is due first is taken first, and locked in the order of ids', async () => {
  const { ids } = await leaveWork();
  expect(await take(3)).toEqual(ids.slice(-3));
  expect(await take(100)).toEqual(ids);
});

test('conversations that somebody holds do not stand in the way, however many they are', async () => {
  const { ids, other } = await leaveWork();
  await other.query('begin');
  await other.query('select from conversations where id = any($1) for update', [ids.slice(1)]);
  expect(await take(1)).toEqual(ids.slice(0, 1));
  await other.query('rollback');
});
