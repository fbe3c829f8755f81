import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { World } from './world.ts';

/** What Postgres or processes said of something, a line each. */
export async function logLines(
  { directory }: Pick<World, 'directory'>,
  names: readonly string[],
  about: RegExp,
): Promise<string[]> {
  const paths = names.map((name) =>
    name === 'postgres' ? join(directory, 'data', 'postgres.log') : join(directory, `${name}.log`),
  );
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8').catch(() => '')));
  return texts.flatMap((text) => text.split('\n').filter((line) => about.test(line)));
}
