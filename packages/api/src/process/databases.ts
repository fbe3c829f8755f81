import { type Database, openDatabase, type Plugins } from '../db/database.ts';
import type { Logger } from '../logger.ts';

/** Connections of their own for each kind of work, so that a slow query never keeps another kind waiting. */
export type Databases = {
  /** Requests. */
  api: Database;
  /** Followed logs, and what is looked up for their frames. */
  streams: Database;
  /** So that a request waits for a connection once, not first for its key and then for itself. */
  keys: Database;
  worker: Database;
  /** Sequencer and housekeeping: one connection each. */
  background: Database;
  /** Whether all is well is asked all the more when it is not. One connection for each of the two questions. */
  probes: Database;
};

type Options = { url: string; connections: number; logger: Logger; plugins: Plugins };

/** Nothing connects before it is used. */
export function openDatabases({ url, connections, logger, plugins }: Options): Databases {
  const ofUsher = { url, logger, plugins };
  return {
    api: openDatabase({ ...ofUsher, name: 'usher api', connections }),
    streams: openDatabase({ ...ofUsher, name: 'usher streams', connections: 6 }),
    keys: openDatabase({ ...ofUsher, name: 'usher keys', connections: 2 }),
    worker: openDatabase({ ...ofUsher, name: 'usher worker', connections: 2 }),
    background: openDatabase({ ...ofUsher, name: 'usher background', connections: 2 }),
    probes: openDatabase({ ...ofUsher, name: 'usher probes', connections: 2 }),
  };
}

export async function closeDatabases(databases: Databases): Promise<void> {
  await Promise.all(Object.values(databases).map((database) => database.close()));
}
