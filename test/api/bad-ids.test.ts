import type { IdKind } from '@usher/schema/ids';
import { afterAll, expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { expectNothingWritten, expectTidy, idsThatNameNothing } from '../support/bad-input.ts';
import { startConversation } from '../support/conversations.ts';
import { succeeded } from '../support/expect.ts';

const app = await startTestApp();
afterAll(app.stop);
const { usher, agents } = app;
const { conversations } = usher;
const conversationId = await startConversation(usher);
const ownerId = agents.ana;

type Answer = { __typename: string };
type Call = (given: string) => Promise<Answer>;

const assignOne = async (item: { conversationId: string; ownerId: string }, idempotencyKey?: string) => {
  const [result] = succeeded(await conversations.assignOwners({ items: [item], idempotencyKey })).results;
  return result ?? { __typename: 'Nothing' };
};

test.each<[string, IdKind, string, Call]>([
  [
    'a conversation to assign',
    'conversation',
    'conversation',
    (id) => conversations.assignOwner({ conversationId: id, ownerId }),
  ],
  [
    'a conversation to assign among many',
    'conversation',
    'conversation',
    (id) => assignOne({ conversationId: id, ownerId }),
  ],
  [
    'a conversation in a keyed batch',
    'conversation',
    'conversation',
    (id) => assignOne({ conversationId: id, ownerId }, 'batch'),
  ],
  ['an owner', 'agent', 'owner', (id) => conversations.assignOwner({ conversationId, ownerId: id })],
  ['an owner among many', 'bot', 'owner', (id) => assignOne({ conversationId, ownerId: id })],
  [
    'an inbox to move to',
    'inbox',
    'inbox',
    (inboxId) => conversations.assignOwner({ conversationId, ownerId, inboxId }),
  ],
  [
    'a conversation to unassign',
    'conversation',
    'conversation',
    (id) => conversations.unassignOwner({ conversationId: id }),
  ],
  [
    'a conversation to close',
    'conversation',
    'conversation',
    (id) => conversations.close({ conversationId: id }),
  ],
  [
    'a conversation to reopen',
    'conversation',
    'conversation',
    (id) => conversations.reopen({ conversationId: id }),
  ],
  [
    'a conversation that receives',
    'conversation',
    'conversation',
    (id) => conversations.receiveMessage({ conversationId: id, text: 'x' }),
  ],
  [
    'a conversation that sends',
    'conversation',
    'conversation',
    (id) => conversations.sendMessage({ conversationId: id, text: 'x' }),
  ],
  [
    'a conversation to comment on',
    'conversation',
    'conversation',
    (id) => conversations.addComment({ conversationId: id, text: 'x' }),
  ],
  ["a new conversation's inbox", 'inbox', 'inbox', (inboxId) => conversations.create({ inboxId })],
  ["a new conversation's channel", 'channel', 'channel', (channelId) => conversations.create({ channelId })],
  ["a new conversation's contact", 'contact', 'contact', (contactId) => conversations.create({ contactId })],
  ["a new conversation's ticket", 'ticket', 'ticket', (id) => conversations.create({ ticketId: id })],
  ["a new conversation's owner", 'bot', 'owner', (id) => conversations.create({ ownerId: id })],
  ['an agent', 'agent', 'agent', (agentId) => usher.agents.update({ agentId, name: 'x' })],
  [
    'an agent to deactivate',
    'agent',
    'agent',
    (agentId) => usher.agents.deactivate({ agentId, handOver: { toNobody: true } }),
  ],
  [
    'an owner to hand over to',
    'bot',
    'owner',
    (toOwner) => usher.agents.deactivate({ agentId: agents.ben, handOver: { toOwner } }),
  ],
  ['a bot', 'bot', 'bot', (botId) => usher.bots.update({ botId, name: 'x' })],
  ['a contact', 'contact', 'contact', (contactId) => usher.contacts.update({ contactId, name: 'x' })],
  ['an inbox', 'inbox', 'inbox', (inboxId) => usher.inboxes.update({ inboxId, name: 'x' })],
  ['a team', 'team', 'team', (teamId) => usher.teams.update({ teamId, name: 'x' })],
  ['a member of a team', 'agent', 'agent', (id) => usher.teams.create({ name: 'x', memberIds: [id] })],
  ['a ticket', 'ticket', 'ticket', (ticketId) => usher.tickets.update({ ticketId, subject: 'x' })],
  ['a workflow', 'workflow', 'workflow', (workflowId) => usher.workflows.delete({ workflowId })],
  [
    'a workflow to enroll in',
    'workflow',
    'workflow',
    (workflowId) => usher.workflows.enroll({ workflowId, conversationIds: [conversationId] }),
  ],
  [
    'an enrollment to cancel',
    'enrollment',
    'enrollment',
    (enrollmentId) => usher.enrollments.cancel({ enrollmentId }),
  ],
  [
    'an enrollment to retry',
    'enrollment',
    'enrollment',
    (enrollmentId) => usher.enrollments.retry({ enrollmentId }),
  ],
])('an id that names nothing is not found as %s', async (_, kind, resource, call) => {
  await expectNothingWritten(app, async () => {
    for (const id of idsThatNameNothing(kind)) {
      const answer = await call(id);
      expect(answer).toMatchObject({ __typename: 'NotFoundError', code: 'NOT_FOUND', resource });
      expectTidy(answer);
    }
  });
});

test.each<[IdKind, (variables: { id: string }) => Promise<unknown>]>([
  ['conversation', conversations.get],
  ['conversation', conversations.history],
  ['conversation', conversations.messages],
  ['conversation', conversations.enrollments],
  ['agent', usher.agents.get],
  ['bot', usher.bots.get],
  ['contact', usher.contacts.get],
  ['enrollment', usher.enrollments.get],
  ['event', usher.events.get],
  ['handOver', usher.handOvers.get],
  ['inbox', usher.inboxes.get],
  ['team', usher.teams.get],
  ['team', usher.teams.members],
  ['agent', usher.agents.teams],
  ['ticket', usher.tickets.get],
  ['workflow', usher.workflows.get],
  ['message', usher.node],
])('an id that names no %s reads as null', async (kind, read) => {
  for (const id of idsThatNameNothing(kind)) expect(await read({ id })).toBeNull();
});

test('an external id that names nothing reads as null', async () => {
  for (const externalId of idsThatNameNothing('conversation')) {
    expect(await conversations.getByExternalId({ externalId })).toBeNull();
    expect(await usher.agents.getByExternalId({ externalId })).toBeNull();
    expect(await usher.contacts.getByExternalId({ externalId })).toBeNull();
  }
});
