import { InvalidInputError, NotFoundError } from '@usher/schema/errors';
import { newId, type TeamId } from '@usher/schema/ids';
import { afterAll, expect, test } from 'vitest';
import { openDirectories } from '../support/directory.ts';

const { us, them, transactions, close } = await openDirectories();
afterAll(close);

const { id: ana } = await us.agents.create({ name: 'Ana Lima' });
const { id: ben } = await us.agents.create({ name: 'Ben Okafor' });
const { id: chloe } = await us.agents.create({ name: 'Chloe Martin', active: false });
const { id: stranger } = await them.agents.create({ name: 'Stranger' });

const membersOf = async (team: TeamId) => (await us.load.membersOfTeam(team)).map(({ id }) => id);
const found = async (search: Parameters<typeof us.agents.list>[1]) =>
  (await us.agents.list({}, search)).edges.map(({ node }) => node.id);

test('a team is created with its members, each once', async () => {
  const { id, created } = await us.teams.create({ name: 'Night shift', memberIds: [ben, ana, ben] });
  expect(created).toBe(true);
  expect(await us.load.team(id)).toEqual({ id, name: 'Night shift', createdAt: expect.any(Date) });
  expect(await membersOf(id)).toEqual([ana, ben]);
  const { id: empty } = await us.teams.create({ name: 'Nobody yet' });
  expect(await membersOf(empty)).toEqual([]);
});

test('members are replaced as a whole, in any order, and stay when they are left out', async () => {
  const { id } = await us.teams.create({ name: 'Day shift', memberIds: [ana] });
  const update = async (input: { name?: string; memberIds?: string[] }) =>
    (await us.teams.update({ teamId: id, ...input })).changed;
  expect(await update({ memberIds: [ben, ana] })).toBe(true);
  expect(await update({ memberIds: [ana, ben, ana] })).toBe(false);
  expect(await update({ name: 'Early shift' })).toBe(true);
  expect(await membersOf(id)).toEqual([ana, ben]);
  expect(await us.load.team(id)).toMatchObject({ name: 'Early shift' });
  expect(await update({ memberIds: [] })).toBe(true);
  expect(await membersOf(id)).toEqual([]);
});

test('members must be agents of the account, and a refusal changes nothing', async () => {
  const { id } = await us.teams.create({ name: 'Closed shop', memberIds: [ana] });
  for (const outsider of [stranger, newId('agent'), newId('bot'), 'nonsense']) {
    const refusal = new NotFoundError('agent', outsider);
    const memberIds = [ben, outsider];
    await expect(us.teams.create({ name: 'Never', memberIds })).rejects.toEqual(refusal);
    await expect(us.teams.update({ teamId: id, name: 'X', memberIds })).rejects.toEqual(refusal);
  }
  expect(await us.load.team(id)).toMatchObject({ name: 'Closed shop' });
  expect(await membersOf(id)).toEqual([ana]);
  expect((await us.teams.list({}, { search: 'never' })).edges).toEqual([]);
});

test("another account's team is answered like an unknown one, and shows nothing of itself", async () => {
  const { id } = await them.teams.create({ name: 'Theirs', memberIds: [stranger] });
  for (const teamId of [id, newId('team'), newId('agent'), 'nonsense']) {
    const refusal = us.teams.update({ teamId, name: 'Ours', memberIds: [ana] });
    await expect(refusal).rejects.toEqual(new NotFoundError('team', teamId));
    expect(await us.load.team(teamId)).toBeNull();
    expect(await found({ teamId })).toEqual([]);
  }
  expect(await membersOf(id)).toEqual([]);
  expect(await us.load.teamsOfAgent(stranger)).toEqual([]);
  expect(await them.load.membersOfTeam(id)).toMatchObject([{ name: 'Stranger' }]);
});

test('two updates of the members at once leave one of the two, whole', async () => {
  const { id } = await us.teams.create({ name: 'Race' });
  await Promise.all(
    [[ana], [ben], [ana], [ben]].map((memberIds) => us.teams.update({ teamId: id, memberIds })),
  );
  expect([[ana], [ben]]).toContainEqual(await membersOf(id));
});

test('the teams of many agents are read at once', async () => {
  const { id } = await us.teams.create({ name: 'Pair', memberIds: [ana, chloe] });
  const before = transactions();
  const teams = await Promise.all([ana, chloe, newId('agent')].map((agent) => us.load.teamsOfAgent(agent)));
  expect(transactions() - before).toBe(1);
  const [ofAna = [], ofChloe = [], ofNobody = []] = teams;
  expect(ofAna.map((team) => team.id)).toContain(id);
  expect(ofChloe).toEqual([{ id, name: 'Pair', createdAt: expect.any(Date) }]);
  expect(ofNobody).toEqual([]);
});

test('agents are found by their team, and by the words of its name', async () => {
  const { id } = await us.teams.create({ name: 'Billing Ünit 100%', memberIds: [ana, chloe] });
  await them.teams.create({ name: 'Billing', memberIds: [stranger] });
  expect(await found({ teamId: id })).toEqual([ana, chloe]);
  expect(await found({ teamId: id, active: true })).toEqual([ana]);
  expect(await found({ teamId: id, search: 'martin' })).toEqual([chloe]);
  expect(await found({ search: 'billing' })).toEqual([ana, chloe]);
  expect(await found({ search: ' LIMA  billing ünit ' })).toEqual([ana]);
  expect(await found({ search: 'ben billing' })).toEqual([]);
  expect(await found({ search: '100%' })).toEqual([ana, chloe]);
  expect(await found({ search: 'billing%' })).toEqual([]);
  await us.teams.update({ teamId: id, name: 'Invoices', memberIds: [ben] });
  expect(await found({ search: 'billing' })).toEqual([]);
  expect(await found({ search: 'invoices' })).toEqual([ben]);
});

test('the pages of a team follow each other, and its cursor is of no use to another team', async () => {
  const { id } = await us.teams.create({ name: 'Pages', memberIds: [ana, ben, chloe] });
  const { id: other } = await us.teams.create({ name: 'Others', memberIds: [ana, ben] });
  const first = await us.agents.list({ first: 2 }, { teamId: id });
  const after = first.edges.at(-1)?.cursor;
  const second = await us.agents.list({ first: 2, after }, { teamId: id });
  expect([first, second].flatMap(({ edges }) => edges.map(({ node }) => node.id))).toEqual([ana, ben, chloe]);
  expect([first, second].map(({ hasNextPage }) => hasNextPage)).toEqual([true, false]);
  for (const search of [{ teamId: other }, {}, { teamId: id, search: 'a' }]) {
    await expect(us.agents.list({ after }, search)).rejects.toMatchObject({ issues: [{ path: 'after' }] });
  }
});

test.each([
  [{ name: '' }, 'input.name'],
  [{ name: 'A', memberIds: Array<string>(251).fill('x') }, 'input.memberIds'],
])('refuses to create a team with %j', async (input, path) => {
  const refusal = await us.teams.create(input).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(InvalidInputError);
  expect(refusal).toMatchObject({ issues: [{ path }] });
});

test('refuses to clear what cannot be empty', async () => {
  const { id } = await us.teams.create({ name: 'Full' });
  const message = 'Give a value, or leave this out.';
  await expect(us.teams.update({ teamId: id, name: null, memberIds: null })).rejects.toEqual(
    new InvalidInputError(['name', 'memberIds'].map((field) => ({ path: `input.${field}`, message }))),
  );
});
