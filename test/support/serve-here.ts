import type { Logger } from '@usher/api/logger';
import { type App, type AppOptions, startApp } from '@usher/api/process/app';
import { listen } from '@usher/api/server/http';

type Options = Pick<AppOptions, 'url' | 'role'> &
  Partial<Pick<AppOptions, 'connections' | 'operatorToken' | 'patience' | 'plugins'>> & { logger: Logger };

export type Served = { app: App; url: string; stop: () => Promise<void> };

/** All of Usher in this very process, on a port of its own. Its streams end at once with it. */
export async function serveHere({ logger, patience, ...options }: Options): Promise<Served> {
  const app = startApp({
    connections: 10,
    playground: () => false,
    ...options,
    logger,
    patience: { streamsEndWithinMs: 0, ...patience },
  });
  const server = await listen(app, { host: '127.0.0.1', port: 0, logger });
  return {
    app,
    url: server.url,
    stop: async () => {
      await Promise.all([app.endStreams(), server.stop()]);
      await app.stop();
    },
  };
}
