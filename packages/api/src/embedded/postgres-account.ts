import { readFile, stat } from 'node:fs/promises';
import { runProgram } from './run-program.ts';

/** How to start Postgres's programs: what to put before them, and whom they run as. */
export type PostgresAccount = { prefix: readonly string[]; as: { uid?: number; gid?: number }; owner?: Ids };

type Ids = { uid: number; gid: number };

const nobody: Ids = { uid: 65534, gid: 65534 };

/** Postgres refuses to run as root, so that root lends it another user's id; anybody else runs it plainly. */
export async function choosePostgresAccount(postgres: string, dataPath: string): Promise<PostgresAccount> {
  if (process.getuid?.() !== 0) return { prefix: [], as: {} };
  const owner = (await ownerOf(dataPath)) ?? (await systemPostgresUser()) ?? nobody;
  const prefix = ['setpriv', ...keepingAccess(owner)];
  const [command = '', ...args] = [...prefix, postgres, '--version'];
  const works = (await runProgram(command, args)).ok;
  return works ? { prefix, as: {}, owner } : { prefix: [], as: owner, owner };
}

/** The one capability lets that user pass through directories only root may enter, such as /root or a temporary one. */
function keepingAccess({ uid, gid }: Ids): string[] {
  return [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
  ];
}

/** Existing data stay with their owner, even if Usher was started by somebody else the last time. */
async function ownerOf(path: string): Promise<Ids | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined || found.uid === 0 ? undefined : { uid: found.uid, gid: found.gid };
}

async function systemPostgresUser(): Promise<Ids | undefined> {
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const [, uid, gid] = /^postgres:[^:]*:(\d+):(\d+):/m.exec(users) ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}
