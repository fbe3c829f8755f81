import { expect, test } from 'vitest';
import { runAsOwner } from '../support/owner-connection.ts';
import { createDatabase } from '../support/postgres.ts';
import { runInterleavings } from './run-interleavings.ts';
import { runRaces } from './run-races.ts';

type Alone = { databaseUrl: string; runs: number; shrink: boolean };

/** On a database of its own. */
async function alone<Done>(
  run: (options: Alone) => Promise<Done>,
  runs: number,
  statements = '',
): Promise<Done> {
  const database = await createDatabase();
  await runAsOwner(database.url, statements);
  const done = await run({ databaseUrl: database.url, runs, shrink: statements === '' });
  await database.drop();
  return done;
}

/** Makes Postgres itself do something else with rows that are written. */
const rewriting = (when: string, body: string) => `
  create function plant() returns trigger language plpgsql as $$ begin ${body} return new; end $$;
  create trigger plant before ${when} for each row execute function plant();`;

test('however two changes of a conversation and the sequencer interleave, its versions come in order', {
  timeout: 300_000,
}, async () => {
  const done = await alone(runInterleavings, 300);
  expect(done.violations).toEqual([]);
  expect(done.runs).toBe(300);
  expect(done.waits).toBeGreaterThan(30);
  expect(done.overtaken).toBeGreaterThan(3);
  expect(done.resumed).toBeGreaterThan(150);
});

test('events that are numbered in the order of their transactions are found to come in the wrong order', {
  timeout: 300_000,
}, async () => {
  const body = 'new.sequence := pg_current_xact_id()::text::bigint * 1000 + new.conversation_version;';
  const done = await alone(runInterleavings, 1_000, rewriting('insert on events', body));
  expect(done.violations).toEqual([expect.stringContaining('The versions did not come in order.')]);
});

test('however two workers, the sequencer and a writer interleave, everything is done once', {
  timeout: 300_000,
}, async () => {
  const done = await alone(runRaces, 150);
  expect(done.violations).toEqual([]);
  expect(done.runs).toBe(150);
  expect(done.waits).toBeGreaterThan(3);
  expect(done.shared).toBeGreaterThan(0);
});

test('workers that forget what they have seen are found out', { timeout: 300_000 }, async () => {
  const body = 'new.evaluated_version := old.evaluated_version;';
  const done = await alone(runRaces, 1_000, rewriting('update on conversations', body));
  expect(done.violations).toHaveLength(1);
});
