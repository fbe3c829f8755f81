import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { createOwnedDatabase, dropDatabase, urlOf } from './databases.ts';

export type TestDatabase = {
  /** Connects as the plain owner, as Usher itself does. */
  url: string;
  drop(): Promise<void>;
};

/** A migrated database of your own; one per test file is enough. */
export function createDatabase(): Promise<TestDatabase> {
  return createCopyOf(inject('postgresTemplate'));
}

/** One without any table. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return createCopyOf('template1');
}

async function createCopyOf(template: string): Promise<TestDatabase> {
  const adminUrl = inject('postgresAdminUrl');
  const name = `usher_${randomBytes(6).toString('hex')}`;
  await createOwnedDatabase(adminUrl, name, template);
  return { url: urlOf(inject('postgresOwnerUrl'), name), drop: () => dropDatabase(adminUrl, name) };
}
