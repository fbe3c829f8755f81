import { channelKind } from '../directory/channel.ts';
import { actorRef } from '../graphql/actor.ts';
import { nodeInterface } from '../graphql/node.ts';
import { namedValuesField } from '../property/value.ts';
import { conversationStatus, initiator, ownerKind, priority } from './enums.ts';
import { conversationRef } from './refs.ts';
import { ownerKindOf } from './types.ts';

conversationRef.implement({
  description: 'A conversation with a customer, which at most one agent or bot owns. Reading it needs READ.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    externalId: t.exposeString('externalId', {
      nullable: true,
      description: "The conversation's id in your own system, unique in the account. Null: none was given.",
    }),
    version: t.exposeInt('version', {
      description:
        'Rises with each event. Hand it in as `expectedVersion` to write only if nothing happened since.',
    }),
    status: t.expose('status', { type: conversationStatus, description: 'Whether it is open or closed.' }),
    ownerKind: t.field({
      type: ownerKind,
      description: 'What kind of owner it has.',
      resolve: ownerKindOf,
    }),
    channel: t.expose('channel', {
      type: channelKind,
      nullable: true,
      description: 'How it came in. Null: not known.',
    }),
    subject: t.exposeString('subject', { nullable: true, description: 'What it is about. Null: not known.' }),
    priority: t.expose('priority', {
      type: priority,
      nullable: true,
      description: 'How urgent it is. Null: nobody has said.',
    }),
    tags: t.exposeStringList('tags', { description: 'Its tags. Empty: none.' }),
    properties: namedValuesField(t, 'The declared properties that have a value, by name. Empty: none.'),
    initiatedBy: t.expose('initiatedBy', {
      type: initiator,
      nullable: true,
      description: 'Who wrote first. Null: nobody yet.',
    }),
    firstMessage: t.exposeString('firstMessage', {
      nullable: true,
      description:
        'The text of the first message as filters see it: its first 1,024 characters. Null: none yet.',
    }),
    lastMessage: t.exposeString('lastMessage', {
      nullable: true,
      description:
        'The text of the latest message as filters see it: its first 1,024 characters. Null: none yet.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it began to exist in Usher.' }),
    closedAt: t.expose('closedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was closed. Null: it is open.',
    }),
    lastInboundAt: t.expose('lastInboundAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the customer last wrote. Null: never.',
    }),
    lastOutboundAt: t.expose('lastOutboundAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the account last wrote. Null: never.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When anything last happened to it.' }),
    updatedBy: t.field({
      type: actorRef,
      description: 'Who caused what last happened to it.',
      resolve: ({ updatedBy }) => updatedBy,
    }),
  }),
});
