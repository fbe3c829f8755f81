import { migrate } from '@usher/api/db/migrate';
import { createOwnedDatabase, urlOf } from '../../support/databases.ts';
import type { World } from './world.ts';

/** A migrated database that nobody else uses. Answers its URL. */
export async function openOwnDatabase({ postgres }: World, name: string): Promise<string> {
  await createOwnedDatabase(postgres.adminUrl, name);
  const url = urlOf(postgres.ownerUrl, name);
  await migrate(url);
  return url;
}
