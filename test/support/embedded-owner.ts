import { startEmbeddedPostgres } from '../../packages/api/src/embedded/embedded-postgres.ts';

/** A process that owns an embedded Postgres, tells its URL in a line and lives until it is killed. */
const [, , dataDir = ''] = process.argv;
const { ownerUrl } = await startEmbeddedPostgres({ dataDir });
process.stdout.write(`${ownerUrl}\n`);
process.stdin.resume();
