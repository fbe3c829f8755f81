import { createUsher, UsherRequestError } from '@usher/sdk';
import * as operations from '@usher/sdk/operations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { succeeded } from '../support/expect.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const methodsOf = (client: object): ((...given: never[]) => unknown)[] =>
  Object.values(client).flatMap((part) =>
    typeof part === 'function' ? [part] : typeof part === 'object' && part !== null ? methodsOf(part) : [],
  );

describe('the client', () => {
  test('has a method for every operation of the schema', async () => {
    const sent = new Set<string>();
    const answer = new Response('{"data":{}}', { headers: { 'content-type': 'application/json' } });
    const fetch: typeof globalThis.fetch = async (_url, init) => {
      sent.add(String(JSON.parse(String(init?.body)).query));
      return answer.clone();
    };
    const client = createUsher({ url: 'http://usher.test/graphql', apiKey: 'none', fetch });
    const { request: _request, ...nouns } = client;
    for (const method of methodsOf(nouns)) {
      const called = method({} as never);
      if (called instanceof Promise) await called.catch(() => undefined);
      else if (isGenerator(called)) await called.next().catch(() => undefined);
    }
    const documents = Object.entries(operations).filter(([name]) => name.endsWith('Document'));
    const missing = documents.filter(([, document]) => !sent.has(String(document))).map(([name]) => name);
    expect(documents.length).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });

  test('sends one request per call', async () => {
    let requests = 0;
    const fetch: typeof globalThis.fetch = (input, init) => {
      requests += 1;
      return globalThis.fetch(input, init);
    };
    const apiKey = await app.createKey('READ', 'WRITE_CONVERSATIONS');
    const usher = createUsher({ url: app.url, apiKey, fetch });
    const { conversation } = succeeded(await usher.conversations.create({ message: 'Hello' }));
    expect(requests).toBe(1);
    await usher.conversations.get({ id: conversation.id });
    expect(requests).toBe(2);
  });

  test('answers null for what there is not', async () => {
    expect(await app.usher.conversations.get({ id: 'conv_nothing' })).toBeNull();
    expect(await app.usher.conversations.history({ id: 'conv_00000000000000000000000000' })).toBeNull();
  });

  test('may ask any list for a whole page of a hundred', async () => {
    const { usher } = app;
    const { conversation } = succeeded(await usher.conversations.create({ message: 'Hello' }));
    const page = { first: 100 };
    const pages = [
      usher.agents.list(page),
      usher.bots.list(page),
      usher.contacts.list(page),
      usher.conversations.list(page),
      usher.conversations.history({ id: conversation.id, ...page }),
      usher.conversations.enrollments({ id: conversation.id, ...page }),
      usher.events.list(page),
      usher.handOvers.list(page),
      usher.inboxes.list(page),
      usher.teams.list(page),
      usher.tickets.list(page),
      usher.workflows.list(page),
      usher.workflows.enrollments({ id: 'wf_unknown', ...page }),
    ];
    const refused = (await Promise.allSettled(pages)).flatMap((page) =>
      page.status === 'rejected' ? [page.reason] : [],
    );
    expect(refused).toEqual([]);
  });

  test('runs any operation with exactly the fields that are wanted', async () => {
    const answer = await app.usher.request<{ account: { name: string } }, object>('{ account { name } }', {});
    expect(answer).toEqual({ account: { name: 'Test account' } });
  });
});

describe('a request that fails as a whole throws a typed error', () => {
  const failure = (call: Promise<unknown>) =>
    call.then(
      () => undefined,
      (error: unknown) => error,
    );

  test('when the key is wrong', async () => {
    const usher = createUsher({ url: app.url, apiKey: 'usher_wrong' });
    const error = await failure(usher.account.get());
    expect(error).toBeInstanceOf(UsherRequestError);
    expect(error).toMatchObject({ code: 'UNAUTHENTICATED', status: 401, operation: 'Account' });
  });

  test('when nobody answers', async () => {
    const usher = createUsher({ url: 'http://127.0.0.1:1/graphql', apiKey: 'usher_any' });
    expect(await failure(usher.account.get())).toMatchObject({ code: 'NETWORK_ERROR' });
  });

  test('when the answer is not GraphQL', async () => {
    const usher = createUsher({ url: app.url.replace('/graphql', '/health'), apiKey: 'usher_any' });
    expect(await failure(usher.account.get())).toMatchObject({ code: 'NOT_GRAPHQL', status: 200 });
  });

  test('when a page is asked for that is too long', async () => {
    const error = await failure(app.usher.conversations.list({ first: 101 }));
    expect(error).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: 'first' }] });
    expect(error).toHaveProperty('message', 'first: Ask for at most 100, and page on with after.');
  });

  test('and a caller who gives up gets the reason of their own signal', async () => {
    const reason = new Error('changed my mind');
    const error = await failure(app.usher.account.get({}, { signal: AbortSignal.abort(reason) }));
    expect(error).toBe(reason);
  });
});

function isGenerator(value: unknown): value is AsyncGenerator {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
