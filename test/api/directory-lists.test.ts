import { InvalidInputError } from '@usher/schema/errors';
import { afterAll, expect, test } from 'vitest';
import { openDirectories } from '../support/directory.ts';

const { us, them, close } = await openDirectories();
afterAll(close);

const names = ['Ana Lima', 'Ben Okafor', 'Benita Lima', 'Straße %_\\ "q"', 'Ｗｉｄｅ Name'];
for (const name of names) {
  await us.agents.create({
    name,
    email: `${names.indexOf(name)}@example.com`,
    active: name !== 'Ben Okafor',
  });
  await us.bots.create({ name });
  await us.contacts.create({ name, email: `${names.indexOf(name)}@example.com` });
  await us.inboxes.create({ name, connected: name !== 'Ben Okafor' });
  await us.teams.create({ name });
  await us.tickets.create({ subject: name });
}
await them.agents.create({ name: 'Ana Foreign' });

type Found = { edges: { node: { name?: string | null; subject?: string } }[] };
const namesIn = ({ edges }: Found) => edges.map(({ node }) => node.name ?? node.subject);
const lists = [
  ['agents', (search: string) => us.agents.list({}, { search })],
  ['bots', (search: string) => us.bots.list({}, { search })],
  ['contacts', (search: string) => us.contacts.list({}, { search })],
  ['inboxes', (search: string) => us.inboxes.list({}, { search })],
  ['teams', (search: string) => us.teams.list({}, { search })],
  ['tickets', (search: string) => us.tickets.list({}, { search })],
] as const;

test.each(lists)('a search finds the %s that have every word in them', async (_, search) => {
  expect(namesIn(await search(''))).toEqual(names);
  expect(namesIn(await search('LIMA'))).toEqual(['Ana Lima', 'Benita Lima']);
  expect(namesIn(await search(' lima  be '))).toEqual(['Benita Lima']);
  expect(namesIn(await search('wide'))).toEqual(['Ｗｉｄｅ Name']);
  expect(namesIn(await search('lima nobody'))).toEqual([]);
});

test.each(lists)('wildcards and quotes mean themselves in a search for %s', async (_, search) => {
  for (const text of ['%', '_', '\\', '"q"', '%_\\']) {
    expect(namesIn(await search(text))).toEqual(['Straße %_\\ "q"']);
  }
  for (const text of ["'", 'a%a', 'B_n', "'; drop table agents; --"]) {
    expect(namesIn(await search(text))).toEqual([]);
  }
});

test('agents and contacts are found by e-mail address too', async () => {
  expect(namesIn(await us.agents.list({}, { search: '1@EXAMPLE.com' }))).toEqual(['Ben Okafor']);
  expect(namesIn(await us.contacts.list({}, { search: '1@example.com ben' }))).toEqual(['Ben Okafor']);
});

test('agents can be limited to the active, inboxes to the connected ones', async () => {
  expect(namesIn(await us.agents.list({}, { active: false }))).toEqual(['Ben Okafor']);
  expect(namesIn(await us.agents.list({}, { active: true, search: 'ben' }))).toEqual(['Benita Lima']);
  expect(namesIn(await us.inboxes.list({}, { connected: false }))).toEqual(['Ben Okafor']);
  expect(namesIn(await us.inboxes.list({}, { connected: true, search: 'ben' }))).toEqual(['Benita Lima']);
});

test('pages follow each other without gap or overlap', async () => {
  const first = await us.agents.list({ first: 2 }, {});
  const second = await us.agents.list({ first: 2, after: first.edges.at(-1)?.cursor }, {});
  const third = await us.agents.list({ first: 2, after: second.edges.at(-1)?.cursor }, {});
  expect([first, second, third].flatMap(namesIn)).toEqual(names);
  expect([first, second, third].map((page) => page.hasNextPage)).toEqual([true, true, false]);
});

test('a cursor is refused by another list, search and account', async () => {
  const { edges } = await us.agents.list({ first: 1 }, {});
  const after = edges[0]?.cursor;
  for (const list of [
    us.bots.list({ after }, {}),
    us.agents.list({ after }, { search: 'a' }),
    them.agents.list({ after }, {}),
  ]) {
    await expect(list).rejects.toMatchObject({ issues: [{ path: 'after' }] });
  }
});

test.each([
  [{ search: 'x'.repeat(201) }, 'agents.search'],
  [{ search: 'nul \u0000' }, 'agents.search'],
  [{ search: 'half \ud800' }, 'agents.search'],
])('refuses to search with %j', async (search, path) => {
  const refusal = await us.agents.list({}, search).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(InvalidInputError);
  expect(refusal).toMatchObject({ issues: [{ path }] });
});
