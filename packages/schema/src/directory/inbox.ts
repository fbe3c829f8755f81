import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { nodeInterface } from '../graphql/node.ts';
import { connectionOf, pageArgs, pageComplexity } from '../graphql/pages.ts';
import { agentRef, channelRef, inboxRef } from './refs.ts';
import { inboxAccesses } from './types.ts';

export const inboxAccess = enumOf(
  'InboxAccess',
  'Which agents may own conversations of an inbox.',
  inboxAccesses,
  {
    EVERYONE: 'Every agent of the account.',
    MEMBERS: 'Only its members.',
  },
);

inboxRef.implement({
  description: 'Where conversations are collected, and who may own them.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What people call the inbox.' }),
    connected: t.exposeBoolean('connected', {
      description:
        'Conversations can only be put into connected inboxes; those inside stay when it is disconnected.',
    }),
    access: t.expose('access', {
      type: inboxAccess,
      description: 'Which agents may own its conversations. Bots always may.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when Usher knows the inbox.' }),
    channels: t.field({
      type: [channelRef],
      description: 'The ways into it, oldest first. Empty: conversations only get here by being put here.',
      resolve: ({ id }, _args, context) => context.load.channelsOfInbox(id),
    }),
    members: t.field({
      type: [agentRef],
      description: 'Its agents, oldest first, inactive ones too. They only matter while access is MEMBERS.',
      resolve: ({ id }, _args, context) => context.load.membersOfInbox(id),
    }),
  }),
});

const inboxConnection = connectionOf(inboxRef, 'inboxes');

builder.queryFields((t) => ({
  inbox: t.field({
    type: inboxRef,
    nullable: true,
    description: 'One inbox. Needs READ. Null: the account has no such inbox.',
    args: { id: t.arg.id({ required: true, description: 'Such as `inb_01h...`.' }) },
    resolve: (_root, { id }, context) => context.load.inbox(id),
  }),
  inboxes: t.field({
    type: inboxConnection,
    description: "The account's inboxes, oldest first. Needs READ.",
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      search: t.arg.string({ description: 'Only those whose name contains each of these words.' }),
      connected: t.arg.boolean({ description: 'Only the connected or only the others. Left out: both.' }),
    },
    resolve: (_root, { search, connected, ...page }, context) =>
      context.inboxes.list(page, { search, connected }),
  }),
}));
