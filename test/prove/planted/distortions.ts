type Fetch = typeof globalThis.fetch;

type Neighbour = { apiKey: string; conversationId: string };

/** Something wrong between a client and the network. */
export type Distort = (fetch: Fetch, neighbour: Neighbour) => Fetch;

type Body = { query: string; variables: Record<string, unknown> };

const readInput = ({ variables: { input } }: Body) => (input ?? {}) as { ownerId?: unknown };
const bodyOf = (init: RequestInit | undefined): Body => JSON.parse(String(init?.body));
const asks = ({ query }: Body, field: string) => new RegExp(`\\b${field}\\(`).test(query);

/** The answers to some mutations get lost, as they do when a node dies: what was asked for has happened all the same. */
export const loseAnswers: Distort = (fetch) => {
  let count = 0;
  return async (input, init) => {
    const response = await fetch(input, init);
    if (!asks(bodyOf(init), 'assignConversationOwner')) return response;
    count += 1;
    if (count % 6 !== 0) return response;
    await response.text();
    throw new TypeError('The answer was lost.');
  };
};

/** Some assignments are answered with what another one was answered, and nobody hears of them. */
export const inventAnswers: Distort = (fetch) => {
  let count = 0;
  let last: string | undefined;
  return async (input, init) => {
    if (!asks(bodyOf(init), 'assignConversationOwner')) return fetch(input, init);
    count += 1;
    if (count % 5 === 0 && last !== undefined) return jsonResponse(last);
    const response = await fetch(input, init);
    last = await response.clone().text();
    return response;
  };
};

/** Some assignments are to whom the one before was asked to go to. */
export const assignAnother: Distort = (fetch) => {
  let count = 0;
  let last: unknown;
  return (input, init) => {
    const body = bodyOf(init);
    if (!asks(body, 'assignConversationOwner')) return fetch(input, init);
    const { ownerId, ...rest } = readInput(body);
    const other = count % 3 === 0 ? (last ?? ownerId) : ownerId;
    count += 1;
    last = ownerId;
    const variables = { ...body.variables, input: { ...rest, ownerId: other } };
    return fetch(input, { ...init, body: JSON.stringify({ ...body, variables }) });
  };
};

/** What was read once is read so for ever. */
export const keepOldAnswers: Distort = (fetch) => {
  const kept = new Map<string, string>();
  return async (input, init) => {
    const body = bodyOf(init);
    if (!asks(body, 'conversation')) return fetch(input, init);
    const key = JSON.stringify(body.variables);
    const text = kept.get(key) ?? (await (await fetch(input, init)).text());
    kept.set(key, text);
    return jsonResponse(text);
  };
};

/** Some reads are answered to the wrong account. */
export const confuseAccounts: Distort = (fetch, { apiKey, conversationId }) => {
  let count = 0;
  return (input, init) => {
    const body = bodyOf(init);
    if (!asks(body, 'conversation')) return fetch(input, init);
    count += 1;
    if (count % 3 !== 0) return fetch(input, init);
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${apiKey}`);
    const theirs = { ...body, variables: { ...body.variables, id: conversationId } };
    return fetch(input, { ...init, headers, body: JSON.stringify(theirs) });
  };
};

/** Whoever comes back begins with what is new. */
export const forgetCursors: Distort = (fetch) => (input, init) => {
  const body = bodyOf(init);
  return fetch(input, {
    ...init,
    body: JSON.stringify({ ...body, variables: { ...body.variables, after: null } }),
  });
};

const jsonResponse = (text: string) =>
  new Response(text, { headers: { 'content-type': 'application/json' } });
