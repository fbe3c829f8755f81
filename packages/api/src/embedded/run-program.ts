import { execFile } from 'node:child_process';
import { childEnvironment } from './child-environment.ts';

export type ProgramResult = { ok: boolean; output: string };

/** Runs a program to its end. A program that does not exist is a result, too. */
export function runProgram(
  command: string,
  args: readonly string[],
  as: { uid?: number; gid?: number } = {},
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    execFile(command, args, { ...as, env: childEnvironment(), windowsHide: true }, (error, stdout, stderr) =>
      resolve({ ok: error === null, output: [stdout, stderr, error?.message ?? ''].join('\n').trim() }),
    );
  });
}
