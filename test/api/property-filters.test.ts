import type { Usher } from '@usher/sdk';
import { paginate } from '@usher/sdk';
import type { ConversationFilterInput, PropertyTestInput } from '@usher/sdk/operations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts';
import { collect } from '../support/collect.ts';
import { readConversation, startConversation } from '../support/conversations.ts';
import { succeeded } from '../support/expect.ts';
import { begin, takeEvents } from '../support/frames.ts';
import { declareEach, give } from '../support/properties.ts';

let app: TestApp;
let us: TestAccount;
let usher: Usher;
let gold: string;
beforeAll(async () => {
  app = await startTestApp();
  us = await app.createAccount();
  usher = us.usher;
  await declareEach(usher);
  const started = {
    subject: 'gold',
    message: 'Hi',
    contactId: us.contacts.grace,
    ticketId: us.tickets.login,
  };
  gold = await startConversation(usher, started);
  await give(usher, gold, {
    note: { text: 'STRAẞE  7' },
    seats: { number: 50 },
    trial: { boolean: false },
    renewsAt: { dateTime: '2031-01-01T00:00:00Z' },
    plan: { choice: 'gold' },
  });
  const silver = await startConversation(usher, { subject: 'silver' });
  await give(usher, silver, { seats: { number: 5 }, plan: { choice: 'silver' } });
  succeeded(await usher.conversations.close({ conversationId: silver }));
  await startConversation(usher, { subject: 'bare' });
});
afterAll(() => app.stop());

/** The subjects of what matches, oldest first. */
async function subjectsOf(filter: ConversationFilterInput) {
  const found = await collect(paginate(usher.conversations.list, { filter }));
  return found.map(({ subject }) => subject).reverse();
}

describe('conversations are found by a property', () => {
  const renews = (dateTime: NonNullable<PropertyTestInput['dateTime']>) => ({ name: 'renewsAt', dateTime });
  test.each<[string, PropertyTestInput, string[]]>([
    ['whose text has this in it', { name: 'note', text: { contains: 'straße 7' } }, ['gold']],
    ['that is at least so much', { name: 'seats', number: { atLeast: 5, lessThan: 50 } }, ['silver']],
    ['that is more', { name: 'seats', number: { moreThan: 5 } }, ['gold']],
    ['that is none of these', { name: 'seats', number: { notIn: [5], orMissing: true } }, ['gold', 'bare']],
    ['that is false, not missing', { name: 'trial', boolean: { is: false } }, ['gold']],
    ['from this moment on', renews({ from: '2031-01-01T00:00:00.000Z' }), ['gold']],
    ['before this moment, which it is not', renews({ before: '2031-01-01T00:00:00.000Z' }), []],
    [
      'that is one of these choices',
      { name: 'plan', choice: { in: ['gold', 'silver'] } },
      ['gold', 'silver'],
    ],
    ['that is set', { name: 'note', text: { isSet: true } }, ['gold']],
    ['that is missing', { name: 'plan', choice: { isSet: false } }, ['bare']],
    ['of another type than it has: always missing', { name: 'seats', text: { isSet: true } }, []],
    ['that nobody declared: always missing', { name: 'toString', text: { isSet: true } }, []],
  ])('%s', async (_, property, subjects) => {
    expect(await subjectsOf({ property })).toEqual(subjects);
  });
});

describe('conversations are found', () => {
  const ever = { from: '2000-01-01T00:00:00Z', before: '2999-01-01T00:00:00Z' };
  const cases: Record<string, [() => ConversationFilterInput, string[]]> = {
    'by the customer': [() => ({ contact: { in: [us.contacts.grace] } }), ['gold']],
    'by the ticket': [() => ({ ticket: { notIn: [us.tickets.login], orMissing: true } }), ['silver', 'bare']],
    'by who wrote first': [() => ({ initiatedBy: { in: ['CONTACT'] } }), ['gold']],
    'by when they began': [() => ({ createdAt: ever }), ['gold', 'silver', 'bare']],
    'by when they were closed': [() => ({ closedAt: ever }), ['silver']],
    'by when the customer last wrote': [() => ({ lastInboundAt: ever }), ['gold']],
    'by when the account last wrote': [() => ({ lastOutboundAt: { isSet: true } }), []],
  };
  test.each(Object.entries(cases))('%s', async (_, [filter, subjects]) => {
    expect(await subjectsOf(filter())).toEqual(subjects);
  });

  test('by a time to the millisecond', async () => {
    const { createdAt } = await readConversation(usher, gold);
    const next = new Date(Date.parse(createdAt) + 1).toISOString();
    expect(await subjectsOf({ createdAt: { from: createdAt, before: next } })).toContain('gold');
    expect(await subjectsOf({ createdAt: { before: createdAt } })).not.toContain('gold');
  });
});

test('a stream tells only of conversations with a property and a time like this', async () => {
  const property = { name: 'plan', choice: { in: ['gold'] } };
  const filter = { all: [{ property }, { createdAt: { from: '2000-01-01T00:00:00.000Z' } }] };
  const frames = usher.conversations.assigned({ filter });
  await begin(frames);
  await startConversation(usher, { ownerId: us.agents.ana });
  succeeded(await usher.conversations.assignOwner({ conversationId: gold, ownerId: us.agents.ben }));
  const [event] = await takeEvents(frames, 1);
  expect(event?.conversation.id).toBe(gold);
  await frames.return();
});

test.each<[string, PropertyTestInput, string, string]>([
  ['no test', { name: 'plan' }, 'filter.property', 'exactly one of'],
  [
    'two tests',
    { name: 'plan', text: { isSet: true }, number: { in: [1] } },
    'filter.property',
    'exactly one of',
  ],
  ['no operator', { name: 'plan', text: {} }, 'filter.property.text', 'at least one operator'],
  ['a name that none can have', { name: 'a b', text: { isSet: true } }, 'filter.property.name', 'letters'],
  [
    'a moment that cannot be',
    { name: 'renewsAt', dateTime: { from: '-000001-01-01T00:00:00.000Z' } },
    'filter.property.dateTime.from',
    'years 1 to 9999',
  ],
])('a filter of a property is refused with %s', async (_, property, path, words) => {
  await expect(usher.conversations.list({ filter: { property } })).rejects.toMatchObject({
    issues: [{ path, message: expect.stringContaining(words) }],
  });
});
