import { loadOwner, ownerRef } from '../directory/owner.ts';
import { agentRef } from '../directory/refs.ts';
import { actorRef } from '../graphql/actor.ts';
import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { nodeInterface } from '../graphql/node.ts';
import { connectionOf, pageArgs, pageComplexity } from '../graphql/pages.ts';
import { present } from '../graphql/present.ts';
import { handOverRef } from './refs.ts';
import { handOverStatuses } from './types.ts';

const handOverStatus = enumOf('HandOverStatus', 'How far a hand-over got.', handOverStatuses, {
  RUNNING: 'It goes on by itself, some conversations at a time.',
  COMPLETED: 'It had a look at every conversation; `refused` tells how many stayed behind.',
  FAILED: 'It stopped unexpectedly. What was handed over stays so; deactivate the agent again for the rest.',
  CANCELLED: 'The agent was activated or deactivated anew meanwhile. What was handed over stays so.',
});

handOverRef.implement({
  description:
    'The conversations of a deactivated agent, open and closed, on their way to another owner or to nobody. Closed ones stay closed; tickets keep their owner. It runs in the background and survives restarts.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    agent: t.field({
      type: agentRef,
      description: 'Whose conversations are handed over.',
      resolve: ({ agentId }, _args, context) => present(context.load.agent(agentId), agentId),
    }),
    to: t.field({
      type: ownerRef,
      nullable: true,
      description: 'Who gets them. Null: nobody, they are left without an owner.',
      resolve: ({ toAgentId, toBotId }, _args, context) => loadOwner(context, toAgentId ?? toBotId),
    }),
    actor: t.expose('actor', {
      type: actorRef,
      description: 'Who asked for it, and is told as the actor of every change it makes.',
    }),
    status: t.expose('status', { type: handOverStatus, description: 'How far it got.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why it failed or was cancelled. Null: it runs, or it completed.',
    }),
    total: t.exposeInt('total', { description: 'How many conversations the agent owned when it began.' }),
    done: t.exposeInt('done', {
      description:
        'How many were handed over so far. With `refused` it stays below `total` when others gave some of them another owner meanwhile.',
    }),
    refused: t.exposeInt('refused', {
      description:
        'How many could not be handed over and stayed with the agent, as when the new owner has no access to their inbox.',
    }),
    lastRefusal: t.exposeString('lastRefusal', {
      nullable: true,
      description: 'Why the last of these was refused. Null: none was.',
    }),
    lastError: t.exposeString('lastError', {
      nullable: true,
      description:
        'Why its last step could not be made. While it runs that is tried again by itself. Null: the last step was made.',
    }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it was asked for.' }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended. Null: it has not yet.',
    }),
  }),
});

const handOverConnection = connectionOf(handOverRef, 'hand-overs');

builder.queryFields((t) => ({
  handOver: t.field({
    type: handOverRef,
    nullable: true,
    description: 'One hand-over, with its progress. Needs READ. Null: the account has no such hand-over.',
    args: { id: t.arg.id({ required: true, description: 'Such as `hand_01h...`.' }) },
    resolve: (_root, { id }, context) => context.load.handOver(id),
  }),
  handOvers: t.field({
    type: handOverConnection,
    description: "The account's hand-overs, newest first. Needs READ.",
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      agentId: t.arg.id({
        description: 'Only those of what this agent owned; an unknown one has none. Left out: all.',
      }),
    },
    resolve: (_root, { agentId, ...page }, context) => context.handOvers.list(page, { agentId }),
  }),
}));
