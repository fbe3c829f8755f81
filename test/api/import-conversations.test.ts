import { findInbox } from '@usher/api/import/find-inbox';
import { type BatchReport, importConversations } from '@usher/api/import/import-conversations';
import { numberUpTo } from '@usher/api/import/number-up-to';
import type { Entry, ImportInput } from '@usher/api/import/to-entry';
import { newId } from '@usher/schema/ids';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDirectories } from '../support/directory.ts';

const { database, us, them, close } = await openDirectories();
afterAll(close);

async function* entriesOf(inputs: readonly (ImportInput | string)[]): AsyncGenerator<Entry> {
  for (const [index, given] of inputs.entries()) {
    const content = typeof given === 'string' ? { problem: given } : { input: given };
    yield { line: index + 2, bytes: 10 * (index + 1), content };
  }
}

async function importAll(...inputs: (ImportInput | string)[]): Promise<BatchReport[]> {
  const reports: BatchReport[] = [];
  for await (const report of importConversations(database, us.accountId, entriesOf(inputs)))
    reports.push(report);
  return reports;
}

const eventsOf = (externalId: string) =>
  us.inAccount(async ({ trx }) => {
    const { rows } = await sql<{ type: string; actor: object; position: number | null }>`
      select e.type, e.actor, e.position from events e
      join conversations c on c.account_id = e.account_id and c.id = e.conversation_id
      where c.external_id = ${externalId} order by e.sequence
    `.execute(trx);
    return rows;
  });

let inboxId = '';
beforeAll(async () => {
  inboxId = (await us.inboxes.create({ name: 'Support' })).id;
  await us.inboxes.create({ name: 'Twin' });
  await us.inboxes.create({ name: 'twin' });
  await us.inboxes.create({ name: 'Old form', connected: false });
  await them.inboxes.create({ name: 'Theirs' });
});

test('creates conversations with their events, caused by the import', async () => {
  const [report] = await importAll({ externalId: 'one', message: 'Hello', inboxId });
  expect(report).toMatchObject({ created: 1, existing: 0, bad: [], bytes: 10 });
  const actor = { kind: 'SYSTEM', name: 'import' };
  expect(await eventsOf('one')).toEqual([
    { type: 'conversation.created', actor, position: null },
    { type: 'message.received', actor, position: null },
  ]);
});

test('the second time everything is there already, and nothing happens', async () => {
  const rows = ['a', 'b', 'c'].map((externalId) => ({ externalId, subject: externalId }));
  await importAll(...rows);
  expect(await importAll(...rows)).toMatchObject([
    { created: 0, existing: 3, bad: [], lastCreatedId: undefined },
  ]);
  expect(await eventsOf('a')).toHaveLength(1);
});

test('a row that names what is not there is bad, the others of its batch are not', async () => {
  const unknown = newId('inbox');
  const [report] = await importAll(
    { externalId: 'd', subject: 'd' },
    { externalId: 'e', inboxId: unknown },
    'This is not JSON.',
    { externalId: 'f', ownerId: 'nonsense' },
    { externalId: 'g', subject: 'g' },
  );
  const missing = (what: string, id: string) =>
    `There is no ${what} with the id "${id}" in this account. Check the id, or list what there is.`;
  expect(report).toMatchObject({
    created: 2,
    existing: 0,
    bad: [
      { line: 3, problem: missing('inbox', unknown) },
      { line: 4, problem: 'This is not JSON.' },
      { line: 5, problem: missing('owner', 'nonsense') },
    ],
  });
});

test('of rows with the same external id in one batch the first good one is created', async () => {
  const [report] = await importAll(
    { externalId: 'twice', inboxId: 'unknown' },
    { externalId: 'other' },
    { externalId: 'twice', subject: 'good' },
    { externalId: 'twice', subject: 'late' },
    { externalId: 'never', inboxId: 'unknown' },
    { externalId: 'never', inboxId: 'unknown' },
  );
  expect(report).toMatchObject({ created: 2, existing: 1 });
  expect(report?.bad.map(({ line }) => line)).toEqual([2, 6, 7]);
  expect(await eventsOf('twice')).toHaveLength(1);
});

test('takes 250 rows into one transaction', async () => {
  const reports = await importAll(
    ...Array.from({ length: 501 }, (_, row) => ({ externalId: `many:${row}` })),
  );
  expect(reports.map(({ created, bytes }) => [created, bytes])).toEqual([
    [250, 2500],
    [250, 5000],
    [1, 5010],
  ]);
  const writers = await us.inAccount(({ trx }) =>
    sql`select distinct xmin from conversations where external_id like 'many:%'`.execute(trx),
  );
  expect(writers.rows).toHaveLength(3);
});

test('two imports of the same rows at once create each once', async () => {
  const rows = Array.from({ length: 300 }, (_, row) => ({ externalId: `race:${row}` }));
  const reports = (await Promise.all([importAll(...rows), importAll(...rows.toReversed())])).flat();
  const sum = (key: 'created' | 'existing') => reports.reduce((total, report) => total + report[key], 0);
  expect([sum('created'), sum('existing')]).toEqual([300, 300]);
});

test('the events are numbered up to the last', async () => {
  const reports = await importAll(...Array.from({ length: 600 }, (_, row) => ({ externalId: `log:${row}` })));
  await numberUpTo(database, us.accountId, reports.at(-1)?.lastCreatedId);
  const positions = (await eventsOf('log:599')).map(({ position }) => position);
  expect(positions).toEqual([expect.any(Number)]);
  const waiting = await us.inAccount(({ trx }) =>
    trx.selectFrom('events').select('id').where('position', 'is', null).execute(),
  );
  expect(waiting).toEqual([]);
});

test('an inbox is found by its name in any case, or by its id', async () => {
  const find = (nameOrId: string) => us.inAccount((scope) => findInbox(scope, nameOrId));
  expect(await find('  support')).toBe(inboxId);
  expect(await find(inboxId)).toBe(inboxId);
  const known = 'Its connected inboxes are "Support", "Twin", "twin".';
  await expect(find('Suppor')).rejects.toThrow(`There is no inbox "Suppor" in this account. ${known}`);
  await expect(find('Theirs')).rejects.toThrow('There is no inbox "Theirs"');
  await expect(find(newId('inbox'))).rejects.toThrow('There is no inbox "inb_');
  await expect(find('TWIN')).rejects.toThrow(
    /^Several inboxes are named "TWIN"\. Give the id of one: inb_\w+, inb_\w+\.$/,
  );
  await expect(find('old form')).rejects.toThrow('The inbox "Old form" is not connected.');
});
