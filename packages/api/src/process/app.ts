import { setMaxListeners } from 'node:events';
import { createContext } from '../context/context.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { createWorker } from '../engine/worker.ts';
import { forgetOldKeys } from '../idempotency/forget.ts';
import { startListener } from '../log/listen.ts';
import { numberEvents } from '../log/sequencer.ts';
import type { Logger } from '../logger.ts';
import { type Loop, startLoop } from '../loop.ts';
import { createAuthenticate } from '../server/authenticate.ts';
import { createGraphql, type Graphql, type Playground } from '../server/graphql.ts';
import { createSignal } from '../signal.ts';

export type AppOptions = {
  /** The schema owner's URL of a migrated database. */
  url: string;
  connections: number;
  playground: Playground;
  logger: Logger;
  /** Whether this process evaluates workflows. What it commits it numbers in any case. */
  worker: boolean;
  /** Left out but in tests, which cannot wait as long. */
  patience?: Partial<Patience>;
};

export type Patience = {
  /** How long a stream may be silent before it tells its cursor. */
  heartbeatMs: number;
  /** A revoked key is refused this much later at most, on every node and every open stream. */
  keyTrustedForMs: number;
};

const patient: Patience = { heartbeatMs: 10_000, keyTrustedForMs: 5_000 };

export type App = {
  database: Database;
  graphql: Graphql;
  /** Tells the sequencer that something was committed. */
  poke: () => void;
  /** Ends every stream; clients come back with the cursor of their last frame. */
  endStreams: () => void;
  /** Ends the loops, then the connections. */
  stop: () => Promise<void>;
};

/** Everything of one process but its port: database, sequencer, worker and GraphQL, running. */
export function startApp({
  url,
  connections,
  playground,
  logger,
  worker: evaluates,
  patience,
}: AppOptions): App {
  const { heartbeatMs, keyTrustedForMs } = { ...patient, ...patience };
  const database = openDatabase({ url, connections, logger });
  const authenticate = createAuthenticate(database, keyTrustedForMs);
  const numbered = createSignal();
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal);

  const worker = createWorker(database, logger);
  const workOnce = async () => {
    const count = await worker.runOnce();
    if (count > 0) sequencer.wake();
    return count;
  };
  const workerLoop: Loop | undefined = evaluates
    ? startLoop({ name: 'worker', runOnce: workOnce, pollMs: 500, dueInMs: worker.dueInMs, logger })
    : undefined;
  const onNumbered = () => {
    numbered.notify();
    workerLoop?.wake();
  };
  const numberOnce = async () => {
    const count = await numberEvents(database);
    if (count > 0) onNumbered();
    return count;
  };
  const sequencer = startLoop({ name: 'sequencer', runOnce: numberOnce, pollMs: 500, logger });
  const housekeeping = startLoop({
    name: 'housekeeping',
    runOnce: () => forgetOldKeys(database),
    pollMs: 600_000,
    logger,
  });
  const listener = startListener(url, onNumbered, logger);

  const environment = { database, afterCommit: sequencer.wake, wakeWorker: () => workerLoop?.wake() };
  const graphql = createGraphql({
    logger,
    playground,
    contextOf: async (request) => {
      const authorization = request.headers.get('authorization');
      const session = await authenticate(authorization);
      return createContext(environment, session, {
        numbered,
        heartbeatMs,
        abort: AbortSignal.any([stopping.signal, request.signal]),
        stillAllowed: async () => void (await authenticate(authorization)),
      });
    },
  });

  return {
    database,
    graphql,
    poke: sequencer.wake,
    endStreams: () => stopping.abort(),
    stop: async () => {
      stopping.abort();
      await Promise.all([listener.stop(), housekeeping.stop(), workerLoop?.stop(), sequencer.stop()]);
      await database.close();
    },
  };
}
