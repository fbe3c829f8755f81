import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Database } from '../db/database.ts';
import { isReady } from '../db/ready.ts';
import type { Logger } from '../logger.ts';
import type { Graphql } from './graphql.ts';
import { requestIdFrom, withRequestId } from './request-id.ts';

/** Large enough for a text of a million characters to be refused by name, small enough to read without fear. */
const maxBodyBytes = 5_000_000;

export type Served = { database: Database; graphql: Graphql };
export type HttpServer = { url: string; stop: () => Promise<void> };

/** The port: health, readiness, GraphQL. */
export async function listen(
  app: Served,
  { host, port, logger }: { host: string; port: number; logger: Logger },
): Promise<HttpServer> {
  let draining = false;
  const server = createServer((request, response) => {
    const requestId = requestIdFrom(single(request.headers['x-request-id']));
    response.setHeader('x-request-id', requestId);
    // Else a busy connection would stay, and hold the end up.
    if (draining) response.setHeader('connection', 'close');
    withRequestId(requestId, () => {
      route(app, draining, request, response).catch((error: unknown) => {
        logger.error({ err: error, requestId }, 'a request failed unexpectedly');
        if (!response.headersSent)
          plain(response, 500, `Something went wrong. Tell support the request id ${requestId}.`);
        else response.destroy();
      });
    });
  });
  await startListening(server, host, port);
  return {
    url: urlOf(server, host),
    stop: async () => {
      draining = true;
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const forced = setTimeout(() => server.closeAllConnections(), 5_000);
      await closed;
      clearTimeout(forced);
    },
  };
}

async function route(
  app: Served,
  draining: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url?.split('?')[0];
  if (path === '/health') return plain(response, 200, 'ok');
  if (path === '/ready') {
    const ready = !draining && (await isReady(app.database));
    return plain(response, ready ? 200 : 503, ready ? 'ready' : 'not ready');
  }
  if (path === '/') return redirect(response, '/graphql');
  if (draining) {
    response.setHeader('connection', 'close').setHeader('retry-after', '1');
    return plain(response, 503, 'Usher is stopping. Come back with the cursor you have.');
  }
  if (path !== '/graphql') return plain(response, 404, 'There is nothing here. GraphQL is at /graphql.');
  const refusal = refuseBody(request);
  if (refusal !== undefined) return plain(response, refusal.status, refusal.sentence);
  await app.graphql.requestListener(request, response);
}

/** Only JSON of a known size is read: forms and plain text are what other sites' pages could send unasked. */
function refuseBody(request: IncomingMessage): { status: number; sentence: string } | undefined {
  if (request.method !== 'POST') return undefined;
  const type = single(request.headers['content-type'])?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json')
    return { status: 415, sentence: 'Send the operation as application/json.' };
  const length = single(request.headers['content-length']);
  if (length === undefined)
    return { status: 411, sentence: 'Say how long the body is, with Content-Length.' };
  if (Number(length) > maxBodyBytes) return { status: 413, sentence: `Send at most ${maxBodyBytes} bytes.` };
  return undefined;
}

function startListening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      reject(new PortInUseError(port));
    });
    server.listen(port, host, resolve);
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

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
