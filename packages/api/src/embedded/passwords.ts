import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCodeOf } from './error-code.ts';
import { EmbeddedPostgresError } from './errors.ts';

export type Passwords = { superuser: string; owner: string };

export const passwordFile = (dataDir: string): string => join(dataDir, 'postgres.json');

export async function readPasswords(dataDir: string): Promise<Passwords> {
  const path = passwordFile(dataDir);
  const passwords = parsePasswords(await readFile(path, 'utf8').catch(() => ''));
  if (passwords !== undefined) return passwords;
  throw new EmbeddedPostgresError(
    `The passwords of the database in ${dataDir} cannot be read from ${path}. ` +
      'Restore that file, or delete the whole data directory to begin with an empty one.',
  );
}

/** Of several first starts at once only one may choose the passwords: a link is made whole, or not at all. */
export async function readOrCreatePasswords(dataDir: string): Promise<Passwords> {
  const draft = `${passwordFile(dataDir)}.${randomBytes(6).toString('hex')}`;
  const fresh: Passwords = { superuser: newPassword(), owner: newPassword() };
  await writeFile(draft, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, passwordFile(dataDir));
  } catch (error) {
    if (errorCodeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return readPasswords(dataDir);
}

const newPassword = (): string => randomBytes(24).toString('hex');

function parsePasswords(text: string): Passwords | undefined {
  const stored = parseJson(text);
  if (typeof stored !== 'object' || stored === null) return undefined;
  if (!('superuser' in stored) || !('owner' in stored)) return undefined;
  const { superuser, owner } = stored;
  return typeof superuser === 'string' && typeof owner === 'string' ? { superuser, owner } : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
