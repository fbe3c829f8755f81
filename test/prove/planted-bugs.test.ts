import { expect, inject, test } from 'vitest';
import { urlOf } from '../support/databases.ts';
import { createDatabase } from '../support/postgres.ts';
import { type PlantedBug, plantedBugs } from './planted/bugs.ts';
import { tryBug } from './planted/try-bug.ts';

async function findWith(bug: Omit<PlantedBug, 'name' | 'caughtBy'>): Promise<string[]> {
  const { url, drop } = await createDatabase();
  try {
    const adminUrl = urlOf(inject('postgresAdminUrl'), new URL(url).pathname.slice(1));
    const checks = await tryBug(bug, { url, adminUrl });
    return checks.filter(({ violations }) => violations > 0).map(({ name }) => name);
  } finally {
    await drop();
  }
}

test('nothing is found where nothing is planted', async () => {
  expect(await findWith({})).toEqual([]);
});

test.concurrent.each(plantedBugs)('$name: caught by "$caughtBy"', { timeout: 120_000 }, async (bug) => {
  expect(await findWith(bug)).toContain(bug.caughtBy);
});
