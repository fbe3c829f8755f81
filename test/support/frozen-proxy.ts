import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export type FrozenProxy = {
  url: string;
  /** From now on nothing passes, and nobody is told: connections stay open, new ones are accepted and never answered. */
  freeze: () => void;
  /** New connections work again. The frozen ones stay as they are: their packets are lost. */
  heal: () => void;
};

/** A way to Postgres that can go silent, as networks do. */
export async function openFrozenProxy(databaseUrl: string): Promise<FrozenProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let frozen = false;
  const server = createServer((client) => {
    keep(client);
    if (frozen) return;
    const upstream = connect(Number(target.port), target.hostname);
    keep(upstream);
    client.pipe(upstream).pipe(client);
  });
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  const url = new URL(databaseUrl);
  url.port = String(typeof address === 'object' ? address?.port : '');
  return {
    url: url.href,
    freeze: () => {
      frozen = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    heal: () => {
      frozen = false;
    },
  };
}
