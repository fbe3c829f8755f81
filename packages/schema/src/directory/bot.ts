import { builder } from '../graphql/builder.ts';
import { nodeInterface } from '../graphql/node.ts';
import { connectionOf, pageArgs, pageComplexity } from '../graphql/pages.ts';
import { botRef } from './refs.ts';

botRef.implement({
  description: 'A program that can own conversations. It has access to every inbox.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What people call the bot.' }),
    active: t.exposeBoolean('active', {
      description: 'Inactive bots cannot be given conversations; they keep those that they have.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when Usher knows the bot.' }),
  }),
});

const botConnection = connectionOf(botRef, 'bots');

builder.queryFields((t) => ({
  bot: t.field({
    type: botRef,
    nullable: true,
    description: 'One bot. Needs READ. Null: the account has no such bot.',
    args: { id: t.arg.id({ required: true, description: 'Such as `bot_01h...`.' }) },
    resolve: (_root, { id }, context) => context.load.bot(id),
  }),
  bots: t.field({
    type: botConnection,
    description: "The account's bots, oldest first. Needs READ.",
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      search: t.arg.string({ description: 'Only those whose name contains each of these words.' }),
    },
    resolve: (_root, { search, ...page }, context) => context.bots.list(page, { search }),
  }),
}));
