import { newId } from '@usher/schema/ids';
import { limits } from '@usher/schema/limits';
import { paginate, type Usher } from '@usher/sdk';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { collect } from '../support/collect.ts';
import { succeeded } from '../support/expect.ts';
import { declare } from '../support/properties.ts';
import { expectSameAnswer } from '../support/refusals.ts';

const app = await startTestApp();
afterAll(app.stop);
let usher: Usher;
beforeEach(async () => {
  ({ usher } = await app.createAccount());
});

const listed = async (search?: string) =>
  (await collect(paginate(usher.properties.list, { search, first: 40 }))).map(({ name }) => name);

test('a declared property is read by its id and as a node', async () => {
  const choices = ['silver', 'gold', 'silver'];
  const property = await declare(usher, { name: 'plan', label: 'The plan', type: 'CHOICE', choices });
  expect(property).toMatchObject({
    id: expect.stringMatching(/^prop_/),
    name: 'plan',
    label: 'The plan',
    description: null,
    type: 'CHOICE',
    choices: ['silver', 'gold'],
  });
  expect(await usher.properties.get({ id: property.id })).toEqual(property);
  expect(await usher.node({ id: property.id })).toMatchObject({ __typename: 'ConversationProperty' });
});

test('declaring a known name answers what exists, unchanged, but not as another type', async () => {
  const first = await declare(usher, { name: 'seats', type: 'NUMBER' });
  const again = succeeded(await usher.properties.create({ name: 'seats', label: 'Other', type: 'NUMBER' }));
  expect(again).toMatchObject({ created: false, property: first });
  expect(await usher.properties.create({ name: 'seats', label: 'Seats', type: 'TEXT' })).toMatchObject({
    issues: [{ path: 'input.type', message: expect.stringContaining('is of type NUMBER') }],
  });
});

test('of ten who declare the same name at once, one does', async () => {
  const attempts = Array.from({ length: 10 }, () =>
    usher.properties.create({ name: 'plan', label: 'Plan', type: 'TEXT' }),
  );
  const answers = (await Promise.all(attempts)).map(succeeded);
  expect(answers.filter(({ created }) => created)).toHaveLength(1);
  expect(new Set(answers.map(({ property }) => property.id)).size).toBe(1);
});

test('an update changes what is given, null clears, choices are only added', async () => {
  const { id: propertyId } = await declare(usher, { name: 'plan', type: 'CHOICE', choices: ['a'] });
  const update = { propertyId, label: 'Plan', description: 'What they pay for.', addChoices: ['b', 'a'] };
  expect(succeeded(await usher.properties.update(update))).toMatchObject({
    changed: true,
    property: { label: 'Plan', description: 'What they pay for.', choices: ['a', 'b'] },
  });
  expect(await usher.properties.update(update)).toMatchObject({ changed: false });
  expect(succeeded(await usher.properties.update({ propertyId, description: null }))).toMatchObject({
    changed: true,
    property: { label: 'Plan', description: null, choices: ['a', 'b'] },
  });
});

test('they are listed by the words of name and label', async () => {
  await declare(usher, { name: 'plan', label: 'Paid plan' });
  await declare(usher, { name: 'seats', label: 'Number of seats' });
  expect(await listed()).toEqual(['plan', 'seats']);
  expect(await listed('PAID pl')).toEqual(['plan']);
  expect(await listed('seats')).toEqual(['seats']);
});

test('an account declares 100 at most, also when many do at once', async () => {
  const declareAll = Array.from({ length: limits.properties + 5 }, (_, number) =>
    usher.properties.create({ name: `p${number}`, label: 'x', type: 'TEXT' }),
  );
  const kinds = (await Promise.all(declareAll)).map(({ __typename }) => __typename);
  expect(kinds.filter((kind) => kind === 'InvalidInputError')).toHaveLength(5);
  expect(await listed()).toHaveLength(limits.properties);
});

describe('declaring is refused with', () => {
  const base = { name: 'plan', label: 'Plan', type: 'TEXT' } as const;
  test.each([
    ['a name that begins with a digit', { ...base, name: '1st' }, 'name'],
    ['a name with a dash', { ...base, name: 'a-b' }, 'name'],
    ['a name that begins with "_"', { ...base, name: '__proto__' }, 'name'],
    ['a long name', { ...base, name: 'x'.repeat(limits.propertyNameLength + 1) }, 'name'],
    ['an empty label', { ...base, label: ' ' }, 'label'],
    ['choices of another type', { ...base, choices: ['a'] }, 'choices'],
    ['no choice at all', { ...base, type: 'CHOICE' as const, choices: [] }, 'choices'],
    ['an empty choice', { ...base, type: 'CHOICE' as const, choices: [''] }, 'choices.0'],
  ])('%s', async (_, input, path) => {
    const refused = await usher.properties.create(input);
    expect(refused).toMatchObject({ __typename: 'InvalidInputError', issues: [{ path: `input.${path}` }] });
    expect(await listed()).toEqual([]);
  });

  test('choices added to another type', async () => {
    const { id } = await declare(usher, { name: 'plan' });
    expect(await usher.properties.update({ propertyId: id, addChoices: ['a'] })).toMatchObject({
      issues: [{ path: 'input.addChoices' }],
    });
  });
});

test("another account's property is answered like an unknown one, and its name is free here", async () => {
  const them = await app.createAccount();
  const theirs = await declare(them.usher, { name: 'plan' });
  await expectSameAnswer(
    (propertyId) => usher.properties.update({ propertyId, label: 'Ours' }),
    theirs.id,
    newId('property'),
  );
  expect(await usher.properties.get({ id: theirs.id })).toBeNull();
  expect((await declare(usher, { name: 'plan', type: 'NUMBER' })).id).not.toBe(theirs.id);
  expect(await them.usher.properties.get({ id: theirs.id })).toEqual(theirs);
});
