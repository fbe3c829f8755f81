import { conversationFilterInput } from '../filter/inputs.ts';
import { builder } from '../graphql/builder.ts';
import { connectionOf, pageArgs, pageComplexity } from '../graphql/pages.ts';
import { conversationRef } from './refs.ts';

const conversationConnection = connectionOf(conversationRef, 'conversations');

builder.queryFields((t) => ({
  conversation: t.field({
    type: conversationRef,
    nullable: true,
    description: 'One conversation. Needs READ. Null: the account has no such conversation.',
    args: { id: t.arg.id({ required: true, description: 'Such as `conv_01h...`.' }) },
    resolve: (_root, { id }, context) => context.load.conversation(id),
  }),
  conversationByExternalId: t.field({
    type: conversationRef,
    nullable: true,
    description: 'The conversation with this id in your own system. Needs READ. Null: the account has none.',
    args: { externalId: t.arg.string({ required: true, description: 'Exactly as it was given.' }) },
    resolve: (_root, { externalId }, context) => context.conversations.findByExternalId(externalId),
  }),
  conversations: t.field({
    type: conversationConnection,
    description: "The account's conversations, newest first. Needs READ.",
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      filter: t.arg({ type: conversationFilterInput, description: 'Only those that match. Left out: all.' }),
    },
    resolve: (_root, { filter, ...page }, context) => context.conversations.list(page, filter ?? null),
  }),
}));
