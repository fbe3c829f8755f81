import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { ownerUrlOf } from './owner-role.ts';
import { readPasswords } from './passwords.ts';
import { findServingPort } from './postmaster.ts';

/** The Postgres that an Usher in another process runs on this data directory, for those who join it. */
export async function findRunningPostgres(directory: string): Promise<{ ownerUrl: string } | undefined> {
  // Postgres was started with the real path, by which it is recognised.
  const dataDir = await realpath(directory).catch(() => undefined);
  if (dataDir === undefined) return undefined;
  const port = await findServingPort(join(dataDir, 'postgres'));
  if (port === undefined) return undefined;
  const { owner } = await readPasswords(dataDir);
  return { ownerUrl: ownerUrlOf(port, owner) };
}
