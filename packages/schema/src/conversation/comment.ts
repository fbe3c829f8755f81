import { actorRef } from '../graphql/actor.ts';
import { nodeInterface } from '../graphql/node.ts';
import { present } from '../graphql/present.ts';
import { commentRef, conversationRef } from './refs.ts';

commentRef.implement({
  description: 'An internal note on a conversation, which the customer does not see. Never changes.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    text: t.exposeString('text', { description: 'All of its text.' }),
    author: t.field({
      type: actorRef,
      description: 'Who left it, with the names of that time.',
      resolve: ({ author }) => author,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was left.' }),
    conversation: t.field({
      type: conversationRef,
      description: 'The conversation that it is on.',
      resolve: ({ conversationId }, _args, context) =>
        present(context.load.conversation(conversationId), conversationId),
    }),
  }),
});
