import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';

export type RawStream = {
  /** Of every event that came, also over earlier connections. */
  positions: number[];
  /** Of the last frame that came. */
  cursor: () => string | null;
  /** How many frames came, with those that tell no event. */
  frames: () => number;
  /** Whether the server said that this was all. */
  isComplete: () => boolean;
  /** Resolves with the first frame. */
  connect: () => Promise<void>;
  /** As if the network was gone. */
  cut: () => void;
};

const query = 'subscription ($after: String) { events(after: $after) { cursor event { position } } }';

/** A stream without the SDK's help: it comes back only when told to. */
export function openRawStream(url: string, apiKey: string, after: string | null = null): RawStream {
  const positions: number[] = [];
  let last = after;
  let frames = 0;
  let complete = false;
  let current: ClientRequest | undefined;
  let begun = () => {};
  const read = (block: string) => {
    complete ||= block.includes('event: complete');
    const data = /^data: (.+)$/m.exec(block)?.[1];
    if (data === undefined) return;
    const { cursor, event } = JSON.parse(data).data.events;
    last = cursor;
    frames += 1;
    if (event !== null) positions.push(event.position);
    begun();
  };
  const listen = (response: IncomingMessage) => {
    let heard = '';
    response.setEncoding('utf8').on('data', (text) => {
      const blocks = (heard + text).split('\n\n');
      heard = blocks.pop() ?? '';
      for (const block of blocks) read(block);
    });
    response.on('error', () => undefined);
  };
  return {
    positions,
    cursor: () => last,
    frames: () => frames,
    isComplete: () => complete,
    connect: async () => {
      current = sendSubscription(url, apiKey, query, last);
      const [response] = await once(current, 'response');
      const { promise, resolve } = Promise.withResolvers<void>();
      begun = resolve;
      listen(response);
      await promise;
    },
    cut: () => void current?.destroy(),
  };
}

/** Sends a subscription and reads nothing of what comes. */
export function sendSubscription(url: string, apiKey: string, document: string, after: string | null) {
  const body = JSON.stringify({ query: document, variables: { after } });
  const headers = {
    accept: 'text/event-stream',
    authorization: `Bearer ${apiKey}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  const sent = request(url, { method: 'POST', agent: false, headers });
  sent.on('error', () => undefined);
  return sent.end(body);
}
