import { conversationStatus, initiator, ownerKind, priority } from '../conversation/enums.ts';
import { channelKind } from '../directory/channel.ts';
import { builder } from '../graphql/builder.ts';
import { namedValuesField } from '../property/value.ts';
import type { ConversationState, StateField } from './types.ts';

const dateOrNull = (time: string | null) => (time === null ? null : new Date(time));

export const snapshotRef = builder.objectRef<ConversationState>('ConversationSnapshot').implement({
  description:
    'Every value of a conversation that filters see, right after a change. Stored with its events, so the same on replay.',
  fields: (t) => {
    const fields = {
      status: t.expose('status', { type: conversationStatus, description: 'Whether it was open or closed.' }),
      inbox: t.exposeID('inbox', { nullable: true, description: 'The id of its inbox. Null: in none.' }),
      channel: t.expose('channel', {
        type: channelKind,
        nullable: true,
        description: 'How it came in. Null: not known.',
      }),
      owner: t.exposeID('owner', {
        nullable: true,
        description: 'The id of the agent or bot that owned it. Null: nobody did.',
      }),
      ownerKind: t.expose('ownerKind', { type: ownerKind, description: 'What kind of owner it had.' }),
      subject: t.exposeString('subject', { nullable: true, description: 'The subject. Null: it had none.' }),
      firstMessage: t.exposeString('firstMessage', {
        nullable: true,
        description: 'The first message, its first 1,024 characters. Null: there was none yet.',
      }),
      lastMessage: t.exposeString('lastMessage', {
        nullable: true,
        description: 'The latest message, its first 1,024 characters. Null: there was none yet.',
      }),
      priority: t.expose('priority', {
        type: priority,
        nullable: true,
        description: 'How urgent it was. Null: nobody had said.',
      }),
      tags: t.exposeStringList('tags', { description: 'Its tags. Empty: none.' }),
      properties: namedValuesField(t, 'The declared properties that it had, by name. Empty: none.'),
      initiatedBy: t.expose('initiatedBy', {
        type: initiator,
        nullable: true,
        description: 'Who had written first. Null: nobody yet.',
      }),
      contact: t.exposeID('contact', {
        nullable: true,
        description: 'The id of the customer. Null: not known.',
      }),
      contactEmail: t.exposeString('contactEmail', {
        nullable: true,
        description: "The customer's e-mail address then. Null: no customer or no address.",
      }),
      ticket: t.exposeID('ticket', { nullable: true, description: 'The id of its ticket. Null: none.' }),
      createdAt: t.field({
        type: 'DateTime',
        description: 'When it began to exist in Usher.',
        resolve: ({ createdAt }) => new Date(createdAt),
      }),
      closedAt: t.field({
        type: 'DateTime',
        nullable: true,
        description: 'When it was closed. Null: it was open.',
        resolve: ({ closedAt }) => dateOrNull(closedAt),
      }),
      lastInboundAt: t.field({
        type: 'DateTime',
        nullable: true,
        description: 'When the customer last wrote. Null: never.',
        resolve: ({ lastInboundAt }) => dateOrNull(lastInboundAt),
      }),
      lastOutboundAt: t.field({
        type: 'DateTime',
        nullable: true,
        description: 'When the account last wrote. Null: never.',
        resolve: ({ lastOutboundAt }) => dateOrNull(lastOutboundAt),
      }),
    };
    return fields satisfies Record<StateField, unknown>;
  },
});
