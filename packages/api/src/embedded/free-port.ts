import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port that was free a moment ago. Another process may take it first, so that the caller must be ready to try again. */
export async function findFreePort(host: string): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A TCP server has no port.');
  return address.port;
}
