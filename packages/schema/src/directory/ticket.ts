import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { nodeInterface } from '../graphql/node.ts';
import { connectionOf, pageArgs, pageComplexity } from '../graphql/pages.ts';
import { agentRef, ticketRef } from './refs.ts';
import { ticketStatuses } from './types.ts';

export const ticketStatus = enumOf('TicketStatus', 'Whether a ticket still needs work.', ticketStatuses, {
  OPEN: 'Somebody still works on it.',
  CLOSED: 'It does not.',
});

ticketRef.implement({
  description: 'A matter to be settled, with an owner of its own, which conversations can belong to.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    subject: t.exposeString('subject', { description: 'What it is about.' }),
    status: t.expose('status', { type: ticketStatus, description: 'Whether it still needs work.' }),
    owner: t.field({
      type: agentRef,
      nullable: true,
      description: 'Who settles it; need not own its conversations. Null: nobody.',
      resolve: ({ ownerAgentId }, _args, context) =>
        ownerAgentId === null ? null : context.load.agent(ownerAgentId),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when Usher knows the ticket.' }),
  }),
});

const ticketConnection = connectionOf(ticketRef, 'tickets');

builder.queryFields((t) => ({
  ticket: t.field({
    type: ticketRef,
    nullable: true,
    description: 'One ticket. Needs READ. Null: the account has no such ticket.',
    args: { id: t.arg.id({ required: true, description: 'Such as `tick_01h...`.' }) },
    resolve: (_root, { id }, context) => context.load.ticket(id),
  }),
  tickets: t.field({
    type: ticketConnection,
    description: "The account's tickets, oldest first. Needs READ.",
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      search: t.arg.string({ description: 'Only those whose subject contains each of these words.' }),
    },
    resolve: (_root, { search, ...page }, context) => context.tickets.list(page, { search }),
  }),
}));
