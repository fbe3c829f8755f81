import { nodeInterface } from '../graphql/node.ts';
import { present } from '../graphql/present.ts';
import { messageDirection } from './enums.ts';
import { conversationRef, messageRef } from './refs.ts';

messageRef.implement({
  description: 'What the customer wrote or was written. Never changes.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    externalId: t.exposeString('externalId', {
      nullable: true,
      description: "The message's id in your own system, unique in the account. Null: none was given.",
    }),
    direction: t.expose('direction', { type: messageDirection, description: 'Which way it went.' }),
    text: t.exposeString('text', { description: 'All of its text.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When Usher got it.' }),
    conversation: t.field({
      type: conversationRef,
      description: 'The conversation that it is part of.',
      resolve: ({ conversationId }, _args, context) =>
        present(context.load.conversation(conversationId), conversationId),
    }),
  }),
});
