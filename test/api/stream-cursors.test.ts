import { follow } from '@usher/api/log/follow';
import { createTails } from '@usher/api/log/tails';
import { createLogger } from '@usher/api/logger';
import { CursorExpiredError } from '@usher/schema/errors';
import { encodeCursor } from '@usher/schema/event/cursor';
import { newId } from '@usher/schema/ids';
import type { Usher } from '@usher/sdk';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { startTestApp, type TestAccount } from '../support/app.ts';
import { startConversation } from '../support/conversations.ts';
import { present } from '../support/expect.ts';
import { begin, takeEvents } from '../support/frames.ts';
import { errorIn, post } from '../support/graphql.ts';

const app = await startTestApp();
afterAll(app.stop);

/** An account with ten events in its log. */
async function openAccountWithEvents() {
  const account = await app.createAccount();
  const start = await begin(account.usher.events.follow());
  for (let count = 0; count < 5; count += 1) await live(account);
  const { nodes } = await account.usher.events.list();
  return { ...account, events: nodes, cursors: [start, ...nodes.map(({ cursor }) => present(cursor))] };
}

/** Two events. */
async function live({ usher }: TestAccount) {
  await startConversation(usher, { message: 'Help!' });
  await app.settled();
}

/** What an operator does who keeps only the latest events. */
async function forgetUpTo({ accountId }: TestAccount, position: number) {
  await app.app.database.transaction(accountId, (trx) =>
    trx.deleteFrom('events').where('accountId', '=', accountId).where('position', '<=', position).execute(),
  );
}

const refusal = (told: string) => ({ name: 'UsherRequestError', code: 'CURSOR_EXPIRED', message: told });
const expired = refusal(
  'The cursor is older than the events kept. Start again without a cursor and read the conversations anew.',
);
const diverged = refusal(
  'The cursor does not belong to this log. Start again without a cursor and read the conversations anew.',
);

async function expectRefusal(usher: Usher, after: string, told: object) {
  await expect(usher.events.follow({ after }).next()).rejects.toMatchObject(told);
  await expect(usher.conversations.assigned({ after }).next()).rejects.toMatchObject(told);
}

describe('a cursor that does not belong to the log is refused:', async () => {
  const us = await openAccountWithEvents();
  const [cursor = '', next = ''] = us.cursors.slice(3);

  test("another account's", async () => {
    const them = await openAccountWithEvents();
    for (const theirs of them.cursors.slice(1)) await expectRefusal(us.usher, theirs, diverged);
  });

  test('made up, cut off or changed', async () => {
    const [{ id } = present(us.events[0])] = us.events;
    const position = us.events.length;
    const madeUp = [
      ...[
        '',
        'x',
        '%',
        '0',
        'null',
        cursor.slice(1),
        cursor.slice(0, -1),
        `${cursor}=`,
        ` ${cursor}`,
        cursor + next,
      ],
      encodeCursor({ position: 2, id }),
      encodeCursor({ position: position + 1, id: newId('event') }),
      encodeCursor({ position: Number.MAX_SAFE_INTEGER, id }),
      encodeCursor({ position: 1, id: '' }),
      encodeCursor({ position: 0, id }),
      encodeCursor({ position: -1, id }),
      encodeCursor({ position: 1.5, id }),
      'x'.repeat(1_000_000),
    ];
    for (const after of madeUp) await expectRefusal(us.usher, after, diverged);
  });

  test('of a list', async () => {
    const { pageInfo } = await us.usher.conversations.list({ first: 1 });
    await expectRefusal(us.usher, present(pageInfo.endCursor), diverged);
  });

  test('of an event that a restored database has not, though another has its position', async () => {
    const account = await openAccountWithEvents();
    await app.app.database.transaction(account.accountId, (trx) =>
      trx
        .updateTable('events')
        .set({ id: newId('event') })
        .where('position', '=', 7)
        .execute(),
    );
    await expectRefusal(account.usher, present(account.cursors[7]), diverged);
    expect(await begin(account.usher.events.follow({ after: present(account.cursors[6]) }))).toBe(
      account.cursors[6],
    );
  });

  test('in the pages of the log as well', async () => {
    await expect(us.usher.events.list({ after: 'made up' })).rejects.toMatchObject(diverged);
  });

  test('with its reason for programs', async () => {
    const apiKey = await us.createKey('READ');
    const query = 'subscription { events(after: "made up") { cursor } }';
    const answer = await post(app.url, apiKey, { query }, { accept: 'text/event-stream' });
    expect(errorIn(answer)).toMatchObject({ extensions: { code: 'CURSOR_EXPIRED', reason: 'DIVERGED' } });
  });
});

describe('when early events are no longer kept', async () => {
  const account = await openAccountWithEvents();
  await forgetUpTo(account, 4);
  const { usher, events, cursors } = account;

  test('a cursor before the oldest kept is refused as expired', async () => {
    for (const old of cursors.slice(0, 5)) {
      await expectRefusal(usher, old, expired);
      await expect(usher.events.list({ after: old })).rejects.toMatchObject(expired);
    }
  });

  test('a later cursor goes on as ever', async () => {
    for (const [index, after] of [...cursors.entries()].slice(5, 10)) {
      const frames = usher.events.follow({ after });
      expect(await takeEvents(frames, 10 - index)).toEqual(events.slice(index));
      await frames.return();
    }
  });

  test('the pages of the log begin with the oldest kept', async () => {
    expect((await usher.events.list()).nodes).toEqual(events.slice(4));
  });

  test('the reason is told to programs', async () => {
    const query = `{ events(after: "${cursors[2]}") { nodes { id } } }`;
    const answer = await post(app.url, await account.createKey('READ'), { query });
    expect(errorIn(answer)).toMatchObject({ extensions: { code: 'CURSOR_EXPIRED', reason: 'EXPIRED' } });
  });
});

test('when no event is kept any more, every cursor is expired, the one from the very beginning too', async () => {
  const account = await openAccountWithEvents();
  await forgetUpTo(account, 10);
  for (const old of account.cursors) await expectRefusal(account.usher, old, expired);
});

test('a reader so slow that events are forgotten before it reads them is told, and does not skip them', async () => {
  const account = await openAccountWithEvents();
  const tails = createTails(app.app.database, createLogger('silent'));
  onTestFinished(tails.stop);
  const stillAllowed = async () => undefined;
  const following = {
    ...account,
    tails,
    heartbeatMs: 10_000,
    stillAllowed,
    gone: new AbortController().signal,
    ending: new AbortController().signal,
  };
  const frames = follow(following, { after: null, types: null, filter: null });
  await begin(frames);
  await live(account);
  await forgetUpTo(account, 11);
  await expect(frames.next()).rejects.toEqual(new CursorExpiredError('EXPIRED'));
});
