import type { ServerResponse } from 'node:http';
import type { Plugin } from 'graphql-yoga';

/**
 * Ends streams whose client has read nothing for so long although there is something to read. Nothing is lost: it comes
 * back with its cursor, if it comes back. A silent stream is none of these, for its heartbeats are read.
 */
export function createStallGuard(stalledMs: number): Plugin<{ res?: ServerResponse }> {
  return {
    onSubscribe: ({ args }) => {
      const { res } = args.contextValue as { res?: ServerResponse };
      // Only once the stream begins to flow: the server takes the time-out off the socket just before.
      res?.once('pipe', () => res.setTimeout(stalledMs));
    },
  };
}
