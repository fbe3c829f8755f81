import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from '../logger.ts';
import { requestIdFrom, withRequestId } from './request-id.ts';
import { plain, route, type Served, single } from './route.ts';

export type HttpServer = {
  url: string;
  /** From now on `/ready` says no and connections are closed after their answer; requests are still taken. */
  startDraining: () => void;
  /** Takes no new connection, and resolves when all that was asked is answered. */
  stop: () => Promise<void>;
};

/** Whoever has no answer by then gets none. Leaves time to end loops and connections within half a minute. */
const longestAnswerMs = 15_000;
/** Who has connected by then, and still asked nothing, is not waited for. */
const longestSilenceMs = 500;

/** The port. */
export async function listen(
  app: Served,
  { host, port, logger }: { host: string; port: number; logger: Logger },
): Promise<HttpServer> {
  let draining = false;
  let stopping = false;
  const answering = new Set<ServerResponse>();
  // To Node they are as busy as any other, and would hold up the end.
  const silent = new Set<Socket>();
  const server = createServer((request, response) => {
    const requestId = requestIdFrom(single(request.headers['x-request-id']));
    response.setHeader('x-request-id', requestId);
    silent.delete(request.socket);
    if (draining) closeAfter(response);
    answering.add(response);
    response.once('close', () => {
      answering.delete(response);
      // What was promised to be kept alive is not needed any more.
      if (stopping) setImmediate(() => server.closeIdleConnections());
    });
    withRequestId(requestId, () => {
      route(app, draining, request, response).catch((error: unknown) => {
        logger.error({ err: error, requestId }, 'a request failed unexpectedly');
        if (!response.headersSent)
          plain(response, 500, `Something went wrong. Tell support the request id ${requestId}.`);
        else response.destroy();
      });
    });
  });
  server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  await startListening(server, host, port);
  // Such as a connection that could not be taken because too many files are open: it concerns no other, and must not end the process.
  server.on('error', (error) => logger.error({ err: error }, 'the server could not take a connection'));
  const startDraining = () => {
    draining = true;
    for (const response of answering) closeAfter(response);
  };
  return {
    url: urlOf(server, host),
    startDraining,
    stop: async () => {
      startDraining();
      stopping = true;
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const hushed = setTimeout(() => silent.forEach((socket) => void socket.destroy()), longestSilenceMs);
      const forced = setTimeout(() => server.closeAllConnections(), longestAnswerMs);
      await closed;
      clearTimeout(hushed);
      clearTimeout(forced);
    },
  };
}

/** Else a busy connection would stay, and hold the end up. */
function closeAfter(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}

function startListening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortInUseError(port) : error);
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      resolve();
    });
  });
}

export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';

  constructor(port: number) {
    super(
      `Port ${port} is in use, perhaps by another Usher. Stop that one, or choose another port: PORT=${port + 1} npm start`,
    );
  }
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  // Everywhere is no address to go to.
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}/graphql`;
}
