import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startTestAppByHand } from '../support/by-hand.ts';
import type { Finding } from './judge.ts';
import { runTenants, summaryOf } from './run-tenants.ts';
import { removeAccountFilter } from './without-account-filter.ts';

type Guards = { filter: boolean; rowLevelSecurity: boolean };

/** Tries everything with some of the guards gone. They go when both accounts have all they need. */
async function runWith({ filter, rowLevelSecurity }: Guards) {
  const isSafe = filter || rowLevelSecurity;
  const removal = removeAccountFilter();
  let isFiltered = true;
  const app = await startTestAppByHand({
    patience: { heartbeatMs: 0 },
    logLevel: isSafe ? 'error' : 'silent',
    // What works for the whole system has no account to filter by.
    plugins: (scope) => (isFiltered || scope === 'system' ? [] : [removal.plugin]),
  });
  onTestFinished(app.stop);
  // Without any guard a worker would work for everybody at once, and never come to an end.
  const settled = () => (isSafe || isFiltered ? app.settled() : app.numbered());
  const report = await runTenants(
    { ...app, settled },
    {
      // Ids of kinds that nobody wants are refused before any query, so the guards have nothing to do with them.
      effort: 'quick',
      ways: ['POST'],
      onFurnished: async () => {
        isFiltered = filter;
        if (!rowLevelSecurity) await disableRowLevelSecurity(app.databaseUrl);
      },
    },
  );
  process.stdout.write(`${summaryOf(report)}; ${removal.changed()} statements without their filter\n`);
  return { ...report, removal };
}

async function disableRowLevelSecurity(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`
    do $$ declare secured text; begin
      for secured in select relname from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity
      loop execute format('alter table %I disable row level security', secured); end loop;
    end $$`);
  await client.end();
}

describe('one guard is enough:', () => {
  test('row-level security, when every query forgets the account', async () => {
    const { findings, removal } = await runWith({ filter: false, rowLevelSecurity: true });
    expect(findings).toEqual([]);
    expect(removal.changed()).toBeGreaterThan(2_000);
    // Teach without-account-filter.ts to take the filter out of these as well.
    expect([...removal.missed]).toEqual([]);
  }, 600_000);

  test('the filter of every query, when row-level security is off', async () => {
    const { findings, removal } = await runWith({ filter: true, rowLevelSecurity: false });
    expect(findings).toEqual([]);
    expect(removal.changed()).toBe(0);
  }, 600_000);
});

test('without any guard the same checks find every sort of leak, so they can', async () => {
  const { findings } = await runWith({ filter: false, rowLevelSecurity: false });
  const count = (isLeak: (finding: Finding) => boolean) => findings.filter(isLeak).length;
  expect(count(({ what }) => what.startsWith('shows'))).toBeGreaterThan(50);
  expect(count(({ what }) => what.startsWith('answers'))).toBeGreaterThan(50);
  expect(count(({ where }) => where.startsWith('their rows'))).toBeGreaterThan(0);
}, 600_000);
