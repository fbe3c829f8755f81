/**
 * Runs Postgres for an Usher and stops it when that Usher ends, however it ends: our standard input is a pipe from
 * it, and the system closes a pipe even after SIGKILL. Usage: guard.ts [--uid n --gid n] -- postgres ...
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

const quickStopMs = 5_000;

const { values, positionals } = parseArgs({
  options: { uid: { type: 'string' }, gid: { type: 'string' } },
  allowPositionals: true,
});
const [command = '', ...args] = positionals;

// A signal to everything at once (systemd, a closed terminal) must leave Postgres to serve while the owner drains.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

const postgres = spawn(command, args, {
  stdio: ['ignore', 'inherit', 'inherit'],
  windowsHide: true,
  ...(values.uid === undefined ? {} : { uid: Number(values.uid) }),
  ...(values.gid === undefined ? {} : { gid: Number(values.gid) }),
});
postgres.once('error', (error) => {
  process.stderr.write(`FATAL:  ${command} could not be run: ${error.message}\n`);
  process.exit(1);
});
postgres.once('exit', (code) => process.exit(code ?? 1));

process.stdin.once('error', () => undefined);
process.stdin.once('close', () => {
  postgres.kill('SIGINT');
  setTimeout(() => postgres.kill('SIGQUIT'), quickStopMs);
});
process.stdin.resume();
