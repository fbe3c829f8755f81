import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../packages/api/src/db/migrate.ts';
import { startEmbeddedPostgres } from '../../packages/api/src/embedded/embedded-postgres.ts';
import { createOwnedDatabase, urlOf } from './databases.ts';

/** What a crash of the machine would lose does not matter here. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  // Tells when something was done, to those who look whether it was in time.
  track_commit_timestamp: 'on',
  max_connections: '400',
  shared_buffers: '256MB',
};

export type OwnPostgres = AsyncDisposable & {
  adminUrl: string;
  ownerUrl: string;
  /** The name of a migrated database to copy. */
  template: string;
};

/** A Postgres in a directory of its own, gone when it is disposed of. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  await using cleanup = new AsyncDisposableStack();
  const dataDir = await mkdtemp(join(tmpdir(), 'usher-test-'));
  cleanup.defer(() => rm(dataDir, { recursive: true, force: true }));
  const { adminUrl, ownerUrl, stop } = await startEmbeddedPostgres({ dataDir, settings });
  cleanup.defer(() => stop());
  const template = 'usher_template';
  await createOwnedDatabase(adminUrl, template);
  await migrate(urlOf(ownerUrl, template));
  const atTheEnd = cleanup.move();
  return { adminUrl, ownerUrl, template, [Symbol.asyncDispose]: () => atTheEnd.disposeAsync() };
}
