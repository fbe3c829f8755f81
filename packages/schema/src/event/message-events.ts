import type { ObjectFieldBuilder } from '@pothos/core';
import { commentRef, messageRef } from '../conversation/refs.ts';
import type { SchemaTypes } from '../graphql/builder.ts';
import { nodeInterface } from '../graphql/node.ts';
import { eventRef, eventRefs } from './refs.ts';
import type { Event } from './types.ts';

const interfaces = [eventRef, nodeInterface];

const message = (t: ObjectFieldBuilder<SchemaTypes, Event>) =>
  t.field({
    type: messageRef,
    nullable: true,
    description: 'The message, which never changes. Null: it is kept no longer.',
    resolve: ({ details }, _args, context) =>
      details.messageId === undefined ? null : context.load.message(details.messageId),
  });

eventRefs['message.received'].implement({
  description: 'A message came in from the customer.',
  interfaces,
  fields: (t) => ({ message: message(t) }),
});

eventRefs['message.sent'].implement({
  description: 'A message went out to the customer.',
  interfaces,
  fields: (t) => ({ message: message(t) }),
});

eventRefs['comment.added'].implement({
  description: 'An internal note was left on a conversation.',
  interfaces,
  fields: (t) => ({
    comment: t.field({
      type: commentRef,
      nullable: true,
      description: 'The note, which never changes. Null: it is kept no longer.',
      resolve: ({ details }, _args, context) =>
        details.commentId === undefined ? null : context.load.comment(details.commentId),
    }),
  }),
});
