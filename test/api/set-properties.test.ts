import { limits } from '@usher/schema/limits';
import type { PropertyValueInput } from '@usher/sdk/operations';
import { afterAll, describe, expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { eventsOf, historyOf, readConversation, startConversation } from '../support/conversations.ts';
import { present, succeeded } from '../support/expect.ts';
import { declare, declareEach, give, valuesOf } from '../support/properties.ts';
import { testRefusalsOf } from '../support/refusals.ts';

const app = await startTestApp();
afterAll(app.stop);
const { usher } = app;
const { setProperties } = usher.conversations;
await declareEach(usher);
await declare(usher, { name: 'constructor' });

const lastEvent = async (id: string) => present((await historyOf(usher, id)).at(-1));

test('the priority is set, replaced and cleared, each time with one event', async () => {
  const conversationId = await startConversation(usher);
  await setProperties({ conversationId, priority: 'LOW' });
  const answer = succeeded(await setProperties({ conversationId, priority: 'URGENT', reason: 'Outage' }));
  expect(answer).toMatchObject({ changed: true, version: 3, conversation: { priority: 'URGENT' } });
  expect(await lastEvent(conversationId)).toMatchObject({
    type: 'CONVERSATION_PRIORITY_CHANGED',
    reason: 'Outage',
    priority: 'URGENT',
    previousPriority: 'LOW',
    changes: [{ field: 'priority', from: 'LOW', to: 'URGENT' }],
    snapshot: { priority: 'URGENT' },
  });
  const cleared = succeeded(await setProperties({ conversationId, priority: null }));
  expect(cleared).toMatchObject({ changed: true, conversation: { priority: null } });
  expect(await lastEvent(conversationId)).toMatchObject({ priority: null, previousPriority: 'URGENT' });
});

test('tags are added behind those there and removed, with one event', async () => {
  const conversationId = await startConversation(usher, { tags: ['a', 'b'] });
  const tags = { addTags: ['c', 'a', 'c'], removeTags: ['b', 'never there'] };
  const { conversation } = succeeded(await setProperties({ conversationId, ...tags }));
  expect(conversation.tags).toEqual(['a', 'c']);
  expect(await lastEvent(conversationId)).toMatchObject({
    type: 'CONVERSATION_TAGS_CHANGED',
    addedTags: ['c'],
    removedTags: ['b'],
    changes: [{ field: 'tags', from: 'a, b', to: 'a, c' }],
    snapshot: { tags: ['a', 'c'] },
  });
});

test('properties of every type are set and cleared, and the event tells each', async () => {
  const conversationId = await startConversation(usher);
  const values = {
    note: { text: ' Grüße 😀 ' },
    seats: { number: -1.5 },
    trial: { boolean: false },
    renewsAt: { dateTime: '2031-02-03T04:05:06.007Z' },
    plan: { choice: 'gold' },
    constructor: { text: 'x' },
  } satisfies Record<string, PropertyValueInput>;
  const { conversation } = await give(usher, conversationId, values);
  const held = { plan: 'gold', renewsAt: '2031-02-03T04:05:06.007Z', seats: -1.5, trial: false };
  expect(valuesOf(conversation)).toEqual({ ...held, note: ' Grüße 😀 ', constructor: 'x' });
  expect(conversation.properties.map(({ name }) => name)).toEqual(Object.keys(values).toSorted());

  await give(usher, conversationId, { note: null, constructor: null, seats: { number: 1e21 } });
  expect(valuesOf(await readConversation(usher, conversationId))).toEqual({ ...held, seats: 1e21 });
  const told = await lastEvent(conversationId);
  expect(told).toMatchObject({
    type: 'CONVERSATION_PROPERTIES_CHANGED',
    properties: [
      { name: 'constructor', from: { text: 'x' }, to: null },
      { name: 'note', from: { text: ' Grüße 😀 ' }, to: null },
      { name: 'seats', from: { number: -1.5 }, to: { number: 1e21 } },
    ],
    changes: [
      { field: 'properties.constructor', from: 'x', to: null },
      { field: 'properties.note', from: ' Grüße 😀 ', to: null },
      { field: 'properties.seats', from: '-1.5', to: '1e+21' },
    ],
  });
  expect(valuesOf(told.snapshot)).toEqual({ ...held, seats: 1e21 });
});

test('all together are one change: one event for each of the three', async () => {
  const conversationId = await startConversation(usher);
  const properties = [{ name: 'trial', value: { boolean: true } }];
  const answer = await setProperties({ conversationId, priority: 'HIGH', addTags: ['vip'], properties });
  expect(answer).toMatchObject({ changed: true, version: 4 });
  expect(await eventsOf(usher, conversationId)).toEqual([
    'CONVERSATION_PRIORITY_CHANGED',
    'CONVERSATION_TAGS_CHANGED',
    'CONVERSATION_PROPERTIES_CHANGED',
  ]);
});

test('what is as asked already changes nothing and writes no event, and what is left out stays', async () => {
  const conversationId = await startConversation(usher, { tags: ['a'], priority: 'LOW' });
  const properties = [{ name: 'renewsAt', value: { dateTime: '2031-01-01T00:00:00Z' } }];
  await setProperties({ conversationId, properties });
  const tags = { addTags: ['a'], removeTags: ['b'] };
  expect(await setProperties({ conversationId, priority: 'LOW', ...tags, properties })).toMatchObject({
    changed: false,
    version: 2,
  });
  expect(await setProperties({ conversationId })).toMatchObject({ changed: false, version: 2 });
  expect(await eventsOf(usher, conversationId)).toEqual(['CONVERSATION_PROPERTIES_CHANGED']);
});

test('a replay answers the first outcome, and the same key with other values is refused', async () => {
  const conversationId = await startConversation(usher);
  const call = (dateTime: string) =>
    setProperties({
      conversationId,
      properties: [{ name: 'renewsAt', value: { dateTime } }],
      idempotencyKey: `renew ${conversationId}`,
    });
  expect(await call('2031-01-01T00:00:00Z')).toMatchObject({ changed: true, replayed: false, version: 2 });
  expect(await call('2031-01-01T00:00:00.000Z')).toMatchObject({ changed: true, replayed: true, version: 2 });
  expect(await call('2031-01-02T00:00:00Z')).toMatchObject({ __typename: 'IdempotencyKeyReusedError' });
});

test('two who set different things at once both succeed', async () => {
  const conversationId = await startConversation(usher);
  const tagged = Array.from({ length: 10 }, (_, tag) =>
    setProperties({ conversationId, addTags: [`${tag}`] }),
  );
  await Promise.all([...tagged, give(usher, conversationId, { trial: { boolean: true } })]);
  const { tags, properties } = await readConversation(usher, conversationId);
  expect([tags.length, properties.length]).toEqual([10, 1]);
});

describe('setting properties is refused with', () => {
  const value = (name: string, given: PropertyValueInput) => ({ properties: [{ name, value: given }] });
  const long = 'x'.repeat(limits.propertyTextLength + 1);
  const tags = (count: number) => Array.from({ length: count }, (_, tag) => `${tag}`);
  const cases = {
    'a property that is not declared': [value('mood', { text: 'good' }), 'properties.0.name', '"mood"'],
    'clearing what is not declared': [
      { properties: [{ name: 'mood', value: null }] },
      'properties.0.name',
      '"mood"',
    ],
    'a name that no property can have': [value('a-b', { text: 'x' }), 'properties.0.name', 'letters'],
    'no value and no null': [{ properties: [{ name: 'note' }] }, 'properties.0.value', 'null'],
    'a value of another type': [
      value('seats', { text: '5' }),
      'properties.0.value.text',
      'type NUMBER. Use number',
    ],
    'a choice that is not offered': [
      value('plan', { choice: 'Gold' }),
      'properties.0.value.choice',
      'silver, gold',
    ],
    'a long text': [value('note', { text: long }), 'properties.0.value.text', '1000'],
    'an empty text': [value('note', { text: '' }), 'properties.0.value.text', 'not empty'],
    'a moment that cannot be kept': [
      value('renewsAt', { dateTime: '+012026-01-01T00:00:00.000Z' }),
      'properties.0.value.dateTime',
      'years 1 to 9999',
    ],
    'the same property twice': [
      {
        properties: [
          { name: 'note', value: { text: 'a' } },
          { name: 'note', value: null },
        ],
      },
      'properties.1.name',
      'once',
    ],
    'a tag both added and removed': [{ addTags: ['a', 'b'], removeTags: ['b'] }, 'removeTags.0', 'addTags'],
    'an empty tag': [{ addTags: [''] }, 'addTags.0', 'not empty'],
    'more tags than a conversation can have': [{ addTags: tags(limits.tags) }, 'addTags', 'at most 50 tags'],
  } satisfies Record<string, [object, string, string]>;

  test.each(Object.entries(cases))('%s', async (_, [input, path, words]) => {
    const conversationId = await startConversation(usher, { tags: ['there'] });
    expect(await setProperties({ conversationId, priority: 'HIGH', ...input })).toMatchObject({
      __typename: 'InvalidInputError',
      issues: [{ path: `input.${path}`, message: expect.stringContaining(words) }],
    });
    expect(await eventsOf(usher, conversationId)).toEqual([]);
  });
});

test("another account's properties are not known here", async () => {
  const them = await app.createAccount();
  await declare(them.usher, { name: 'theirs' });
  const conversationId = await startConversation(usher);
  const properties = [{ name: 'theirs', value: { text: 'x' } }];
  expect(await setProperties({ conversationId, properties })).toMatchObject({
    issues: [{ path: 'input.properties.0.name' }],
  });
});

testRefusalsOf('setting properties', app, (as, conversationId, expectedVersion) =>
  as.conversations.setProperties({ conversationId, expectedVersion, priority: 'URGENT' }),
);
