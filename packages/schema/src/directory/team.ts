import { builder } from '../graphql/builder.ts';
import { nodeInterface } from '../graphql/node.ts';
import { connectionOf, pageArgs, pageComplexity } from '../graphql/pages.ts';
import { agentRef, teamRef } from './refs.ts';

teamRef.implement({
  description: 'Agents who work together. Being in a team neither gives nor takes access to an inbox.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What people call the team.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when Usher knows the team.' }),
    members: t.field({
      type: [agentRef],
      description: 'Its agents, oldest first, inactive ones too. Empty: none.',
      resolve: ({ id }, _args, context) => context.load.membersOfTeam(id),
    }),
  }),
});

const teamConnection = connectionOf(teamRef, 'teams');

builder.queryFields((t) => ({
  team: t.field({
    type: teamRef,
    nullable: true,
    description: 'One team. Needs READ. Null: the account has no such team.',
    args: { id: t.arg.id({ required: true, description: 'Such as `team_01h...`.' }) },
    resolve: (_root, { id }, context) => context.load.team(id),
  }),
  teams: t.field({
    type: teamConnection,
    description: "The account's teams, oldest first. Needs READ.",
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      search: t.arg.string({ description: 'Only those whose name contains each of these words.' }),
    },
    resolve: (_root, { search, ...page }, context) => context.teams.list(page, { search }),
  }),
}));
