import { createAgents, updateAgents } from '@usher/api/directory/agents';
import { InvalidInputError, NotFoundError } from '@usher/schema/errors';
import { newId } from '@usher/schema/ids';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { by, openDirectories } from '../support/directory.ts';

const { us, them, close } = await openDirectories();
afterAll(close);

test('a new agent is available, active and without limit', async () => {
  const { id, created, replayed } = await us.agents.create({ name: 'Ana Lima' });
  expect({ created, replayed }).toEqual({ created: true, replayed: false });
  expect(await us.load.agent(id)).toEqual({
    id,
    externalId: null,
    name: 'Ana Lima',
    email: null,
    availability: 'AVAILABLE',
    capacity: null,
    active: true,
    createdAt: expect.any(Date),
  });
});

test('creating an agent with a known external id updates what is given and keeps the rest', async () => {
  const first = await us.agents.create({
    externalId: 'ben',
    name: 'Ben',
    email: 'ben@example.com',
    capacity: 3,
  });
  const again = await us.agents.create({ externalId: 'ben', name: 'Ben Okafor', availability: 'AWAY' });
  expect(again).toEqual({ id: first.id, created: false, replayed: false });
  expect(await us.agents.findByExternalId('ben')).toMatchObject({
    name: 'Ben Okafor',
    email: 'ben@example.com',
    availability: 'AWAY',
    capacity: 3,
  });
});

test('an agent created many times at once exists once', async () => {
  const calls = Array.from({ length: 8 }, () => us.agents.create({ externalId: 'race', name: 'Race' }));
  const outcomes = await Promise.all(calls);
  expect(new Set(outcomes.map(({ id }) => id)).size).toBe(1);
  expect(outcomes.filter(({ created }) => created)).toHaveLength(1);
});

test('a batch that names an external id twice creates one agent', async () => {
  const named = (name: string) => ({ input: { externalId: 'twice', name }, by });
  const [first, second] = await us.inAccount((scope) => createAgents(scope, [named('One'), named('Two')]));
  expect(first).toMatchObject({ created: true });
  expect(second).toEqual({ ...first, created: false });
  expect(await us.agents.findByExternalId('twice')).toMatchObject({ name: 'Two' });
});

test('two accounts use the same external id for different agents', async () => {
  const ours = await us.agents.create({ externalId: 'shared', name: 'Ours' });
  const theirs = await them.agents.create({ externalId: 'shared', name: 'Theirs' });
  expect(theirs).toMatchObject({ created: true });
  expect(theirs.id).not.toBe(ours.id);
  expect(await us.agents.findByExternalId('shared')).toMatchObject({ id: ours.id, name: 'Ours' });
});

test('an update changes what is given, and null clears what may be empty', async () => {
  const { id } = await us.agents.create({ name: 'Chloe', email: 'chloe@example.com', capacity: 2 });
  const update = { agentId: id, name: 'Chloe Martin', email: null, capacity: null, active: false };
  expect(await us.agents.update(update)).toEqual({ id, changed: true, replayed: false });
  expect(await us.load.agent(id)).toMatchObject({
    name: 'Chloe Martin',
    email: null,
    capacity: null,
    active: false,
    availability: 'AVAILABLE',
  });
});

test('an update that changes nothing says so and writes nothing', async () => {
  const { id } = await us.agents.create({ name: 'Dmitri', capacity: 1 });
  const version = () =>
    us.inAccount(async ({ trx, accountId }) => {
      const row = trx.selectFrom('agents').select(sql<string>`xmin::text`.as('written'));
      return row.where('accountId', '=', accountId).where('id', '=', id).executeTakeFirstOrThrow();
    });
  const before = await version();
  expect(await us.agents.update({ agentId: id, name: 'Dmitri', capacity: 1 })).toMatchObject({
    changed: false,
  });
  expect(await us.agents.update({ agentId: id })).toMatchObject({ changed: false });
  expect(await version()).toEqual(before);
});

test('an update is found by the new name and no longer by the old one', async () => {
  const { id } = await us.agents.create({ name: 'Oldname' });
  await us.agents.update({ agentId: id, name: 'Newname' });
  expect((await us.agents.list({}, { search: 'newname' })).edges.map(({ node }) => node.id)).toEqual([id]);
  expect((await us.agents.list({}, { search: 'oldname' })).edges).toEqual([]);
});

test("another account's agent is answered like an unknown one, and stays as it is", async () => {
  const { id } = await them.agents.create({ name: 'Theirs' });
  for (const agentId of [id, newId('agent'), newId('bot'), 'nonsense', '', `agt_\u0000`]) {
    const refusal = us.agents.update({ agentId, name: 'Taken over' });
    await expect(refusal).rejects.toEqual(new NotFoundError('agent', agentId));
    expect(await us.load.agent(agentId)).toBeNull();
  }
  expect(await them.load.agent(id)).toMatchObject({ name: 'Theirs' });
});

test('in a batch unknown agents fail alone', async () => {
  const { id } = await us.agents.create({ name: 'Eve' });
  const requests = [id, 'nonsense', id].map((agentId) => ({ input: { agentId, active: false }, by }));
  const outcomes = await us.inAccount((scope) => updateAgents(scope, requests));
  expect(outcomes).toEqual([
    { id, changed: true },
    new NotFoundError('agent', 'nonsense'),
    { id, changed: false },
  ]);
});

test.each([
  [{ name: '' }, 'input.name'],
  [{ name: 'x'.repeat(201) }, 'input.name'],
  [{ name: 'nul \u0000' }, 'input.name'],
  [{ name: 'Ana', email: 'nowhere' }, 'input.email'],
  [{ name: 'Ana', capacity: -1 }, 'input.capacity'],
  [{ name: 'Ana', capacity: 10_001 }, 'input.capacity'],
  [{ name: 'Ana', externalId: '' }, 'input.externalId'],
])('refuses to create an agent with %j', async (input, path) => {
  const refusal = await us.agents.create(input).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(InvalidInputError);
  expect(refusal).toMatchObject({ issues: [{ path }] });
});

test.each(['name', 'availability', 'active'])('refuses to clear the %s of an agent', async (field) => {
  const { id } = await us.agents.create({ name: 'Ana' });
  const issue = { path: `input.${field}`, message: 'Give a value, or leave this out.' };
  await expect(us.agents.update({ agentId: id, [field]: null })).rejects.toEqual(
    new InvalidInputError([issue]),
  );
});

test('a repeated call with its idempotency key answers the first outcome', async () => {
  const input = { name: 'Once', idempotencyKey: 'agent-once' };
  const first = await us.agents.create(input);
  expect(await us.agents.create(input)).toEqual({ ...first, replayed: true });
  expect((await us.agents.list({}, { search: 'once' })).edges).toHaveLength(1);
});
