import type { ObjectFieldBuilder } from '@pothos/core';
import type { Context } from '../context.ts';
import { ownerIdFrom } from '../conversation/owner-id.ts';
import { loadOwner, ownerRef } from '../directory/owner.ts';
import { inboxRef } from '../directory/refs.ts';
import type { SchemaTypes } from '../graphql/builder.ts';
import { nodeInterface } from '../graphql/node.ts';
import { present } from '../graphql/present.ts';
import { assignedEventRef, eventRef, eventRefs } from './refs.ts';
import type { Event } from './types.ts';

type Fields = ObjectFieldBuilder<SchemaTypes, Event>;
const interfaces = [eventRef, nodeInterface];

const loadInbox = (context: Context, id: unknown) => (typeof id === 'string' ? context.load.inbox(id) : null);

const inbox = (t: Fields) =>
  t.field({
    type: inboxRef,
    nullable: true,
    description: 'Live: the inbox that the conversation was in then. Null: it was in none.',
    resolve: ({ snapshot }, _args, context) => loadInbox(context, snapshot.inbox),
  });

const previousOwner = (t: Fields) =>
  t.field({
    type: ownerRef,
    nullable: true,
    description: 'Live: the agent or bot that owned it before. Null: nobody did.',
    resolve: ({ changes }, _args, context) => loadOwner(context, ownerIdFrom(changes.owner?.from)),
  });

eventRefs['conversation.created'].implement({
  description: 'A conversation began to exist in Usher.',
  interfaces,
});

eventRefs['conversation.moved'].implement({
  description: 'A conversation was put into another inbox.',
  interfaces,
  fields: (t) => ({
    inbox: inbox(t),
    previousInbox: t.field({
      type: inboxRef,
      nullable: true,
      description: 'Live: the inbox that the conversation was in before. Null: it was in none.',
      resolve: ({ changes }, _args, context) => loadInbox(context, changes.inbox?.from),
    }),
  }),
});

assignedEventRef.implement({
  description: 'A conversation got an owner, or another one. `enrollment` tells why when a workflow did it.',
  interfaces,
  fields: (t) => ({
    owner: t.field({
      type: ownerRef,
      description: 'Live: the agent or bot that it was given to, which need not own it any more.',
      resolve: ({ id, snapshot }, _args, context) =>
        present(loadOwner(context, snapshot.owner), `The owner of ${id}`),
    }),
    previousOwner: previousOwner(t),
    inbox: inbox(t),
  }),
});

eventRefs['conversation.unassigned'].implement({
  description: "A conversation's owner was taken away and nobody owned it then.",
  interfaces,
  fields: (t) => ({ previousOwner: previousOwner(t) }),
});

eventRefs['conversation.reopened'].implement({
  description:
    'A closed conversation was opened again: on request, by a message, or because it was assigned.',
  interfaces,
});

eventRefs['conversation.closed'].implement({
  description: 'A conversation was closed.',
  interfaces,
});
