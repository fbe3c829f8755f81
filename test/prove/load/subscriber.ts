import { setTimeout as pause } from 'node:timers/promises';
import { decodeCursor } from '@usher/schema/event/cursor';
import { createUsher } from '@usher/sdk';
import { readEvents } from '../../../packages/sdk/src/server-sent-events.ts';
import type { ProvingAccount } from '../world/account.ts';

type Received = { position: number; id: string; conversationId: string; connection: number; at: number };

export type SubscriberLog = {
  name: string;
  /** Where its first connection began. */
  start: number;
  /** What the SDK handed on, in order. */
  received: Received[];
  /** The positions of all that came over the wire, whatever the SDK made of it. */
  raw: number[];
  connections: number;
  /** Which node told a first frame, and when: once for each connection that came about. */
  begun: { url: string; at: number }[];
  /** Why it ended before it was asked to. */
  failure: string | null;
};

export type Subscriber = {
  log: SubscriberLog;
  /** Resolves when it has begun: from here on it misses nothing. */
  begun: Promise<void>;
  /** Waits until it has come as far as this position, or received nothing for so long; then it ends. */
  stopAt(position: number, longestSilenceMs: number): Promise<SubscriberLog>;
};

type Fetch = typeof globalThis.fetch;
type Following = {
  name: string;
  urls: readonly string[];
  account: ProvingAccount;
  /** Called instead of fetch, such as one that cuts connections. */
  wire?: Fetch;
};

/** Follows an account's events through the SDK, over one node after the other, and writes down all that comes. */
export function startSubscriber({ name, urls, account, wire = globalThis.fetch }: Following): Subscriber {
  const log: SubscriberLog = {
    name,
    start: 0,
    received: [],
    raw: [],
    connections: 0,
    begun: [],
    failure: null,
  };
  const begun = Promise.withResolvers<void>();
  const abort = new AbortController();
  const urlOf = (connection: number) => urls[connection % urls.length] ?? '';
  const fetch: Fetch = async (_, init) => {
    const url = urlOf(log.connections);
    log.connections += 1;
    const response = await wire(url, init);
    if (response.body === null) return response;
    return new Response(response.body.pipeThrough(listeningIn(log.raw)), response);
  };
  const usher = createUsher({ url: urls[0] ?? '', apiKey: account.apiKey, fetch });

  const following = (async () => {
    let first = true;
    let last = 0;
    for await (const { cursor, event } of usher.events.follow({}, { signal: abort.signal })) {
      const position = decodeCursor(cursor)?.position ?? 0;
      if (first) log.start = event == null ? position : position - 1;
      first = false;
      begun.resolve();
      if (last !== log.connections)
        log.begun.push({ url: urlOf(log.connections - 1), at: performance.now() });
      last = log.connections;
      if (event == null) continue;
      log.received.push({
        position,
        id: event.id,
        conversationId: event.conversation.id,
        connection: log.connections,
        at: performance.now(),
      });
    }
  })().catch((error: unknown) => {
    log.failure = String(error);
    begun.resolve();
  });

  return {
    log,
    begun: begun.promise,
    stopAt: async (position, longestSilenceMs) => {
      const waitingSince = performance.now();
      const last = () => log.received.at(-1);
      const isSilent = () => performance.now() - Math.max(last()?.at ?? 0, waitingSince) > longestSilenceMs;
      while ((last()?.position ?? log.start) < position && log.failure === null && !isSilent())
        await pause(20);
      abort.abort();
      await following;
      return log;
    },
  };
}

/** Hands on what it hears. Unlike one of two branches it can be left while nobody leaves the other. */
function listeningIn(positions: number[]): TransformStream<Uint8Array, Uint8Array> {
  const heard = new TransformStream<Uint8Array, Uint8Array>();
  const writer = heard.writable.getWriter();
  void readRaw(heard.readable, positions).catch(() => undefined);
  return new TransformStream({
    transform: (chunk, controller) => {
      writer.write(chunk).catch(() => undefined);
      controller.enqueue(chunk);
    },
    flush: () => writer.close(),
  });
}

async function readRaw(body: ReadableStream<Uint8Array>, positions: number[]): Promise<void> {
  for await (const { type, data } of readEvents(body)) {
    if (type !== 'next') continue;
    const frame: unknown = JSON.parse(data)?.data?.events;
    if (isFrame(frame) && frame.event != null) positions.push(decodeCursor(frame.cursor)?.position ?? 0);
  }
}

type RawFrame = { cursor: string; event: object | null };

function isFrame(frame: unknown): frame is RawFrame {
  return typeof frame === 'object' && frame !== null && 'cursor' in frame && 'event' in frame;
}
