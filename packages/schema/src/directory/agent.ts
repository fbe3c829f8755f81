import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { nodeInterface } from '../graphql/node.ts';
import { connectionOf, pageArgs, pageComplexity } from '../graphql/pages.ts';
import { agentRef, teamRef } from './refs.ts';
import { availabilities } from './types.ts';

export const availability = enumOf(
  'Availability',
  'Whether an agent is at work. It never keeps an agent from owning conversations.',
  availabilities,
  { AVAILABLE: 'At work and at the desk.', AWAY: 'At work, but not at the desk.', OFFLINE: 'Not at work.' },
);

agentRef.implement({
  description: 'A person who can own conversations and tickets.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    externalId: t.exposeString('externalId', {
      nullable: true,
      description:
        "The agent's id in your own system, unique among the account's agents. Null: none was given.",
    }),
    name: t.exposeString('name', { description: 'What people call the agent.' }),
    email: t.exposeString('email', {
      nullable: true,
      description: 'Where the agent gets mail. Null: unknown.',
    }),
    availability: t.expose('availability', {
      type: availability,
      description: 'Whether the agent is at work.',
    }),
    capacity: t.exposeInt('capacity', {
      nullable: true,
      description:
        'How many open conversations are meant to be enough. Null: no limit. Assigning more is not refused.',
    }),
    active: t.exposeBoolean('active', {
      description:
        'Inactive agents cannot be given conversations. `deactivateAgent` hands over those that they have.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when Usher knows the agent.' }),
    teams: t.field({
      type: [teamRef],
      description: 'The teams that the agent is a member of, oldest first. Empty: none.',
      resolve: ({ id }, _args, context) => context.load.teamsOfAgent(id),
    }),
  }),
});

const agentConnection = connectionOf(agentRef, 'agents');

builder.queryFields((t) => ({
  agent: t.field({
    type: agentRef,
    nullable: true,
    description: 'One agent. Needs READ. Null: the account has no such agent.',
    args: { id: t.arg.id({ required: true, description: 'Such as `agt_01h...`.' }) },
    resolve: (_root, { id }, context) => context.load.agent(id),
  }),
  agentByExternalId: t.field({
    type: agentRef,
    nullable: true,
    description:
      'The agent with this id in your own system. Needs READ. Null: the account has no such agent.',
    args: { externalId: t.arg.string({ required: true, description: 'Exactly as it was given.' }) },
    resolve: (_root, { externalId }, context) => context.agents.findByExternalId(externalId),
  }),
  agents: t.field({
    type: agentConnection,
    description: "The account's agents, oldest first. Needs READ.",
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      search: t.arg.string({
        description:
          'Only those who have each of these words in their name, e-mail address or the name of a team of theirs.',
      }),
      active: t.arg.boolean({ description: 'Only the active or only the inactive ones. Left out: both.' }),
      teamId: t.arg.id({
        description: 'Only the members of this team; of an unknown one there are none. Left out: all agents.',
      }),
    },
    resolve: (_root, { search, active, teamId, ...page }, context) =>
      context.agents.list(page, { search, active, teamId }),
  }),
}));
