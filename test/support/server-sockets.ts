import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { onTestFinished } from 'vitest';

const channel = 'http.server.request.start';

/** The server's ends of the connections on which requests come from now on. */
export function watchServerSockets(): Socket[] {
  const sockets: Socket[] = [];
  const watch = (message: unknown) => {
    // Documented by Node, but not typed.
    sockets.push((message as { socket: Socket }).socket);
  };
  subscribe(channel, watch);
  onTestFinished(() => void unsubscribe(channel, watch));
  return sockets;
}
