import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../packages/api/src/db/migrate.ts';
import { startEmbeddedPostgres } from '../../packages/api/src/embedded/embedded-postgres.ts';
import { createOwnedDatabase, urlOf } from './databases.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresAdminUrl: string;
    postgresOwnerUrl: string;
    postgresTemplate: string;
  }
}

/** What a crash of the machine would lose does not matter here. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '400',
  shared_buffers: '256MB',
};

/** One Postgres for the whole run, with one migrated database that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await using cleanup = new AsyncDisposableStack();
  const dataDir = await mkdtemp(join(tmpdir(), 'usher-test-'));
  cleanup.defer(() => rm(dataDir, { recursive: true, force: true }));
  const postgres = await startEmbeddedPostgres({ dataDir, settings });
  cleanup.defer(() => postgres.stop());
  const template = 'usher_template';
  await createOwnedDatabase(postgres.adminUrl, template);
  await migrate(urlOf(postgres.ownerUrl, template));
  project.provide('postgresAdminUrl', postgres.adminUrl);
  project.provide('postgresOwnerUrl', postgres.ownerUrl);
  project.provide('postgresTemplate', template);
  const atTheEnd = cleanup.move();
  return () => atTheEnd.disposeAsync();
}
