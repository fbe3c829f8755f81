import { conversationRef } from '../conversation/refs.ts';
import { actorRef } from '../graphql/actor.ts';
import { nodeInterface } from '../graphql/node.ts';
import { present } from '../graphql/present.ts';
import { enrollmentRef } from '../workflow/refs.ts';
import { encodeCursor } from './cursor.ts';
import { eventType } from './event-type.ts';
import { fieldChangeRef, namedChanges } from './field-change.ts';
import { eventRef, eventRefs } from './refs.ts';
import { snapshotRef } from './snapshot.ts';

eventRef.implement({
  description:
    'Something that happened to a conversation. Its own fields never change and are the same on replay; those called live show what is there now.',
  interfaces: [nodeInterface],
  resolveType: ({ type }) => eventRefs[type].name,
  fields: (t) => ({
    type: t.expose('type', { type: eventType, description: 'What happened.' }),
    position: t.float({
      nullable: true,
      description:
        "Its number in the account's log: 1, 2, 3, ... without holes. Null for the moment before it is numbered.",
      resolve: ({ position }) => position,
    }),
    cursor: t.string({
      nullable: true,
      description:
        'Hand it in as `after` to go on behind this event. Null for the moment before it is numbered.',
      resolve: ({ position, id }) => (position === null ? null : encodeCursor({ position, id })),
    }),
    occurredAt: t.expose('occurredAt', { type: 'DateTime', description: 'When it happened.' }),
    actor: t.field({
      type: actorRef,
      description: 'Who did it, with the names of that time.',
      resolve: ({ actor }) => actor,
    }),
    cause: t.field({
      type: eventRef,
      nullable: true,
      description:
        'The event that a workflow answered with this one. Null: no workflow did, or it is kept no longer.',
      resolve: ({ causeId }, _args, context) => (causeId === null ? null : context.load.event(causeId)),
    }),
    depth: t.exposeInt('depth', {
      description: 'How many workflows led here, each by the event of the one before. 0: none did.',
    }),
    conversationVersion: t.exposeInt('conversationVersion', {
      description:
        "The conversation's version after this event. Each event of a conversation has the next one.",
    }),
    conversation: t.field({
      type: conversationRef,
      description: 'Live: the conversation as it is now. What it was is in `snapshot`.',
      resolve: ({ conversationId }, _args, context) =>
        present(context.load.conversation(conversationId), conversationId),
    }),
    reason: t.string({
      nullable: true,
      description: 'The sentence that the caller gave as reason. Null: none was given.',
      resolve: ({ details }) => details.reason ?? null,
    }),
    changes: t.field({
      type: [fieldChangeRef],
      description: 'The values that it replaced. Empty: none, as for a comment.',
      resolve: ({ changes }) => namedChanges(changes),
    }),
    snapshot: t.field({
      type: snapshotRef,
      description: 'The conversation after the whole change, the same on all events of one change.',
      resolve: ({ snapshot }) => snapshot,
    }),
    enrollment: t.field({
      type: enrollmentRef,
      nullable: true,
      description:
        'Live: the passage through a workflow that did it, with the conditions that led there. Null: no workflow did it.',
      resolve: ({ actor }, _args, context) =>
        actor.kind === 'WORKFLOW_ACTION' ? context.load.enrollment(actor.enrollmentId) : null,
    }),
  }),
});
