import { readFile } from 'node:fs/promises';
import { errorCodeOf } from './error-code.ts';
import { runProgram } from './run-program.ts';

/** How a living process was started, its words joined by spaces; undefined for one that is gone or a zombie. */
export async function commandLineOf(pid: number): Promise<string | undefined> {
  if (!isSignallable(pid)) return undefined;
  const line = await readCommandLine(pid);
  return line === '' ? undefined : line;
}

function readCommandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') return fromProc(pid);
  return process.platform === 'win32' ? fromWindows(pid) : fromPs(pid);
}

/** A zombie's command line is empty, which is what we want: nobody is at work there any more. */
async function fromProc(pid: number): Promise<string> {
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return line.replaceAll('\0', ' ').trim();
}

async function fromPs(pid: number): Promise<string> {
  const listed = await runProgram('ps', ['-ww', '-o', 'args=', '-p', String(pid)]);
  return listed.ok ? listed.output : '';
}

async function fromWindows(pid: number): Promise<string> {
  const question = `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`;
  const listed = await runProgram('powershell', ['-NoProfile', '-Command', question]);
  return listed.ok ? listed.output.replaceAll('"', '') : '';
}

/** EPERM says that it lives and belongs to somebody else. */
function isSignallable(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCodeOf(error) === 'EPERM';
  }
}
