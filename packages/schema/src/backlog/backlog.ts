import { conversationRef } from '../conversation/refs.ts';
import { eventRef } from '../event/refs.ts';
import { builder } from '../graphql/builder.ts';
import { connectionOf, pageArgs, pageComplexity } from '../graphql/pages.ts';
import { present } from '../graphql/present.ts';
import { limits } from '../limits.ts';
import { workflowRef } from '../workflow/refs.ts';
import type { Backlog, StuckConversation, WorkflowFailure } from './types.ts';

const stuckRef = builder.objectRef<StuckConversation>('StuckConversation').implement({
  description:
    'A conversation whose workflows could not be evaluated: what happened to it since waits. Usher tries again by itself, first 2 seconds later and at the latest a quarter of an hour later, and at once when something happens to the conversation. After eight attempts the workflow to blame is passed over, if it is known.',
  fields: (t) => ({
    conversation: t.field({
      type: conversationRef,
      description: 'Live: the conversation as it is now.',
      resolve: ({ conversationId }, _args, context) =>
        present(context.load.conversation(conversationId), conversationId),
    }),
    attempts: t.exposeInt('attempts', { description: 'How often it failed so far.' }),
    reason: t.exposeString('reason', {
      description:
        'Why it failed last. If it took too long, simplify or turn off the workflows that react to it; else tell support.',
    }),
    since: t.expose('since', { type: 'DateTime', description: 'When it failed first.' }),
    triedAt: t.expose('triedAt', { type: 'DateTime', description: 'When it failed last.' }),
    nextAttemptAt: t.expose('nextAttemptAt', {
      type: 'DateTime',
      description: 'When it is tried again. In the past: it is about to be.',
    }),
  }),
});

const failureRef = builder.objectRef<WorkflowFailure>('WorkflowFailure').implement({
  description:
    'A workflow failed on an event in a way that nothing foresaw. It was passed over for this event, the others went on. Mend the workflow, and do by hand what it was to do.',
  fields: (t) => ({
    workflow: t.field({
      type: workflowRef,
      description: 'Live: the workflow as it is now.',
      resolve: ({ workflowId }, _args, context) => present(context.load.workflow(workflowId), workflowId),
    }),
    event: t.field({
      type: eventRef,
      nullable: true,
      description: 'What it was to answer. Null: the event is kept no longer.',
      resolve: ({ eventId }, _args, context) => context.load.event(eventId),
    }),
    message: t.exposeString('message', { description: 'What went wrong.' }),
    occurredAt: t.expose('occurredAt', { type: 'DateTime', description: 'When it failed.' }),
  }),
});

const counted = `Counted up to ${limits.backlogCount}.`;

const backlogRef = builder.objectRef<Backlog>('Backlog').implement({
  description:
    'What the account waits for, and what could not be done. Healthy: nothing is older than a few seconds, and nothing is stuck.',
  fields: (t) => ({
    unnumberedEvents: t.exposeInt('unnumberedEvents', {
      description: `Events that happened but have no position yet, so that no stream has told them. ${counted}`,
    }),
    oldestUnnumberedAt: t.expose('oldestUnnumberedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the first of them happened. Null: all have their position.',
    }),
    dueWork: t.exposeInt('dueWork', {
      description: `Pieces of work that are due: conversations to evaluate, enrollments to go on with. ${counted}`,
    }),
    oldestDueAt: t.expose('oldestDueAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when the first of them is due. Null: nothing is.',
    }),
    stuck: t.field({
      type: connectionOf(stuckRef, 'stuck conversations'),
      complexity: pageComplexity,
      description: 'Conversations whose workflows could not be evaluated, in the order of their ids.',
      args: pageArgs(t.arg),
      resolve: (_backlog, page, context) => context.backlog.stuck(page),
    }),
    failures: t.field({
      type: connectionOf(failureRef, 'workflow failures'),
      complexity: pageComplexity,
      description: 'Where a workflow was passed over because it failed, the newest event first.',
      args: pageArgs(t.arg),
      resolve: (_backlog, page, context) => context.backlog.failures(page),
    }),
  }),
});

builder.queryField('backlog', (t) =>
  t.field({
    type: backlogRef,
    description: 'Whether something is stuck: what, since when, why, and what can be done. Needs READ.',
    resolve: (_root, _args, context) => context.backlog.read(),
  }),
);
