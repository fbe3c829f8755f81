import { setTimeout as pause } from 'node:timers/promises';
import type { Role } from '../config.ts';
import { createContext, createPorts } from '../context/context.ts';
import type { Environment } from '../context/run-verb.ts';
import type { Database, Plugins } from '../db/database.ts';
import type { Heads } from '../log/heads.ts';
import { startListener } from '../log/listen.ts';
import { createTails, type Tails } from '../log/tails.ts';
import type { Logger } from '../logger.ts';
import { createAuthenticate } from '../server/authenticate.ts';
import { createGraphql, type Graphql, type Playground } from '../server/graphql.ts';
import { createProbe, type Probe } from '../server/probe.ts';
import { closeDatabases, type Databases, openDatabases } from './databases.ts';
import { type Loops, startLoops } from './loops.ts';
import { duties } from './roles.ts';
import { createStreamEnds, type StreamEnds } from './stream-ends.ts';

export type AppOptions = {
  /** The schema owner's URL of a migrated database. */
  url: string;
  /** For requests; a few more are there for what goes on behind them. */
  connections: number;
  playground: Playground;
  logger: Logger;
  role: Role;
  /** Whoever shows it is told how the whole installation does. Undefined: nobody is. */
  operatorToken?: string | undefined;
  /** Left out but in tests, which cannot wait as long. */
  patience?: Partial<Patience>;
  plugins?: Plugins;
};

export type Patience = {
  /** How long a stream may be silent before it tells its cursor. */
  heartbeatMs: number;
  /** A revoked key is refused this much later at most, on every node and every open stream. */
  keyTrustedForMs: number;
  /** A stream whose client reads nothing of what there is ends after this long. */
  stalledMs: number;
  /** When the process stops, its streams end spread over this time. */
  streamsEndWithinMs: number;
};

const patient: Patience = {
  heartbeatMs: 10_000,
  keyTrustedForMs: 5_000,
  stalledMs: 60_000,
  streamsEndWithinMs: 2_000,
};

const farewellMs = 1_000;

export type App = {
  /** The one that requests use. */
  database: Database;
  databases: Databases;
  /** Null: this process serves no API. */
  graphql: Graphql | null;
  probe: Probe;
  /** Tells the sequencer that something was committed. */
  poke: () => void;
  /** Leaves workflows and hand-overs to other processes. */
  stopWorking: () => Promise<void>;
  /** Ends every stream; clients come back with the cursor of their last frame. */
  endStreams: () => Promise<void>;
  /** Ends the loops, then the connections. */
  stop: () => Promise<void>;
};

/** Everything of one process but its port: databases, loops, streams and GraphQL, running. */
export function startApp(options: AppOptions): App {
  const { url, connections, logger, role, operatorToken, plugins = () => [] } = options;
  const patience = { ...patient, ...options.patience };
  const { serves, evaluates } = duties[role];
  const databases = openDatabases({ url, connections, logger, plugins });
  const tails = createTails(databases.streams, logger);
  const streamEnds = createStreamEnds(patience.streamsEndWithinMs);

  const onNumbered = (heads: Heads | undefined) => {
    tails.tell(heads);
    loops.wakeWorker();
  };
  const loops = startLoops({ databases, evaluates, onNumbered, logger });
  const listener = startListener(url, onNumbered, logger);
  const serving: Serving = { tails, streamEnds, patience, loops };

  return {
    database: databases.api,
    databases,
    graphql: serves ? serve(options, databases, serving) : null,
    probe: createProbe(databases, operatorToken),
    poke: loops.wakeSequencer,
    stopWorking: loops.stopWorking,
    endStreams: streamEnds.end,
    stop: async () => {
      // A connection that is half gone never says goodbye.
      const parted = Promise.race([listener.stop(), pause(farewellMs, undefined, { ref: false })]);
      await Promise.all([streamEnds.end(), parted, loops.stop(), tails.stop()]);
      await closeDatabases(databases);
    },
  };
}

type Serving = {
  tails: Tails;
  streamEnds: StreamEnds;
  patience: Patience;
  loops: Loops;
};

function serve(
  { logger, playground }: AppOptions,
  { api: database, streams, keys }: Databases,
  { tails, streamEnds, patience, loops }: Serving,
): Graphql {
  const environmentWith = (database: Database): Environment => ({
    database,
    afterCommit: loops.wakeSequencer,
    wakeWorker: loops.wakeWorker,
    wakeHandOvers: loops.wakeHandOvers,
  });
  const environment = environmentWith(database);
  const forFrames = environmentWith(streams);
  const authenticate = createAuthenticate(keys, patience.keyTrustedForMs);
  return createGraphql({
    logger,
    playground,
    stalledMs: patience.stalledMs,
    portsForFrames: (session) => createPorts(forFrames, session),
    contextOf: async (request) => {
      const authorization = request.headers.get('authorization');
      const session = await authenticate(authorization);
      return createContext(environment, session, {
        tails,
        heartbeatMs: patience.heartbeatMs,
        gone: request.signal,
        ending: streamEnds.pick(),
        stillAllowed: async () => void (await authenticate(authorization)),
      });
    },
  });
}
