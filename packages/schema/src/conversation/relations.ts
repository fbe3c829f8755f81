import { loadOwner, ownerRef } from '../directory/owner.ts';
import { channelRef, contactRef, inboxRef, ticketRef } from '../directory/refs.ts';
import { eventConnection } from '../event/connection.ts';
import { assignedEventRef } from '../event/refs.ts';
import { builder } from '../graphql/builder.ts';
import { nestedPageComplexity, pageArgs } from '../graphql/pages.ts';
import { limits } from '../limits.ts';
import { enrollmentConnection } from '../workflow/enrollment-connection.ts';
import { conversationRef, messageRef } from './refs.ts';
import { ownerOf } from './types.ts';

builder.objectFields(conversationRef, (t) => ({
  owner: t.field({
    type: ownerRef,
    nullable: true,
    description: 'The agent or bot that owns it. Null: nobody does.',
    resolve: (conversation, _args, context) => loadOwner(context, ownerOf(conversation)),
  }),
  inbox: t.field({
    type: inboxRef,
    nullable: true,
    description: 'The inbox that it is in. Null: in none.',
    resolve: ({ inboxId }, _args, context) => (inboxId === null ? null : context.load.inbox(inboxId)),
  }),
  inboxChannel: t.field({
    type: channelRef,
    nullable: true,
    description: 'The one way into an inbox by which it came, such as one e-mail address. Null: not known.',
    resolve: ({ channelId }, _args, context) => (channelId === null ? null : context.load.channel(channelId)),
  }),
  contact: t.field({
    type: contactRef,
    nullable: true,
    description: 'The customer. Null: not known.',
    resolve: ({ contactId }, _args, context) => (contactId === null ? null : context.load.contact(contactId)),
  }),
  ticket: t.field({
    type: ticketRef,
    nullable: true,
    description: 'The ticket that it belongs to, which has an owner of its own. Null: none.',
    resolve: ({ ticketId }, _args, context) => (ticketId === null ? null : context.load.ticket(ticketId)),
  }),
  lastAssignment: t.field({
    type: assignedEventRef,
    nullable: true,
    description:
      'How it last got an owner: by whom, when, and why. Null: it was never assigned, or that is kept no longer.',
    resolve: ({ id }, _args, context) => context.load.lastAssignment(id),
  }),
  messages: t.field({
    type: [messageRef],
    complexity: { field: 1, multiplier: limits.latestMessages },
    description: `The latest ${limits.latestMessages} messages, oldest first. Empty: none yet.`,
    resolve: ({ id }, _args, context) => context.load.messagesOfConversation(id),
  }),
  history: t.field({
    type: eventConnection,
    complexity: nestedPageComplexity,
    description:
      'Everything that happened to it, oldest first: assignments, moves, messages, comments, closing, reopening, and changes of priority, tags and properties.',
    args: pageArgs(t.arg),
    resolve: ({ id }, page, context) => context.conversations.history(id, page),
  }),
  enrollments: t.field({
    type: enrollmentConnection,
    complexity: nestedPageComplexity,
    description: 'Its passages through workflows, newest first.',
    args: pageArgs(t.arg),
    resolve: ({ id }, page, context) => context.workflows.enrollments({ conversationId: id }, page),
  }),
}));
