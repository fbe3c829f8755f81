import { builder } from '../graphql/builder.ts';
import { pageArgs, pageComplexity } from '../graphql/pages.ts';
import { eventConnection } from './connection.ts';
import { eventType } from './event-type.ts';
import { eventRef } from './refs.ts';

builder.queryFields((t) => ({
  event: t.field({
    type: eventRef,
    nullable: true,
    description: 'One event. Needs READ. Null: the account has no such event, or keeps it no longer.',
    args: { id: t.arg.id({ required: true, description: 'Such as `evt_01h...`.' }) },
    resolve: (_root, { id }, context) => context.load.event(id),
  }),
  events: t.field({
    type: eventConnection,
    description: "The account's log: everything that happened and is numbered, oldest first. Needs READ.",
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      types: t.arg({ type: [eventType], description: 'Only events of these types. Left out: of all.' }),
    },
    resolve: (_root, { types, ...page }, context) => context.log.list(page, types ?? null),
  }),
}));
