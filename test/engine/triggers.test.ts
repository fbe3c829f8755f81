import { matchTriggers } from '@usher/api/engine/match-triggers';
import { observeChanges } from '@usher/api/engine/observe-changes';
import type { Changes, ConversationState, Event, EventType } from '@usher/schema/event/types';
import type { ConversationFilter } from '@usher/schema/filter/types';
import type { ChangeId, ConversationId } from '@usher/schema/ids';
import { newId } from '@usher/schema/ids';
import type { Trigger } from '@usher/schema/workflow/definition';
import { describe, expect, test } from 'vitest';

const ana = newId('agent');
const ben = newId('agent');
const conversationId: ConversationId = newId('conversation');

const unowned: ConversationState = {
  status: 'OPEN',
  inbox: null,
  channel: null,
  owner: null,
  ownerKind: 'NOBODY',
  subject: null,
  firstMessage: 'Hello',
  lastMessage: 'Hello',
  priority: null,
  tags: [],
  initiatedBy: 'CONTACT',
  contact: null,
  contactEmail: null,
  ticket: null,
  createdAt: '2030-01-01T00:00:00.000Z',
  closedAt: null,
  lastInboundAt: '2030-01-01T00:00:00.000Z',
  lastOutboundAt: null,
};
const withAna: ConversationState = { ...unowned, owner: ana, ownerKind: 'AGENT' };
const withBen: ConversationState = { ...unowned, owner: ben, ownerKind: 'AGENT' };
const closedWithAna: ConversationState = {
  ...withAna,
  status: 'CLOSED',
  closedAt: '2030-01-02T00:00:00.000Z',
};

/** One change, told as the verbs tell it: an event per aspect, each with what it replaced. */
function change(before: ConversationState | null, after: ConversationState, ...types: EventType[]): Event[] {
  const changeId: ChangeId = newId('change');
  return types.map((type, index) => ({
    id: newId('event'),
    changeId,
    position: null,
    type,
    conversationId,
    conversationVersion: index + 1,
    actor: { kind: 'SYSTEM', name: 'test' },
    causeId: null,
    depth: 3,
    occurredAt: new Date(),
    changes: before === null ? {} : replaced(type, before, after),
    details: {},
    snapshot: after,
  }));
}

function replaced(type: EventType, before: ConversationState, after: ConversationState): Changes {
  const from = (field: keyof ConversationState) => ({ from: before[field], to: after[field] });
  if (type === 'conversation.assigned') return { owner: from('owner'), ownerKind: from('ownerKind') };
  if (type === 'conversation.reopened') return { status: from('status'), closedAt: from('closedAt') };
  return {};
}

const created = (state = unowned) => change(null, state, 'conversation.created', 'message.received');
const assigned = change(unowned, withAna, 'conversation.assigned');
const passedOn = change(withAna, withBen, 'conversation.assigned');
const commented = change(withAna, withAna, 'comment.added');
const reopened = change(closedWithAna, withBen, 'conversation.assigned', 'conversation.reopened');

const owned: ConversationFilter = { ownerKind: { in: ['AGENT'] } };
const byBen: ConversationFilter = { owner: { in: [ben] } };
const openAndOwned: ConversationFilter = { all: [{ status: { in: ['OPEN'] } }, owned] };
const criteria = (filter: ConversationFilter): Trigger => ({ kind: 'criteria', filter });
const upon = (types: EventType[], filter: ConversationFilter | null = null): Trigger => ({
  kind: 'events',
  types,
  filter,
});

function match(events: Event[], ...triggers: Trigger[]) {
  const [observed, ...others] = observeChanges(events);
  if (observed === undefined || others.length > 0) throw new Error('Expected the events of one change.');
  const definition = { objectType: 'CONVERSATION' as const, triggers, reEnrollment: false, actions: [] };
  return matchTriggers({ id: newId('workflow'), name: 'Workflow', revision: 1, definition }, observed);
}

describe('a change is observed', () => {
  test('with the state before it, after all of its events', () => {
    expect(observeChanges(reopened)).toEqual([
      { events: reopened, before: closedWithAna, after: withBen, depth: 3, version: 2 },
    ]);
  });

  test('without a state before it, if the conversation is new', () => {
    expect(observeChanges(created())).toMatchObject([{ before: null, after: unowned, version: 2 }]);
  });

  test('apart from the changes before and after it', () => {
    const all = [...created(), ...assigned, ...passedOn];
    expect(observeChanges(all)).toMatchObject([
      { before: null, after: unowned },
      { before: unowned, after: withAna },
      { before: withAna, after: withBen },
    ]);
    expect(observeChanges([])).toEqual([]);
  });
});

describe('a conversation is enrolled', () => {
  test.each<[string, Event[], Trigger[], number]>([
    ['when the filter becomes true', assigned, [criteria(owned)], 0],
    ['when the filter becomes true by several events together', reopened, [criteria(openAndOwned)], 0],
    ['when it is new and the filter is true', created(withAna), [criteria(owned)], 0],
    ['when it happens', commented, [upon(['comment.added'])], 0],
    ['when one of several things happens', commented, [upon(['message.sent', 'comment.added'])], 0],
    [
      'by the event that was named, though another came first',
      reopened,
      [upon(['conversation.reopened'])],
      1,
    ],
    [
      'when it happens and the filter is true afterwards',
      passedOn,
      [upon(['conversation.assigned'], byBen)],
      0,
    ],
    ['when it happens and the filter was true before too', commented, [upon(['comment.added'], owned)], 0],
    ['by any of the triggers', commented, [criteria(byBen), upon(['comment.added'])], 0],
  ])('%s', (_, events, triggers, cause) => {
    expect(match(events, ...triggers)).toMatchObject({ causeId: events[cause]?.id });
  });

  test('once, though several events of one change are named', () => {
    const both = upon(['conversation.assigned', 'conversation.reopened']);
    expect(match(reopened, both, criteria(byBen))).toMatchObject({
      causeId: reopened[0]?.id,
      criteria: null,
    });
  });

  test('with the conditions that were seen, and the criteria to check again', () => {
    const seen = { field: 'owner', operator: 'in', expected: [ben], seen: [ben], matched: true };
    expect(match(passedOn, criteria(byBen))).toMatchObject({ criteria: byBen, conditions: [seen] });
    const refined = upon(['conversation.assigned'], byBen);
    expect(match(passedOn, refined)).toMatchObject({ criteria: null, conditions: [seen] });
    expect(match(passedOn, upon(['conversation.assigned']))).toMatchObject({
      criteria: null,
      conditions: [],
    });
  });
});

describe('a conversation is not enrolled', () => {
  test.each<[string, Event[], Trigger[]]>([
    ['when the filter was true already', passedOn, [criteria(owned)]],
    ['when the filter stays false', commented, [criteria(byBen)]],
    ['when the filter becomes false', passedOn, [criteria({ owner: { in: [ana] } })]],
    ['when it is new and the filter is false', created(), [criteria(owned)]],
    ['when something else happens', commented, [upon(['message.sent'])]],
    [
      'when it happens and the filter is false afterwards',
      passedOn,
      [upon(['conversation.assigned'], { owner: { in: [ana] } })],
    ],
    ['when nothing triggers', commented, []],
  ])('%s', (_, events, triggers) => {
    expect(match(events, ...triggers)).toBeUndefined();
  });
});
