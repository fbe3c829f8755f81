import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

export type SlowAnswer = { status: number; tookMs: number; retryAfter: string | null };

type SlowClients = {
  url: string;
  apiKey: string;
  /** One for each client. */
  conversationIds: readonly string[];
  text: string;
};

const document = 'mutation ($input: AddCommentInput!) { addComment(input: $input) { __typename } }';

/** Each comments again and again, and comes back when it was told to. Their connections end with them. */
export function startSlowClients({ url, apiKey, conversationIds, text }: SlowClients) {
  const answers: SlowAnswer[] = [];
  const stopping = new AbortController();
  const agent = new Agent({ keepAlive: true });
  const work = async (conversationId: string) => {
    while (!stopping.signal.aborted) {
      const body = JSON.stringify({ query: document, variables: { input: { conversationId, text } } });
      const answer = await post(url, apiKey, agent, body);
      answers.push(answer);
      const restMs = Number(answer.retryAfter ?? 0) * 1_000;
      await pause(restMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const working = Promise.all(conversationIds.map(work));
  return {
    answers,
    stopSending: () => stopping.abort(),
    stop: async () => {
      stopping.abort();
      await working;
      agent.destroy();
    },
  };
}

/** One request. Without an answer the status is 0. */
function post(url: string, apiKey: string, agent: Agent, body: string): Promise<SlowAnswer> {
  const asked = performance.now();
  const headers = {
    authorization: `Bearer ${apiKey}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((resolve) => {
    const answer = (status: number, retryAfter: string | null) =>
      resolve({ status, tookMs: performance.now() - asked, retryAfter });
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response
        .resume()
        .once('end', () => answer(response.statusCode ?? 0, response.headers['retry-after'] ?? null));
    });
    sent.once('error', () => answer(0, null)).end(body);
  });
}
