import { parseApiKey } from '@usher/api/account/api-keys';
import { createUsher, type Usher } from '@usher/sdk';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { startTestApp, type TestAccount } from '../support/app.ts';
import { startConversation, startConversations } from '../support/conversations.ts';
import { present } from '../support/expect.ts';
import { cutOffAfter } from '../support/flaky-fetch.ts';
import { begin, takeEvents, takeFrames } from '../support/frames.ts';
import { waitUntil } from '../support/wait-until.ts';

const app = await startTestApp({ patience: { heartbeatMs: 100, keyTrustedForMs: 50 } });
afterAll(app.stop);

async function clientOn({ createKey }: TestAccount, bytes: readonly number[]) {
  const { fetch, attempts } = cutOffAfter(bytes);
  return { usher: createUsher({ url: app.url, apiKey: await createKey('READ'), fetch }), attempts };
}

async function revoke({ accountId }: TestAccount, secret: string) {
  const { id } = present(parseApiKey(secret));
  await app.app.database.transaction(accountId, (trx) =>
    trx.updateTable('apiKeys').set({ revokedAt: new Date() }).where('id', '=', id).execute(),
  );
}

/** Makes things happen all the time, until the test ends. */
function keepBusy(usher: Usher) {
  let busy = true;
  const done = (async () => {
    while (busy) await startConversation(usher);
  })();
  onTestFinished(async () => {
    busy = false;
    await done;
  });
}

describe('after a lost connection the SDK comes back', () => {
  test('and tells every event once and in order, wherever the connections broke', async () => {
    const account = await app.createAccount();
    const { usher, attempts } = await clientOn(account, [300, 0, 3_000, 5_000, 1, 7_777, 0, 12_345]);
    const frames = usher.events.follow();
    await begin(frames);
    await startConversations(account.usher, 30);
    const events = await takeEvents(frames, 30);
    expect(events.map(({ position }) => position)).toEqual(
      Array.from({ length: 30 }, (_, index) => index + 1),
    );
    expect(attempts()).toBe(9);
    await frames.return();
  });

  test('with the cursor it was given, when it broke before the first frame', async () => {
    const account = await app.createAccount();
    const after = await begin(account.usher.events.follow());
    await startConversations(account.usher, 3);
    const { usher, attempts } = await clientOn(account, [0, 10, 0]);
    expect(await takeEvents(usher.events.follow({ after }), 3)).toHaveLength(3);
    expect(attempts()).toBe(4);
  });

  test('behind what a filter left out, once a heartbeat told so', async () => {
    const account = await app.createAccount();
    const frames = account.usher.events.follow({ types: ['CONVERSATION_CLOSED'] });
    await begin(frames);
    await startConversations(account.usher, 3);
    await app.settled();
    const last = (await account.usher.events.list()).nodes.at(-1)?.cursor;
    await waitUntil(async () => (await frames.next()).value?.cursor === last);
    await frames.return();
  });
});

describe('a stream ends', () => {
  test('when its caller breaks out of the loop', async () => {
    const account = await app.createAccount();
    const after = await begin(account.usher.events.follow());
    await startConversations(account.usher, 3);
    const { usher, attempts } = await clientOn(account, []);
    for await (const { event } of usher.events.follow({ after })) if (event) break;
    expect(attempts()).toBe(1);
  });

  test('when its caller aborts, while waiting for an event or for a lost server', async () => {
    const account = await app.createAccount();
    for (const bytes of [[], Array(100).fill(0)]) {
      const { usher, attempts } = await clientOn(account, bytes);
      const abort = new AbortController();
      const frames = usher.events.follow({ types: ['CONVERSATION_CLOSED'] }, { signal: abort.signal });
      const ended = takeFrames(frames, 1);
      await waitUntil(() => attempts() > 0);
      abort.abort();
      await expect(ended).rejects.toThrow('The stream ended after 0 of 1 events.');
      expect(await frames.next()).toEqual({ done: true, value: undefined });
    }
  });

  test('before it began when its caller has aborted already', async () => {
    const { usher, attempts } = await clientOn(app, []);
    const frames = usher.events.follow({}, { signal: AbortSignal.abort() });
    expect(await frames.next()).toMatchObject({ done: true });
    expect(attempts()).toBe(0);
  });

  test.each(['silent', 'busy'])('with an error when the key is revoked, on a %s account', async (kind) => {
    const account = await app.createAccount();
    const apiKey = await account.createKey('READ');
    const frames = createUsher({ url: app.url, apiKey }).events.follow();
    await begin(frames);
    if (kind === 'busy') keepBusy(account.usher);
    await revoke(account, apiKey);
    await expect(takeFrames(frames, Number.POSITIVE_INFINITY)).rejects.toMatchObject({
      name: 'UsherAuthenticationError',
      code: 'UNAUTHENTICATED',
    });
  });

  test('before it began without the permission READ', async () => {
    const writer = await app.allowedTo('WRITE_CONVERSATIONS', 'WRITE_DIRECTORY', 'WRITE_WORKFLOWS');
    await expect(writer.events.follow().next()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(writer.conversations.assigned().next()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('before it began with a key that is none', async () => {
    const nobody = createUsher({ url: app.url, apiKey: 'usher_nonsense' });
    await expect(nobody.events.follow().next()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
