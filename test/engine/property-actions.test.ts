import { limits } from '@usher/schema/limits';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { declareEach, give, set, unassign, valuesOf } from '../support/properties.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import { again, assign, branch, comment, open, says, upon, whenever } from '../support/workflows.ts';

let app: TestApp;
let us: Routing;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  us = await openRouting(app);
  await declareEach(us.usher);
});
afterAll(() => app.stop());

const goldPlan = { property: { name: 'plan', choice: { in: ['gold'] } } };

const stepsOf = async (id: string) =>
  (await us.enrollments(id)).map(({ steps }) =>
    steps.map(({ actionKey, status, detail }) => [actionKey, status, detail]),
  );

test('a workflow sets priority, tags and properties, each with an event that names it', async () => {
  await us.turnOn(
    whenever(
      says('outage'),
      set({ priority: 'URGENT' }, 'tag', 'urgent'),
      set({ addTags: ['outage', 'vip'] }, 'untag', 'tag'),
      set({ removeTags: ['new'] }, 'seats', 'untag'),
      set({ property: { name: 'seats', value: { number: 3 } } }, 'date', 'seats'),
      set({ property: { name: 'renewsAt', value: { dateTime: '2031-01-01T00:00:00Z' } } }, undefined, 'date'),
    ),
  );
  const id = await us.receive({ message: 'Outage!', tags: ['new'] });
  const conversation = await us.settledConversation(id);
  expect(conversation).toMatchObject({ priority: 'URGENT', tags: ['outage', 'vip'] });
  expect(valuesOf(conversation)).toEqual({ seats: 3, renewsAt: '2031-01-01T00:00:00.000Z' });
  const events = (await us.history(id)).slice(2);
  expect(events.map(({ type, actor }) => [type, 'actionKey' in actor && actor.actionKey])).toEqual([
    ['CONVERSATION_PRIORITY_CHANGED', 'urgent'],
    ['CONVERSATION_TAGS_CHANGED', 'tag'],
    ['CONVERSATION_TAGS_CHANGED', 'untag'],
    ['CONVERSATION_PROPERTIES_CHANGED', 'seats'],
    ['CONVERSATION_PROPERTIES_CHANGED', 'date'],
  ]);
});

test('a workflow clears priority and properties, and says when there was nothing to do', async () => {
  await us.turnOn(
    whenever(
      { tags: { hasAny: ['reset'] } },
      set({ clearPriority: true }, 'plan', 'priority'),
      set({ clearProperty: 'plan' }, 'seats', 'plan'),
      set({ clearProperty: 'seats' }, undefined, 'seats'),
    ),
  );
  const id = await us.receive({ priority: 'HIGH' });
  await give(us.usher, id, { plan: { choice: 'gold' } });
  await us.usher.conversations.setProperties({ conversationId: id, addTags: ['reset'] });
  expect(await stepsOf(id)).toEqual([
    [
      ['priority', 'DONE', null],
      ['plan', 'DONE', null],
      ['seats', 'UNCHANGED', null],
    ],
  ]);
  expect(await us.settledConversation(id)).toMatchObject({ priority: null, properties: [] });
});

test('a workflow takes the owner away, which changes nothing when there is none', async () => {
  await us.turnOn(whenever(says('leave me'), unassign('comment'), comment('Alone.')));
  const owned = await us.receive({ message: 'leave me', ownerId: us.agents.ana });
  const unowned = await us.receive({ message: 'leave me' });
  const status = async (id: string) => (await stepsOf(id))[0]?.[0]?.[1];
  expect([await status(owned), await status(unowned)]).toEqual(['DONE', 'UNCHANGED']);
  expect(await us.settledConversation(owned)).toMatchObject({ owner: null, inbox: null });
  expect((await us.history(owned)).map(({ type }) => type)).toContain('CONVERSATION_UNASSIGNED');
});

test('a property that becomes a value enrolls, and the enrollment shows the value seen', async () => {
  await us.turnOn(again(whenever(goldPlan, assign({ ownerId: us.agents.ana }))));
  const id = await us.receive();
  await give(us.usher, id, { plan: { choice: 'silver' } });
  expect(await us.enrollments(id)).toEqual([]);
  await give(us.usher, id, { plan: { choice: 'gold' } });
  await give(us.usher, id, { seats: { number: 1 } });
  const [enrollment, ...others] = await us.enrollments(id);
  expect(others).toEqual([]);
  expect(enrollment).toMatchObject({
    status: 'COMPLETED',
    cause: { __typename: 'ConversationPropertiesChangedEvent' },
    conditions: [
      {
        path: 'property.choice',
        field: 'property',
        property: 'plan',
        operator: 'in',
        expected: ['gold'],
        seen: ['gold'],
        matched: true,
      },
    ],
  });
  await give(us.usher, id, { plan: null });
  await give(us.usher, id, { plan: { choice: 'gold' } });
  expect(await us.enrollments(id)).toHaveLength(2);
});

test('changed tags and priorities are events that enroll', async () => {
  const changed = ['CONVERSATION_TAGS_CHANGED', 'CONVERSATION_PRIORITY_CHANGED'] as const;
  await us.turnOn(again(upon([...changed], comment('Seen.'))));
  const conversationId = await us.receive();
  await us.usher.conversations.setProperties({ conversationId, addTags: ['a'] });
  await us.usher.conversations.setProperties({ conversationId, priority: 'LOW' });
  await us.usher.conversations.setProperties({ conversationId, priority: 'LOW' });
  expect(await us.enrollments(conversationId)).toHaveLength(2);
});

test('what one workflow sets, another one sees', async () => {
  await us.turnOn(whenever(says('gold'), set({ property: { name: 'plan', value: { choice: 'gold' } } })));
  await us.turnOn(
    whenever(
      goldPlan,
      branch([{ name: 'many', filter: { property: { name: 'seats', number: { moreThan: 9 } } } }], 'assign'),
      assign({ ownerId: us.agents.ben }),
    ),
  );
  const id = await us.receive({ message: 'gold' });
  expect(await us.settledConversation(id)).toMatchObject({ owner: { name: 'Ben Okafor' } });
  const [branched] = (await us.enrollments(id)).at(-1)?.steps ?? [];
  expect(branched).toMatchObject({ detail: 'otherwise', conditions: [{ property: 'seats', seen: null }] });
});

test('a refusal is recorded in the step and ends the enrollment, and others go on', async () => {
  const full = Array.from({ length: limits.tags }, (_, tag) => `${tag}`);
  await us.turnOn(whenever(open, set({ addTags: ['one more'] })));
  const [refused, done] = [await us.receive({ tags: full }), await us.receive()];
  const words = expect.stringContaining('at most 50 tags');
  expect(await stepsOf(refused)).toEqual([[['set', 'FAILED', words]]]);
  expect(await us.enrollments(refused)).toMatchObject([{ status: 'FAILED' }]);
  expect(await us.settledConversation(done)).toMatchObject({ tags: ['one more'] });
});

test('what matches by a property already is enrolled when asked for', async () => {
  const ids = [await us.receive(), await us.receive(), await us.receive()];
  const [first = '', second = ''] = ids;
  await give(us.usher, first, { plan: { choice: 'gold' } });
  await give(us.usher, second, { plan: { choice: 'silver' } });
  await us.turnOn(whenever(goldPlan, set({ priority: 'HIGH' })), { enrollExisting: true });
  const priorities = await Promise.all(ids.map(async (id) => (await us.settledConversation(id)).priority));
  expect(priorities).toEqual(['HIGH', null, null]);
});
