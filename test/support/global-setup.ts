import type { TestProject } from 'vitest/node';
import { compileCache } from './compile-cache.ts';
import { startOwnPostgres } from './own-postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresAdminUrl: string;
    postgresOwnerUrl: string;
    postgresTemplate: string;
  }
}

/** One Postgres for the whole run, with one migrated database that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  Object.assign(process.env, compileCache);
  const postgres = await startOwnPostgres();
  project.provide('postgresAdminUrl', postgres.adminUrl);
  project.provide('postgresOwnerUrl', postgres.ownerUrl);
  project.provide('postgresTemplate', postgres.template);
  return async () => postgres[Symbol.asyncDispose]();
}
