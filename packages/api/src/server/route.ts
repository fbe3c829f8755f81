import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Graphql } from './graphql.ts';
import type { Probe } from './probe.ts';

export type Served = {
  /** Null: this process has no API, only its probes. */
  graphql: Graphql | null;
  probe: Probe;
};

/** Large enough for a text of a million characters to be refused by name, small enough to read without fear. */
const maxBodyBytes = 5_000_000;

/** One request: health, readiness, GraphQL. */
export async function route(
  { graphql, probe }: Served,
  draining: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url?.split('?')[0];
  if (path === '/health') return plain(response, 200, 'ok');
  if (path === '/ready') return tellReadiness(probe, draining, request, response);
  if (graphql === null) return plain(response, 404, 'This process only evaluates workflows: it has no API.');
  if (path === '/') return redirect(response, '/graphql');
  if (path !== '/graphql') return plain(response, 404, 'There is nothing here. GraphQL is at /graphql.');
  const refusal = refuseBody(request);
  if (refusal !== undefined) return plain(response, refusal.status, refusal.sentence);
  await graphql.requestListener(request, response);
}

async function tellReadiness(
  probe: Probe,
  draining: boolean,
  { headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { ready, report } = await probe(draining, headers.authorization);
  const status = ready ? 200 : 503;
  if (report === null) return plain(response, status, ready ? 'ready' : 'not ready');
  response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(report)}\n`);
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

export function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

export function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
