import {
  channelKinds,
  conversationStatuses,
  initiators,
  ownerKinds,
  priorities,
} from '../conversation/types.ts';

/** What a filter can look at. Each type has its own operators (types.ts); a new field is one line here. */
export const filterFields = {
  status: {
    type: 'choice',
    choices: conversationStatuses,
    description: 'Whether the conversation is open or closed.',
  },
  inbox: {
    type: 'reference',
    description: 'The inbox that the conversation is in. Missing when it is in none.',
  },
  channel: {
    type: 'choice',
    choices: channelKinds,
    description: 'How the conversation came in. Missing when not known.',
  },
  owner: {
    type: 'reference',
    description: 'The agent or bot that owns the conversation. Missing when nobody does.',
  },
  ownerKind: {
    type: 'choice',
    choices: ownerKinds,
    description: 'What kind of owner it has. NOBODY when it has none; never missing.',
  },
  subject: { type: 'text', description: 'The subject line. Missing when it has none.' },
  firstMessage: {
    type: 'text',
    description: 'The first message, its first 1,024 characters. Missing before there is one.',
  },
  lastMessage: {
    type: 'text',
    description: 'The latest message, its first 1,024 characters. Missing before there is one.',
  },
  priority: {
    type: 'choice',
    choices: priorities,
    description: 'The priority. Missing when none was given.',
  },
  tags: { type: 'tags', description: 'The tags. Never missing: without tags it is an empty list.' },
  contactEmail: {
    type: 'text',
    description: "The contact's e-mail address. Missing without contact or address.",
  },
  contact: { type: 'reference', description: 'The customer. Missing when not known.' },
  ticket: { type: 'reference', description: 'The ticket that it belongs to. Missing when there is none.' },
  initiatedBy: {
    type: 'choice',
    choices: initiators,
    description: 'Who wrote first. Missing before there is a message.',
  },
  createdAt: { type: 'time', description: 'When it began to exist in Usher. Never missing.' },
  closedAt: { type: 'time', description: 'When it was closed. Missing while it is open.' },
  lastInboundAt: { type: 'time', description: 'When the customer last wrote. Missing before that.' },
  lastOutboundAt: { type: 'time', description: 'When the account last wrote. Missing before that.' },
  property: {
    type: 'property',
    description: 'A property that the account has declared, by its name. Missing when it has no value.',
  },
} as const;

export type FilterFields = typeof filterFields;
export type FilterField = keyof FilterFields;
export type FilterFieldType = FilterFields[FilterField]['type'];
export const filterFieldNames = Object.keys(filterFields) as FilterField[];
