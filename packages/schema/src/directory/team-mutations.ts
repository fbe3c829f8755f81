import { NotFoundError } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { idempotencyKeyWords } from '../graphql/replay-words.ts';
import { mutation } from '../graphql/results.ts';
import type { TeamId } from '../ids.ts';
import { successesOf } from './mutations.ts';
import { teamRef } from './refs.ts';
import type { CreateTeamInput, UpdateTeamInput } from './types.ts';

const { created, updated } = successesOf(teamRef, 'team', ({ load }, id: TeamId) => load.team(id));

const createTeamInput = builder.inputRef<CreateTeamInput>('CreateTeamInput').implement({
  description: 'A new team with its members.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What people call the team: 1 to 200 characters.' }),
    memberIds: t.idList({ description: 'Its agents, at most 250. Null or left out: none.' }),
    idempotencyKey: t.string({ description: idempotencyKeyWords }),
  }),
});

const updateTeamInput = builder.inputRef<UpdateTeamInput>('UpdateTeamInput').implement({
  description: 'What to change of a team. What is left out stays as it is.',
  fields: (t) => ({
    teamId: t.id({ required: true, description: 'Which team.' }),
    name: t.string({ description: 'The new name. Cannot be null.' }),
    memberIds: t.idList({
      description: 'All of its agents from now on, at most 250; others leave. Cannot be null; empty: none.',
    }),
    idempotencyKey: t.string({ description: idempotencyKeyWords }),
  }),
});

mutation('createTeam', {
  description: 'Puts agents together as a team. Needs WRITE_DIRECTORY.',
  input: createTeamInput,
  success: created,
  errors: [NotFoundError],
  resolve: (input, context) => context.teams.create(input),
});

mutation('updateTeam', {
  description: 'Changes a team. Conversations stay with their owners. Needs WRITE_DIRECTORY.',
  input: updateTeamInput,
  success: updated,
  errors: [NotFoundError],
  resolve: (input, context) => context.teams.update(input),
});
