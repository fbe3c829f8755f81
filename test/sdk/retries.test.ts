import { createUsher, UsherAuthenticationError, UsherRateLimitError, UsherTransportError } from '@usher/sdk';
import { expect, test, vi } from 'vitest';

type Fetch = typeof globalThis.fetch;
type Reply = () => Response | Promise<Response>;

const json = (body: object, status = 200, headers: Record<string, string> = {}): Reply => {
  const text = JSON.stringify(body);
  return () => new Response(text, { status, headers: { 'content-type': 'application/json', ...headers } });
};
const failing =
  (code: string, status: number, headers?: Record<string, string>): Reply =>
  () =>
    json({ errors: [{ message: 'No.', extensions: { code, requestId: 'req_1' } }] }, status, headers)();
const account = json({ data: { account: { id: 'acc_1' } } });
const created = json({ data: { createConversation: { __typename: 'CreateConversationSuccess' } } });
const unreachable: Reply = () => Promise.reject(new TypeError('fetch failed'));
const busy = failing('SERVICE_UNAVAILABLE', 503, { 'retry-after': '0' });

/** Answers one reply after the other, the last one for ever, and remembers what was sent. */
function replying(...replies: Reply[]) {
  const sent: { query: string; variables: { input?: { idempotencyKey?: string } } }[] = [];
  const fetch: Fetch = async (_, init) => {
    sent.push(JSON.parse(String(init?.body)));
    const reply = replies[Math.min(sent.length, replies.length) - 1];
    if (reply === undefined) throw new Error('Nothing to reply.');
    return reply();
  };
  const usher = createUsher({ url: 'http://usher.test/graphql', apiKey: 'usher_secret', fetch });
  return { sent, usher };
}

/** Time passes as fast as it is waited for. */
async function hurried<T>(run: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const done = run();
    const settled = done.then(
      () => true,
      () => true,
    );
    while (!(await Promise.race([settled, vi.advanceTimersByTimeAsync(1_000).then(() => false)])));
    return await done;
  } finally {
    vi.useRealTimers();
  }
}

test.each<[string, Reply]>([
  ['there is no connection', unreachable],
  ['the server is busy', busy],
  ['a proxy says that the server is away', () => new Response('<h1>Bad gateway</h1>', { status: 502 })],
  [
    'the answer breaks off',
    () => new Response(new ReadableStream({ start: (c) => c.error(new Error('cut')) })),
  ],
  ['there were too many requests', failing('RATE_LIMITED', 429, { 'retry-after': '1' })],
])('a query is asked again when %s', async (_, reply) => {
  const { usher, sent } = replying(reply, reply, account);
  expect(await hurried(() => usher.account.get())).toEqual({ id: 'acc_1' });
  expect(sent).toHaveLength(3);
});

test('a mutation is asked again with the same key, which no other call has', async () => {
  const { usher, sent } = replying(unreachable, busy, created);
  await hurried(() => usher.conversations.create({ message: 'Hello' }));
  await usher.conversations.create({ message: 'Hello' });
  const keys = sent.map(({ variables }) => variables.input?.idempotencyKey);
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys.slice(0, 3)).toEqual([keys[0], keys[0], keys[0]]);
  expect(keys[3]).not.toBe(keys[0]);
});

test('a key that was given is the one that is sent', async () => {
  const { usher, sent } = replying(created);
  await usher.conversations.create({ idempotencyKey: 'mine' });
  expect(sent.map(({ variables }) => variables.input?.idempotencyKey)).toEqual(['mine']);
});

test('a mutation of your own is asked once if it has no key', async () => {
  const { usher, sent } = replying(unreachable, created);
  const document = 'mutation Create { createConversation(input: {}) { __typename } }';
  const asked = usher.request(document as never, {});
  await expect(asked).rejects.toBeInstanceOf(UsherTransportError);
  expect(sent).toHaveLength(1);
});

test('after four more attempts the last failure is thrown, with all that helps to find it', async () => {
  const { usher, sent } = replying(busy);
  const error = await hurried(() => usher.account.get()).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UsherTransportError);
  expect(error).toMatchObject({
    name: 'UsherTransportError',
    code: 'SERVICE_UNAVAILABLE',
    status: 503,
    requestId: 'req_1',
    operation: 'Account',
    retryAfterMs: 0,
  });
  expect(sent).toHaveLength(5);
});

test('what another attempt cannot mend is thrown at once', async () => {
  const { usher, sent } = replying(failing('UNAUTHENTICATED', 401));
  await expect(usher.account.get()).rejects.toBeInstanceOf(UsherAuthenticationError);
  expect(sent).toHaveLength(1);
});

test('whoever is asked to come back in an hour is told so instead of waiting', async () => {
  const { usher, sent } = replying(failing('RATE_LIMITED', 429, { 'retry-after': '3600' }));
  const error = await usher.account.get().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UsherRateLimitError);
  expect(error).toMatchObject({ retryAfterMs: 3_600_000 });
  expect(sent).toHaveLength(1);
});

test('no error holds the key, the variables or the body', async () => {
  const { usher } = replying(failing('BAD_REQUEST', 400));
  const input = { message: 'My PIN is 1234', idempotencyKey: 'k' };
  const error = await usher.conversations.create(input).catch((thrown: unknown) => thrown);
  const told = JSON.stringify(error, Object.getOwnPropertyNames(error));
  expect(told).toContain('CreateConversation');
  for (const secret of ['1234', 'usher_secret', 'mutation']) expect(told).not.toContain(secret);
});

/** Never answers, and lets itself be aborted as a real one does. */
const hanging: Fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });

test('an attempt that takes too long is given up, and says so', async () => {
  const usher = createUsher({ url: 'http://usher.test/graphql', apiKey: 'none', fetch: hanging, retries: 1 });
  const asked = usher.account.get({}, { timeoutMs: 5 });
  await expect(hurried(() => asked)).rejects.toMatchObject({
    code: 'TIMEOUT',
    message: 'No answer within 5 ms.',
  });
});

test.each([
  ['before it is sent', () => AbortSignal.abort('enough')],
  ['while it is asked', () => AbortSignal.timeout(5)],
])('a call that is aborted %s throws the reason', async (_, signalOf) => {
  const usher = createUsher({ url: 'http://usher.test/graphql', apiKey: 'none', fetch: hanging });
  const signal = signalOf();
  const thrown = await usher.account.get({}, { signal }).catch((error: unknown) => error);
  expect(thrown).toBe(signal.reason);
});

test('a call that is aborted while it waits to be tried again throws the reason', async () => {
  const { usher, sent } = replying(failing('SERVICE_UNAVAILABLE', 503, { 'retry-after': '20' }));
  const abort = new AbortController();
  const asked = usher.account.get({}, { signal: abort.signal }).catch((error: unknown) => error);
  await expect.poll(() => sent.length).toBe(1);
  abort.abort('enough');
  expect(await asked).toBe('enough');
  expect(sent).toHaveLength(1);
});

test('a word that a newer server has for something is handed on', async () => {
  const { usher } = replying(json({ data: { conversation: { id: 'conv_1', status: 'SNOOZED' } } }));
  expect(await usher.conversations.get({ id: 'conv_1' })).toMatchObject({ status: 'SNOOZED' });
});
