import { connect, createServer, type Socket } from 'node:net';

/** Whether COMMIT reached the server before the connection broke: the client cannot know. */
type Cut = 'before COMMIT arrives' | 'after COMMIT was done';

/** A way to Postgres that breaks when it is told to. */
export async function openProxy(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const cuts: Cut[] = [];
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    const both = [client, upstream];
    const breakUp = () => {
      for (const socket of both) socket.destroy();
    };
    for (const socket of both) {
      sockets.add(socket);
      socket.on('error', breakUp);
      socket.on('close', breakUp);
    }
    let answer = (data: Buffer): void => {
      client.write(data);
    };
    upstream.on('data', (data) => answer(data));
    client.on('data', (data) => {
      const cut = data.includes('commit\0') ? cuts.shift() : undefined;
      if (cut === 'before COMMIT arrives') return breakUp();
      if (cut === 'after COMMIT was done') answer = breakUp;
      upstream.write(data);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = new URL(databaseUrl);
  url.port = String(typeof address === 'object' ? address?.port : '');
  return {
    url: url.href,
    /** Breaks the connections of the next transactions that commit, one after the other. */
    breakNext: (...next: Cut[]) => void cuts.push(...next),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
