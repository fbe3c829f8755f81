import type {
  CreateOutcome,
  CreateTeamInput,
  UpdateOutcome,
  UpdateTeamInput,
} from '@usher/schema/directory/types';
import { UsherError } from '@usher/schema/errors';
import { newId, type TeamId } from '@usher/schema/ids';
import type { InAccount, Request, Result } from '../scope.ts';
import { createRows, updateRows } from './batches.ts';
import { loadNamedAgents, type NamedAgents, resolveAgents } from './named-agents.ts';
import { searchText } from './search.ts';
import { lockTeams, type TeamWithMembers } from './team-queries.ts';

type TeamRow = Omit<TeamWithMembers, 'createdAt'>;

export async function createTeams(
  scope: InAccount,
  requests: readonly Request<CreateTeamInput>[],
): Promise<Result<CreateOutcome<TeamId>>[]> {
  const agents = await loadNamedAgents(
    scope,
    requests.flatMap(({ input }) => input.memberIds ?? []),
  );
  return createRows(requests, {
    create: ({ name, memberIds }) => withMembers({ id: newId('team'), name }, memberIds ?? [], agents),
    save: (teams) => saveTeams(scope, teams),
  });
}

export async function updateTeams(
  scope: InAccount,
  requests: readonly Request<UpdateTeamInput>[],
): Promise<Result<UpdateOutcome<TeamId>>[]> {
  const agents = await loadNamedAgents(
    scope,
    requests.flatMap(({ input }) => input.memberIds ?? []),
  );
  return updateRows(requests, {
    kind: 'team',
    idOf: ({ teamId }) => teamId,
    lock: (ids) => lockTeams(scope, ids),
    update: (team: TeamRow, { name, memberIds }) => {
      const after = { ...team, name: name ?? team.name };
      return memberIds == null ? after : withMembers(after, memberIds, agents);
    },
    save: (teams) => saveTeams(scope, teams),
  });
}

function withMembers(
  team: Omit<TeamRow, 'memberIds'>,
  given: readonly string[],
  agents: NamedAgents,
): Result<TeamRow> {
  const memberIds = resolveAgents(given, agents);
  return memberIds instanceof UsherError ? memberIds : { ...team, memberIds };
}

async function saveTeams(scope: InAccount, teams: readonly TeamRow[]): Promise<void> {
  const { trx, accountId } = scope;
  await trx
    .insertInto('teams')
    .values(teams.map(({ id, name }) => ({ accountId, id, name, searchText: searchText(name) })))
    .onConflict((known) =>
      known.columns(['accountId', 'id']).doUpdateSet(({ ref }) => ({
        name: ref('excluded.name'),
        searchText: ref('excluded.searchText'),
      })),
    )
    .execute();
  await replaceMembers(scope, teams);
}

async function replaceMembers({ trx, accountId }: InAccount, teams: readonly TeamRow[]): Promise<void> {
  const ids = teams.map(({ id }) => id);
  await trx
    .deleteFrom('teamMembers')
    .where('accountId', '=', accountId)
    .where('teamId', '=', (eb) => eb.fn.any(eb.val(ids)))
    .execute();
  const members = teams.flatMap(({ id, memberIds }) =>
    memberIds.map((agentId) => ({ accountId, teamId: id, agentId })),
  );
  if (members.length > 0) await trx.insertInto('teamMembers').values(members).execute();
}
