import { setTimeout as pause } from 'node:timers/promises';
import type { HttpServer } from '../server/http.ts';
import type { App } from './app.ts';

/** Takes requests for a while after `/ready` says no, then answers what was asked and ends the streams. */
export async function drain(
  app: Pick<App, 'stopWorking' | 'endStreams'>,
  server: Pick<HttpServer, 'startDraining' | 'stop'>,
  graceMs: number,
): Promise<void> {
  server.startDraining();
  // It goes on in other processes. Begun any later, the end of a long batch would come on top of all other ends.
  const leftWork = app.stopWorking();
  await pause(graceMs);
  await Promise.all([server.stop(), app.endStreams(), leftWork]);
}
