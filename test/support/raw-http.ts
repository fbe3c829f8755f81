import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export type RawConnection = {
  /** Sends these lines as they are; an empty one ends the headers. */
  send: (...lines: string[]) => void;
  /** Resolves when the server has sent this. */
  heard: (words: string) => Promise<void>;
  /** All that the server sends until it closes the connection. */
  rest: () => Promise<string>;
  close: () => void;
};

/** A connection for requests that no well-behaved client would send. */
export async function connectTo(url: string): Promise<RawConnection> {
  const { hostname, port } = new URL(url);
  const socket: Socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  let heard = '';
  socket.on('data', (data) => {
    heard += data;
  });
  const ended = once(socket, 'close');
  return {
    send: (...lines) => void socket.write(lines.map((line) => `${line}\r\n`).join('')),
    heard: async (words) => {
      while (!heard.includes(words))
        await Promise.race([once(socket, 'data'), ended.then(() => fail(words, heard))]);
    },
    rest: () => ended.then(() => heard),
    close: () => void socket.destroy(),
  };
}

function fail(words: string, heard: string): never {
  throw new Error(`The server closed the connection without "${words}": ${heard}`);
}
