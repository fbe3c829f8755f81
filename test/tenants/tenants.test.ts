import { afterAll, expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { runTenants, summaryOf } from './run-tenants.ts';

const app = await startTestApp({ patience: { heartbeatMs: 0 } });
afterAll(app.stop);

test('nothing of one account is visible to another, and its ids answer like unknown ones', async () => {
  const report = await runTenants(app);
  process.stdout.write(`${summaryOf(report)}\n`);
  expect(report.findings).toEqual([]);
  expect(report.checks).toBeGreaterThan(2_500);
}, 600_000);
