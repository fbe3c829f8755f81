import { randomBytes } from 'node:crypto';
import { chown, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCodeOf } from './error-code.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { type Passwords, readOrCreatePasswords, readPasswords } from './passwords.ts';
import type { PostgresAccount } from './postgres-account.ts';
import { commandLineOf } from './processes.ts';
import { runProgram } from './run-program.ts';

const draftPrefix = 'postgres-new-';

/** In a container every start may have the same process number; a number drawn by each tells its drafts apart. */
const ownPrefix = `${draftPrefix}${process.pid}-${randomBytes(6).toString('hex')}-`;

type Place = { dataDir: string; dataPath: string; initdb: string; account: PostgresAccount };

/** Creates the database cluster at first use, beside its place, so that an interrupted attempt leaves no half of one. */
export async function ensureCluster({ dataDir, dataPath, initdb, account }: Place): Promise<Passwords> {
  if (await exists(dataPath)) return readPasswords(dataDir);
  await removeAbandonedDrafts(dataDir);
  const passwords = await readOrCreatePasswords(dataDir);
  const draft = await mkdtemp(join(dataDir, ownPrefix));
  try {
    const cluster = join(draft, 'data');
    const passwordPath = join(draft, 'password');
    await mkdir(cluster, { mode: 0o700 });
    await writeFile(passwordPath, passwords.superuser, { mode: 0o600 });
    await give([draft, cluster, passwordPath], account);
    await runInitdb(initdb, cluster, passwordPath, account);
    await moveInto(cluster, dataPath);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return passwords;
}

async function runInitdb(
  initdb: string,
  cluster: string,
  passwordPath: string,
  account: PostgresAccount,
): Promise<void> {
  // libc's own locale stays C, which every platform has; text is ordered and folded by the built-in one.
  const options = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--encoding=UTF8'];
  const access = ['--auth=scram-sha-256', '--username=postgres', `--pwfile=${passwordPath}`];
  const [command = initdb, ...args] = [...account.prefix, initdb, ...options, ...access, '-D', cluster];
  const result = await runProgram(command, args, account.as);
  if (result.ok) return;
  throw new EmbeddedPostgresError(
    `The embedded Postgres could not create its files (${firstError(result.output)}). ` +
      'Put right what it names, or set DATABASE_URL to a Postgres 15 or newer.',
  );
}

function firstError(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  return (
    lines.find((line) => /error|fatal|cannot|could not/i.test(line)) ?? lines.at(-1) ?? 'no reason given'
  );
}

/** Another process may have created the same cluster meanwhile, with the same passwords: then theirs stays. */
async function moveInto(cluster: string, dataPath: string): Promise<void> {
  try {
    await rename(cluster, dataPath);
  } catch (error) {
    const taken = ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(errorCodeOf(error) ?? '');
    if (!(taken && (await exists(dataPath)))) throw error;
  }
}

async function removeAbandonedDrafts(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (!name.startsWith(draftPrefix) || name.startsWith(ownPrefix)) continue;
    const maker = Number.parseInt(name.slice(draftPrefix.length), 10);
    if (maker !== process.pid && (await commandLineOf(maker)) !== undefined) continue;
    // An initdb that outlived its killed parent may still be writing; what it leaves goes at the next chance.
    await rm(join(dataDir, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

async function give(paths: readonly string[], { owner }: PostgresAccount): Promise<void> {
  if (owner === undefined) return;
  for (const path of paths) await chown(path, owner.uid, owner.gid);
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
