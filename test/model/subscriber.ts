import assert from 'node:assert/strict';
import { subscribe } from '../../packages/sdk/src/subscribe.ts';

/** An event as a subscriber needs it to know what it has. */
export type Received = { id: string; position: number };
type Frame = { cursor: string; event?: Received | null };

const document =
  'subscription Model($after: String) { events(after: $after) { cursor event { id position } } }';
const patienceMs = 10_000;

export type Subscriber = {
  /** All that it received, over all its connections. */
  received: Received[];
  /** Where it began. */
  begin: () => Promise<void>;
  take: (count: number) => Promise<void>;
  drop: () => Promise<void>;
};

type Fetch = typeof globalThis.fetch;

/** Follows everything that happens, and goes on behind the last frame that it read whenever it was cut off. */
export function createSubscriber(options: { url: string; apiKey: string; fetch: Fetch }): Subscriber {
  const received: Received[] = [];
  let after: string | null = null;
  let connection: { frames: AsyncGenerator<Frame, void>; abort: AbortController } | undefined;

  const connect = () => {
    const abort = new AbortController();
    const call = { signal: abort.signal };
    const frames = subscribe<Frame, { after: string | null }>(options, document, 'events', { after }, call);
    return { frames, abort };
  };
  const next = async (): Promise<Frame> => {
    connection ??= connect();
    const { done, value } = await inTime(connection.frames.next());
    assert(!done, 'The stream has ended.');
    after = value.cursor;
    return value;
  };
  return {
    received,
    begin: async () => {
      const { event } = await next();
      assert(event == null, 'A stream begins with a frame that tells only its cursor.');
    },
    take: async (count) => {
      for (let left = count; left > 0; ) {
        const { event } = await next();
        if (event == null) continue;
        received.push(event);
        left -= 1;
      }
    },
    drop: async () => {
      connection?.abort.abort();
      await connection?.frames.return();
      connection = undefined;
    },
  };
}

function inTime<T>(promise: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('A frame did not come.')), patienceMs);
  return Promise.race([promise, late.promise]).finally(() => clearTimeout(timer));
}
