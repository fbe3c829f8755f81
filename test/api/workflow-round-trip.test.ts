import { filterFieldNames } from '@usher/schema/filter/fields';
import { actionCatalogue } from '@usher/schema/workflow/catalogue';
import { toDefinitionInput, type Usher } from '@usher/sdk';
import type {
  ConversationFilterInput,
  WorkflowActionInput,
  WorkflowDefinitionInput,
} from '@usher/sdk/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { present, succeeded } from '../support/expect.ts';
import { comment, open } from '../support/workflows.ts';

let app: TestApp;
let usher: Usher;
beforeAll(async () => {
  app = await startTestApp();
  usher = app.usher;
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
        { name: 'out', filter: open },
      ],
      otherwise: 'silently',
    },
  },
  { end: { key: 'why', reason: 'Because.' } },
  { end: { key: 'silently' } },
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
  expect(everyField().flatMap(Object.keys).toSorted()).toEqual(filterFieldNames.toSorted());
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
    actions: definition.actions.with(-2, { end: { key: 'why', reason: 'Because' } }),
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
