import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../src/db/migrate.ts';
import { startEmbeddedPostgres } from '../src/embedded/embedded-postgres.ts';
import { generateTables } from './generate-tables.ts';

// What is committed is what the migrations give on an empty database.
const dataDir = await mkdtemp(join(tmpdir(), 'usher-generate-'));
const postgres = await startEmbeddedPostgres({ dataDir });
try {
  await migrate(postgres.ownerUrl);
  await generateTables(postgres.ownerUrl);
} finally {
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}
