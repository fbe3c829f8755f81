import { conversationFilterInput } from '../filter/inputs.ts';
import { builder } from '../graphql/builder.ts';
import { eventType } from './event-type.ts';
import { assignedEventRef, eventRef } from './refs.ts';
import type { Frame } from './types.ts';

const words = {
  cursor: 'Keep it: handed in as `after`, the stream goes on behind this frame, without a gap.',
  event: 'What happened. Null: nothing; the first frame and heartbeats only tell the cursor.',
  after: 'The cursor of the last frame received, or of any event. Left out: what happens from now on.',
};

const assignedFrame = builder.objectRef<Frame>('ConversationAssignedFrame').implement({
  description: 'One piece of the stream of assignments.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: words.cursor }),
    event: t.field({
      type: assignedEventRef,
      nullable: true,
      description: words.event,
      resolve: ({ event }) => event,
    }),
  }),
});

const eventFrame = builder.objectRef<Frame>('EventFrame').implement({
  description: 'One piece of the stream of events.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: words.cursor }),
    event: t.field({
      type: eventRef,
      nullable: true,
      description: words.event,
      resolve: ({ event }) => event,
    }),
  }),
});

builder.subscriptionFields((t) => ({
  conversationAssigned: t.field({
    type: assignedFrame,
    description: 'Every conversation that gets an owner, or another one: each once, in order. Needs READ.',
    args: {
      after: t.arg.string({ description: words.after }),
      filter: t.arg({
        type: conversationFilterInput,
        description: 'Only conversations that were like this right after the change. Left out: all.',
      }),
    },
    subscribe: (_root, { after, filter }, context) =>
      context.log.follow({
        after: after ?? null,
        types: ['conversation.assigned'],
        filter: filter ?? null,
      }),
    resolve: (frame) => frame,
  }),
  events: t.field({
    type: eventFrame,
    description: 'Everything that happens: each event once, in order. Needs READ.',
    args: {
      after: t.arg.string({ description: words.after }),
      types: t.arg({ type: [eventType], description: 'Only events of these types. Left out: of all.' }),
    },
    subscribe: (_root, { after, types }, context) =>
      context.log.follow({ after: after ?? null, types: types ?? null, filter: null }),
    resolve: (frame) => frame,
  }),
}));
