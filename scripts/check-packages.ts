import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Packs what `npm run build` made and checks the packages as their users will get them. */
const profiles = { schema: 'esm-only', api: 'esm-only', sdk: 'node16' };
// A text file, without types to be right or wrong.
const attw = ['--no-emoji', '--exclude-entrypoints', 'schema.graphql', '--profile'];

const target = mkdtempSync(join(tmpdir(), 'usher-packages-'));
try {
  for (const [name, profile] of Object.entries(profiles)) {
    const packed = execFileSync('npm', [
      'pack',
      `./packages/${name}/dist`,
      '--json',
      '--pack-destination',
      target,
    ]);
    const [{ filename }] = JSON.parse(String(packed));
    const tarball = join(target, filename);
    execFileSync('publint', [tarball, '--strict'], { stdio: 'inherit' });
    execFileSync('attw', [...attw, profile, '--', tarball], { stdio: 'inherit' });
  }
} catch {
  process.exitCode = 1;
} finally {
  rmSync(target, { recursive: true, force: true });
}
