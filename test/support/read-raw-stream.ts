import { readEvents } from '../../packages/sdk/src/server-sent-events.ts';
import { present } from './expect.ts';

export type RawStream = {
  positions: number[];
  /** Of the last frame. */
  cursor: string;
  /** Whether the server said that it ends it. */
  completed: boolean;
  endedAt: number;
};

const follow = 'subscription { events { cursor event { position } } }';

/** Reads the log's stream with nothing but HTTP, until the server ends it. Calls back once it has begun. */
export async function readRawStream(
  { url, apiKey }: { url: string; apiKey: string },
  onBegin: () => void,
): Promise<RawStream> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      accept: 'text/event-stream',
      authorization: `Bearer ${apiKey}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ query: follow }),
  });
  const stream: RawStream = { positions: [], cursor: '', completed: false, endedAt: 0 };
  for await (const { type, data } of readEvents(present(response.body))) {
    if (type === 'complete') stream.completed = true;
    if (type !== 'next') continue;
    const { cursor, event } = JSON.parse(data).data.events;
    if (stream.cursor === '') onBegin();
    stream.cursor = cursor;
    if (event !== null) stream.positions.push(event.position);
  }
  stream.endedAt = performance.now();
  return stream;
}
