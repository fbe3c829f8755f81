import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTime } from '../in-time.ts';
import { type Arming, formatArming } from './arm.ts';

export type Role = 'api' | 'worker' | 'both';
export type NodeOptions = {
  url: string;
  role: Role;
  port: number;
  /** How long it takes requests after it was told to stop. */
  graceMs: number;
};

/** A process that ended: with a signal or an exit code. */
export type Ending = NodeJS.Signals | number | null;

export type NodeProcess = {
  name: string;
  role: Role;
  /** Where its API is; nobody answers there on a worker. */
  url: string;
  pid(): number | undefined;
  /** Resolves when it serves. Armed from its first moment, if told so. */
  start(arming?: Arming): Promise<void>;
  /** Arms a point in the running process. */
  arm(arming: Arming): void;
  /** Resolves when it stands still at the point it was armed to pause at. */
  paused(): Promise<void>;
  release(): void;
  signal(signal: NodeJS.Signals): void;
  /** Ends it, on purpose, and answers its exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
  /** Ends it for good: whoever starts it again is refused. */
  retire(): Promise<void>;
  /** Resolves when it has ended by itself, as one that was armed to die does: with the signal, or else the exit code. */
  ended(): Promise<Ending>;
  /** How it ended when nobody had asked for it. */
  unexpectedExits(): readonly string[];
};

const longestStartMs = 60_000;
const script = fileURLToPath(new URL('./node.ts', import.meta.url));

type Place = { name: string; options: NodeOptions; directory: string };

/** A process of its own, with its log in a file. Not started yet. */
export function prepareNode({ name, options, directory }: Place): NodeProcess {
  const unexpected: string[] = [];
  let child: ChildProcess | undefined;
  let isToEnd = false;
  let isToDie = false;
  let isRetired = false;
  const running = (): ChildProcess => {
    if (child === undefined || hasEnded(child)) throw new Error(`${name} does not run.`);
    return child;
  };
  const end = async (signal: NodeJS.Signals = 'SIGKILL') => {
    if (child === undefined || hasEnded(child)) return child?.exitCode ?? null;
    isToEnd = true;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
    return child.exitCode;
  };

  return {
    name,
    role: options.role,
    url: `http://127.0.0.1:${options.port}/graphql`,
    pid: () => child?.pid,
    start: async (arming) => {
      const log = await open(join(directory, `${name}.log`), 'a');
      if (isRetired) {
        await log.close();
        throw new Error(`${name} does not start any more: its world is closed.`);
      }
      isToEnd = false;
      isToDie = arming?.deed === 'kill';
      child = fork(script, [JSON.stringify(options)], {
        stdio: ['ignore', log.fd, log.fd, 'ipc'],
        env: environment(arming),
      });
      await log.close();
      child.once('exit', (code, signal) => {
        const isPlanned = isToEnd || (isToDie && signal === 'SIGKILL');
        if (!isPlanned) unexpected.push(`${name} ended with ${signal ?? code}`);
      });
      await inTime(toldOf(child, 'ready', name), longestStartMs, `${name} did not get ready in time.`);
    },
    arm: (arming) => {
      isToDie = arming.deed === 'kill';
      running().send({ arm: formatArming(arming) });
    },
    paused: () => toldOf(running(), 'paused', name),
    release: () => void running().send({ release: true }),
    signal: (signal) => void running().kill(signal),
    end,
    retire: async () => {
      isRetired = true;
      await end();
    },
    ended: async () => {
      if (child !== undefined && !hasEnded(child)) await once(child, 'exit');
      return child?.signalCode ?? child?.exitCode ?? null;
    },
    unexpectedExits: () => unexpected,
  };
}

/** Resolves with the first message of this kind; rejects if the process ends before. */
function toldOf(child: ChildProcess, kind: 'ready' | 'paused', name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const hear = (message: object) => {
      if (kind in message) done(resolve);
    };
    const fail = () =>
      done(() => reject(new Error(`${name} ended before it was ${kind}; its log says why.`)));
    const done = (settle: () => void) => {
      child.off('message', hear).off('exit', fail);
      settle();
    };
    child.on('message', hear).on('exit', fail);
  });
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

function environment(arming: Arming | undefined): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...(arming === undefined ? {} : { POINT: formatArming(arming) }),
  };
}
