import { filterFieldNames } from '@usher/schema/filter/fields';
import { actionCatalogue } from '@usher/schema/workflow/catalogue';
import { toDefinitionInput, type Usher } from '@usher/sdk';
import type {
  ConversationFilterInput,
  PropertySettingInput,
  WorkflowActionInput,
  WorkflowDefinitionInput,
} from '@usher/sdk/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { present, succeeded } from '../support/expect.ts';
import { declareEach, set, unassign } from '../support/properties.ts';
import { comment, open } from '../support/workflows.ts';

let app: TestApp;
let usher: Usher;
beforeAll(async () => {
  app = await startTestApp();
  usher = app.usher;
  await declareEach(usher);
});
afterAll(() => app.stop());

const text = {
  isSet: true,
  orMissing: true,
  equals: 'Ünicode "quoted" \\ 😀',
  equalsAny: ['a', 'b'],
  contains: '%_',
  containsAny: ['c'],
  containsNone: ['d', 'e'],
  startsWith: 'f',
};

/** Every field of filters, every operator of each. */
const everyField = (): ConversationFilterInput[] => [
  { status: { isSet: true, orMissing: false, in: ['OPEN', 'CLOSED'], notIn: ['CLOSED'] } },
  { inbox: { isSet: false, orMissing: true, in: [app.inboxes.support], notIn: [app.inboxes.billing] } },
  { channel: { isSet: true, in: ['EMAIL', 'CHAT', 'FORM', 'PHONE', 'SMS', 'SOCIAL'], notIn: ['EMAIL'] } },
  { owner: { orMissing: true, in: [app.agents.ana, app.bots.welcome], notIn: [app.agents.eve] } },
  { ownerKind: { in: ['AGENT', 'BOT', 'NOBODY'], notIn: ['BOT'] } },
  { subject: text },
  { firstMessage: { contains: 'only this' } },
  { lastMessage: text },
  { priority: { orMissing: true, in: ['LOW', 'NORMAL', 'HIGH', 'URGENT'], notIn: ['LOW'] } },
  { tags: { hasAny: ['vip', 'VIP'], hasAll: ['a,b'], hasNone: ['"q"'] } },
  { contactEmail: text },
  { contact: { isSet: true, in: [app.contacts.grace], notIn: [app.contacts.hugo] } },
  { ticket: { isSet: false, orMissing: true, in: [app.tickets.login], notIn: [app.tickets.refund] } },
  { initiatedBy: { isSet: true, in: ['CONTACT', 'ACCOUNT'], notIn: ['ACCOUNT'] } },
  { createdAt: { from: '2030-01-01T00:00:00.000Z', before: '2030-01-01T00:00:00.001Z' } },
  { closedAt: { isSet: false, orMissing: true, before: '9999-12-31T23:59:59.999Z' } },
  { lastInboundAt: { from: '0001-01-01T00:00:00.000Z' } },
  { lastOutboundAt: { isSet: true, before: '2030-01-01T00:00:00.000Z' } },
  { property: { name: 'note', text } },
  { property: { name: 'seats', number: { in: [1.5, -2], notIn: [0], atLeast: 1, atMost: 1e21 } } },
  { property: { name: 'seats', number: { moreThan: 0.1, lessThan: 5, isSet: true, orMissing: true } } },
  { property: { name: 'trial', boolean: { is: false, orMissing: true } } },
  { property: { name: 'renewsAt', dateTime: { from: '2030-01-01T00:00:00.000Z' } } },
  { property: { name: 'plan', choice: { in: ['gold'], notIn: ['silver'] } } },
];

const everySetting = (): PropertySettingInput[] => [
  { priority: 'URGENT' },
  { clearPriority: true },
  { addTags: ['vip', 'a,b'] },
  { removeTags: ['VIP'] },
  { property: { name: 'note', value: { text: '  "quoted" 😀 ' } } },
  { property: { name: 'seats', value: { number: -0.5 } } },
  { property: { name: 'trial', value: { boolean: false } } },
  { property: { name: 'renewsAt', value: { dateTime: '2030-01-01T00:00:00.000Z' } } },
  { property: { name: 'plan', value: { choice: 'gold' } } },
  { clearProperty: 'plan' },
];

const everyAction = (): WorkflowActionInput[] => [
  {
    assignConversationOwner: {
      key: 'full',
      inboxId: app.inboxes.support,
      ownerId: app.bots.welcome,
      overwrite: 'UNOWNED',
      guard: { any: [open, { all: [{ any: everyField() }] }] },
      next: 'bare',
    },
  },
  { assignConversationOwner: { key: 'bare', ownerId: app.agents.ana, next: 'close' } },
  { setConversationStatus: { key: 'close', status: 'CLOSED', next: 'open' } },
  { setConversationStatus: { key: 'open', status: 'OPEN', next: 'say' } },
  comment('Line 1\nLine 2 ', 'hour', 'say'),
  { delay: { key: 'hour', for: { amount: 1, unit: 'HOURS' }, next: 'moment' } },
  { delay: { key: 'moment', until: { dateTime: '2001-02-03T04:05:06.789Z' }, next: 'morning' } },
  {
    delay: {
      key: 'morning',
      until: { timeOfDay: { time: '09:30', timeZone: 'Europe/Lisbon', weekdays: ['MONDAY', 'FRIDAY'] } },
      next: 'midnight',
    },
  },
  { delay: { key: 'midnight', until: { timeOfDay: { time: '00:00', timeZone: 'UTC' } }, next: 'ways' } },
  {
    branch: {
      key: 'ways',
      branches: [
        { name: 'on', filter: { all: everyField() }, next: 'why' },
        { name: 'set', filter: open, next: 'set0' },
        { name: 'out', filter: open },
      ],
      otherwise: 'silently',
    },
  },
  { end: { key: 'why', reason: 'Because.' } },
  { end: { key: 'silently' } },
  ...everySetting().map((setting, index) => set(setting, `set${index + 1}`, `set${index}`)),
  unassign(undefined, 'set10'),
];

const everything = (): WorkflowDefinitionInput => ({
  objectType: 'CONVERSATION',
  reEnrollment: true,
  triggers: [
    { criteria: { filter: { all: everyField() } } },
    { criteria: { filter: { all: [{ any: [{ all: everyField() }, open] }] } } },
    { events: { types: ['CONVERSATION_CREATED', 'MESSAGE_RECEIVED', 'COMMENT_ADDED'] } },
    { events: { types: ['CONVERSATION_ASSIGNED'], filter: { any: everyField() } } },
    { manual: {} },
    { manual: { filter: { all: everyField() } } },
  ],
  actions: everyAction(),
});

async function readBack(id: string, number: number) {
  return present(await usher.workflows.revision({ id, number })).definition;
}

test('what is tried here is every filter field and every kind of action', () => {
  const fields = new Set(everyField().flatMap(Object.keys));
  expect([...fields].toSorted()).toEqual(filterFieldNames.toSorted());
  const kinds = new Set(everyAction().flatMap(Object.keys));
  expect([...kinds].toSorted()).toEqual(Object.keys(actionCatalogue).toSorted());
});

test('a definition read through the SDK and saved again is the same, and no new revision', async () => {
  const { workflow } = succeeded(await usher.workflows.create({ name: 'All', definition: everything() }));
  const read = await readBack(workflow.id, 1);
  const definition = toDefinitionInput(read);
  const again = { workflowId: workflow.id, expectedRevision: 1, definition };
  expect(succeeded(await usher.workflows.update(again))).toMatchObject({
    changed: false,
    workflow: { latestRevision: 1 },
  });

  const copy = succeeded(await usher.workflows.create({ name: 'Copy', definition })).workflow;
  expect(await readBack(copy.id, 1)).toEqual(read);
  expect(toDefinitionInput(await readBack(copy.id, 1))).toEqual(definition);
});

test('the least of every difference is another revision', async () => {
  const definition = everything();
  const { workflow } = succeeded(await usher.workflows.create({ name: 'All', definition }));
  const swapped = { ...definition, triggers: definition.triggers.toReversed() };
  const once = { ...definition, reEnrollment: false };
  const reworded = {
    ...definition,
    actions: definition.actions.map((action) =>
      action.end?.key === 'why' ? { end: { key: 'why', reason: 'Because' } } : action,
    ),
  };
  for (const [index, each] of [swapped, once, reworded, definition].entries()) {
    const update = { workflowId: workflow.id, expectedRevision: index + 1, definition: each };
    expect(succeeded(await usher.workflows.update(update))).toMatchObject({
      changed: true,
      workflow: { latestRevision: index + 2 },
    });
  }
  expect(await readBack(workflow.id, 5)).toEqual(await readBack(workflow.id, 1));
});
