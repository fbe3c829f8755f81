import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AlreadyRunningError, EmbeddedPostgresError } from './errors.ts';
import { commandLineOf } from './processes.ts';
import { waitUntil } from './wait-until.ts';

/** Postgres keeps unknown settings with a prefix, so its own command line tells who started it, for as long as it lives. */
const ownerSetting = 'usher.owner_pid';

/** No system hands out this number, so Postgres takes it for dead. */
const deadPid = 2_147_483_646;

const handOverMs = 8_000;
const startMs = 10_000;

type Postmaster = { pid: number; ownerPid: number };

export function postmasterArguments(dataPath: string, ownerPid: number): string[] {
  return ['-D', dataPath, '-c', `${ownerSetting}=${ownerPid}`];
}

/** Lines 4 and 8 of postmaster.pid are the port and the state. */
export async function isReady(dataPath: string, port: number): Promise<boolean> {
  const lines = (await readPidFile(dataPath)).split('\n');
  return lines[3]?.trim() === String(port) && lines[7]?.trim() === 'ready';
}

/** The port of the Postgres that a living Usher runs here, once it is ready; undefined if there is none. */
export async function findServingPort(dataPath: string): Promise<number | undefined> {
  let port: number | undefined;
  await waitUntil(async () => {
    const postmaster = await findPostmaster(dataPath);
    const owned = postmaster !== undefined && (await commandLineOf(postmaster.ownerPid)) !== undefined;
    const given = Number((await readPidFile(dataPath)).split('\n')[3]);
    port = owned && (await isReady(dataPath, given)) ? given : undefined;
    return !owned || port !== undefined;
  }, startMs);
  return port;
}

/** Throws if the data belong to a living Usher; waits for the Postgres of one that was killed to finish. */
export async function waitForFormer(dataDir: string, dataPath: string): Promise<void> {
  // One look: another Usher that starts at this moment may write the file between two.
  const { text, isAlive, postmaster: former } = await lookAt(dataPath);
  if (former === undefined) return isAlive ? releaseReusedPid(dataPath, text) : undefined;
  if ((await commandLineOf(former.ownerPid)) !== undefined) {
    throw new AlreadyRunningError(dataDir, former.ownerPid);
  }
  // Its guard asks for the same; this is for the case that the guard was killed, too.
  interrupt(former.pid);
  const gone = await waitUntil(async () => (await findPostmaster(dataPath)) === undefined, handOverMs);
  if (gone) return;
  throw new EmbeddedPostgresError(
    `A Postgres that a former Usher left behind (process ${former.pid}) still holds ${dataPath}. ` +
      'Stop that process and start Usher again.',
  );
}

async function findPostmaster(dataPath: string): Promise<Postmaster | undefined> {
  return (await lookAt(dataPath)).postmaster;
}

type Look = {
  text: string;
  /** Whether anybody has the number that the file names. */
  isAlive: boolean;
  postmaster: Postmaster | undefined;
};

async function lookAt(dataPath: string): Promise<Look> {
  const text = await readPidFile(dataPath);
  const pid = Number.parseInt(text, 10);
  const line = await commandLineOf(pid);
  const [, ownerPid] = line?.split(` -D ${dataPath} -c ${ownerSetting}=`) ?? [];
  const postmaster = ownerPid === undefined ? undefined : { pid, ownerPid: Number.parseInt(ownerPid, 10) };
  return { text, isAlive: line !== undefined, postmaster };
}

/**
 * After a crash the number in postmaster.pid may belong to a stranger by now, and Postgres would refuse to start.
 * The file stays: by its other lines Postgres finds out whether children of its predecessor are still at work.
 */
async function releaseReusedPid(dataPath: string, text: string): Promise<void> {
  // There Postgres looks closer than at a number, and our own look is coarse.
  if (process.platform === 'win32') return;
  await writeFile(join(dataPath, 'postmaster.pid'), text.replace(/^\d+/, String(deadPid)), { flag: 'r+' });
}

const readPidFile = (dataPath: string): Promise<string> =>
  readFile(join(dataPath, 'postmaster.pid'), 'utf8').catch(() => '');

function interrupt(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // It has finished by itself.
  }
}
