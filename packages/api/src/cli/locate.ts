import { access } from 'node:fs/promises';
import { resolve } from 'node:path';

/** npm runs scripts in the project's directory; whoever called it from another one means files there. */
export async function locate(file: string, calledFrom: string | undefined): Promise<string> {
  const meant = resolve(calledFrom ?? '', file);
  return access(meant).then(
    () => meant,
    () => resolve(file),
  );
}
