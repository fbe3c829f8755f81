import { createContext, createPorts } from '@usher/api/context/context';
import { type Database, openDatabase, type Trx } from '@usher/api/db/database';
import { createWorker } from '@usher/api/engine/worker';
import { numberEvents } from '@usher/api/log/sequencer';
import { createTails } from '@usher/api/log/tails';
import { createLogger } from '@usher/api/logger';
import { createAuthenticate } from '@usher/api/server/authenticate';
import { createGraphql } from '@usher/api/server/graphql';
import { sql } from 'kysely';
import { environmentOn } from '../support/environment.ts';

type Fetch = typeof globalThis.fetch;

export type System = {
  database: Database;
  databaseUrl: string;
  /** The API, without a port in between. */
  fetch: Fetch;
  /** Numbers one batch. */
  number: () => Promise<number>;
  /** Lets the worker take one batch. */
  work: () => Promise<number>;
  /** Begins such a batch and dies just before it would be committed. False: there was nothing to do, so it lives on. */
  die: (doing: 'number' | 'work') => Promise<boolean>;
  /** Another worker takes the place of this one. */
  restart: () => void;
  close: () => Promise<void>;
};

/** All of Usher on this database, without a loop of its own: whatever it does by itself it does when it is told to. */
export function openSystem(databaseUrl: string): System {
  const logger = createLogger('silent');
  const database = openDatabase({ url: databaseUrl, connections: 10, logger });
  const authenticate = createAuthenticate(database, 60_000);
  const tails = createTails(database, logger);
  const environment = environmentOn(database);
  const never = new AbortController().signal;
  const graphql = createGraphql({
    logger,
    playground: () => false,
    stalledMs: 60_000,
    portsForFrames: (session) => createPorts(environment, session),
    contextOf: async (request) => {
      const authorization = request.headers.get('authorization');
      const session = await authenticate(authorization);
      return createContext(environment, session, {
        tails,
        heartbeatMs: 60_000,
        gone: request.signal,
        ending: never,
        stillAllowed: async () => void (await authenticate(authorization)),
      });
    },
  });
  let worker = createWorker(database, logger);
  return {
    database,
    databaseUrl,
    fetch: async (input, init) => graphql.fetch(new Request(input, init)),
    number: () => numberEvents(database, tails.tell),
    work: () => worker.runOnce(),
    die: async (doing) => {
      const doomed = dyingBeforeItCommits(database);
      const dying = doing === 'work' ? createWorker(doomed, logger).runOnce() : numberEvents(doomed);
      return dying.then(
        () => false,
        (error: unknown) => {
          if (error instanceof Death) return true;
          throw error;
        },
      );
    },
    restart: () => {
      worker = createWorker(database, logger);
    },
    close: async () => {
      await tails.stop();
      await database.close();
    },
  };
}

class Death extends Error {}

/** To the first transaction that wrote something it is as if the process were gone at the end, and so to the rest. */
function dyingBeforeItCommits(database: Database): Database {
  let dead = false;
  return {
    ...database,
    transaction: (scope, run, options) => {
      if (dead) return Promise.reject(new Death());
      const runAndDie: typeof run = async (trx) => {
        const done = await run(trx);
        if (!(await hasWritten(trx))) return done;
        dead = true;
        throw new Death();
      };
      return database.transaction(scope, runAndDie, options);
    },
  };
}

async function hasWritten(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ wrote: boolean }>`
    select pg_current_xact_id_if_assigned() is not null as wrote`.execute(trx);
  return rows[0]?.wrote === true;
}
