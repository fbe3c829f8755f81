import type { ConversationState } from '@usher/schema/event/types';
import { newId } from '@usher/schema/ids';

export const inbox = newId('inbox');
export const owner = newId('agent');
export const state: ConversationState = {
  status: 'OPEN',
  inbox,
  channel: 'EMAIL',
  owner,
  ownerKind: 'AGENT',
  subject: 'Refund for order 77',
  firstMessage: 'Grüße, ich brauche Hilfe',
  lastMessage: 'Thank  you\tvery much',
  priority: 'HIGH',
  tags: ['vip', 'billing'],
  initiatedBy: 'CONTACT',
  contact: newId('contact'),
  contactEmail: 'Ana@Example.com',
  ticket: null,
  createdAt: '2030-01-01T00:00:00.000Z',
  closedAt: null,
  lastInboundAt: null,
  lastOutboundAt: null,
  properties: {
    plan: { choice: 'gold' },
    note: { text: 'Grüße' },
    seats: { number: 5 },
    trial: { boolean: false },
  },
};
export const bare: ConversationState = {
  ...state,
  inbox: null,
  channel: null,
  owner: null,
  ownerKind: 'NOBODY',
  subject: null,
  firstMessage: null,
  lastMessage: null,
  priority: null,
  tags: [],
  contact: null,
  contactEmail: null,
  properties: {},
};
/** As events hold it that are older than properties. */
const { properties: _, ...beforeProperties } = state;
export const withSubject = (subject: string): ConversationState => ({ ...state, subject });
export { beforeProperties };
