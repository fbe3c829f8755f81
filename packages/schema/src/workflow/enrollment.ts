import { conversationRef } from '../conversation/refs.ts';
import { eventRef } from '../event/refs.ts';
import { conditionRef } from '../filter/condition.ts';
import { actorRef } from '../graphql/actor.ts';
import { builder } from '../graphql/builder.ts';
import { nodeInterface } from '../graphql/node.ts';
import { present } from '../graphql/present.ts';
import { actionKind, enrollmentStatus, stepStatus } from './enums.ts';
import { inRow } from './in-row.ts';
import { enrollmentRef, stepRef, workflowRef } from './refs.ts';

stepRef.implement({
  description: 'One executed action of an enrollment. Never changes.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its place in the enrollment: 1, 2, 3, ...' }),
    actionKey: t.exposeString('actionKey', { description: "The action's key in the enrollment's revision." }),
    actionKind: t.expose('actionKind', { type: actionKind, description: 'What kind of action it was.' }),
    status: t.expose('status', { type: stepStatus, description: 'What became of it.' }),
    detail: t.exposeString('detail', {
      nullable: true,
      description:
        'Failed or skipped: why. A branch: the name of the one taken. A delay: until when. Null: nothing to add.',
    }),
    conditions: t.expose('conditions', {
      type: [conditionRef],
      ...inRow,
      description: 'What a branch or a guard looked at, with the values seen. Empty: nothing.',
    }),
    conversationVersion: t.exposeInt('conversationVersion', {
      description: "The conversation's version after it.",
    }),
    occurredAt: t.expose('occurredAt', { type: 'DateTime', description: 'When it was executed.' }),
  }),
});

enrollmentRef.implement({
  description:
    "One conversation's passage through one revision of a workflow, with the reason for all it did.",
  interfaces: [nodeInterface],
  fields: (t) => ({
    workflow: t.field({
      type: workflowRef,
      description: 'Live: the workflow, which may have been changed or deleted since.',
      resolve: ({ workflowId }, _args, context) => present(context.load.workflow(workflowId), workflowId),
    }),
    revision: t.exposeInt('revision', {
      description:
        "The revision that it runs, whatever is saved later. See the workflow's `revision(number:)`.",
    }),
    conversation: t.field({
      type: conversationRef,
      description: 'Live: the conversation as it is now.',
      resolve: ({ conversationId }, _args, context) =>
        present(context.load.conversation(conversationId), conversationId),
    }),
    status: t.expose('status', { type: enrollmentStatus, description: 'How far it got.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description:
        'Why it is in that status. Null: there is nothing to say, as while it runs or when it completed.',
    }),
    conditions: t.expose('conditions', {
      type: [conditionRef],
      ...inRow,
      description: "The trigger's conditions with the values seen when it enrolled. Empty: it had none.",
    }),
    cause: t.field({
      type: eventRef,
      nullable: true,
      description:
        'The event that it answers. Null: somebody enrolled it, or turned the workflow on for it, or the event is kept no longer.',
      resolve: ({ causeId }, _args, context) => (causeId === null ? null : context.load.event(causeId)),
    }),
    depth: t.exposeInt('depth', {
      description:
        'How many workflows set each other off, up to this one: 1 if none came before, and again after it paused for 5 minutes or more.',
    }),
    enrolledBy: t.expose('enrolledBy', {
      type: actorRef,
      nullable: true,
      ...inRow,
      description: 'Who enrolled it. Null: a trigger did, or it matched when the workflow was turned on.',
    }),
    resumeAt: t.expose('resumeAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it goes on. Null: it does not wait.',
    }),
    nextAction: t.string({
      nullable: true,
      description:
        'The key of the action that it goes on with. Null: it does not wait, or has yet to begin, or only to end.',
      resolve: ({ status, nextAction }) => (status === 'WAITING' ? nextAction : null),
    }),
    steps: t.field({
      type: [stepRef],
      complexity: { field: 1, multiplier: 2 },
      description: 'The actions executed so far, in order.',
      resolve: ({ id }, _args, context) => context.load.stepsOfEnrollment(id),
    }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it began.' }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended. Null: it has not yet.',
    }),
  }),
});

builder.queryField('enrollment', (t) =>
  t.field({
    type: enrollmentRef,
    nullable: true,
    description: 'One enrollment. Needs READ. Null: the account has no such enrollment.',
    args: { id: t.arg.id({ required: true, description: 'Such as `enr_01h...`.' }) },
    resolve: (_root, { id }, context) => context.load.enrollment(id),
  }),
);
