import { connect, type Socket } from 'node:net';
import { createFlow, type Weather } from './flow.ts';
import {
  applicationOf,
  createStatementReader,
  isBegin,
  isCommit,
  isCommitted,
  isListen,
  isNotification,
  keepsOutcome,
} from './messages.ts';

/** What becomes of a COMMIT: it never arrives, or it is done and its answer never arrives. */
export type Fate = 'passes' | 'commit lost' | 'answer lost';

export type Commit = { node: string; key: string };

export type Surroundings = {
  server: { host: string; port: number };
  weather: () => Weather;
  /** Whether this process may connect at the moment. */
  isOpenTo: (node: string) => boolean;
  /** Asked of each COMMIT that keeps the outcome of one of the load's requests. */
  fateOf: (commit: Commit) => Fate;
  /** Postgres has done it, and only the proxy knows. */
  onAnswerLost: (commit: Commit) => void;
  /** What the idempotency keys look like that are meant. */
  keys: () => RegExp | undefined;
};

/** One connection between a process and Postgres. */
export type Link = {
  /** The process, by its application_name. */
  node: () => string;
  /** When it was first told of numbered events, if it listens for that. Null: it listens and was told nothing yet. */
  notifiedAt: () => number | null | undefined;
  isOpen: () => boolean;
  reset: () => void;
  /** A polite end, to both. */
  end: () => void;
  /** One side is gone; the other is not told and hears nothing any more. */
  lose: (side: 'server' | 'client') => void;
  /** Ends after so many more bytes to the client, in the middle of whatever that is. */
  cutAfter: (bytes: number) => void;
};

export function openLink(client: Socket, surroundings: Surroundings, onClosed: () => void): Link {
  const { server, weather, isOpenTo, fateOf, onAnswerLost, keys } = surroundings;
  const upstream = connect(server.port, server.host);
  const both = [client, upstream];
  let node: string | undefined;
  let notifiedAt: number | null | undefined;
  let half = false;
  let bytesLeft = Number.POSITIVE_INFINITY;
  let key: string | undefined;
  let keeps = false;
  let awaitsLostAnswer = false;
  const statementsIn = createStatementReader();

  const isOpen = () => !half && both.every(({ destroyed }) => !destroyed);
  const reset = () => {
    // One that is ending cannot be reset any more: Node would keep it, and this process, for ever.
    for (const socket of both) socket.writableEnded ? socket.destroy() : socket.resetAndDestroy();
  };
  for (const socket of both) {
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      if (!half) for (const each of both) each.destroy();
      if (both.every(({ destroyed }) => destroyed)) onClosed();
    });
  }

  const toServer = createFlow(weather, (data) => {
    if (!half && upstream.writable) upstream.write(data);
  });
  const toClient = createFlow(weather, (data) => {
    if (half || !client.writable) return;
    if (awaitsLostAnswer) {
      if (isCommitted(data)) onAnswerLost({ node: node ?? '', key: key ?? '' });
      return reset();
    }
    bytesLeft -= data.length;
    if (bytesLeft > 0) return void client.write(data);
    client.end(data.subarray(0, data.length + bytesLeft));
    upstream.destroy();
  });
  client.on('data', (data) => {
    if (node === undefined) {
      node = applicationOf(data);
      if (!isOpenTo(node)) return reset();
    }
    if (isListen(data)) notifiedAt = null;
    if (isBegin(data)) [key, keeps] = [undefined, false];
    key ??= keys()?.exec(data.toString('latin1'))?.[0];
    keeps = statementsIn(data).some(keepsOutcome) || keeps;
    const isDecisive = isCommit(data) && keeps && key !== undefined;
    const fate = isDecisive ? fateOf({ node, key: key ?? '' }) : 'passes';
    if (fate === 'commit lost') return reset();
    awaitsLostAnswer = fate === 'answer lost';
    toServer(data);
  });
  upstream.on('data', (data) => {
    if (notifiedAt === null && isNotification(data)) notifiedAt = performance.now();
    toClient(data);
  });

  return {
    node: () => node ?? '',
    notifiedAt: () => notifiedAt,
    isOpen,
    reset,
    end: () => {
      for (const socket of both) socket.end();
    },
    lose: (side) => {
      half = true;
      (side === 'server' ? upstream : client).destroy();
    },
    cutAfter: (bytes) => {
      bytesLeft = bytes;
    },
  };
}
