import type { Agent, SearchInput, Team } from '@usher/schema/directory/types';
import type { AgentId, TeamId } from '@usher/schema/ids';
import type { PageRequest } from '../page.ts';
import type { InAccount } from '../scope.ts';
import { onPage } from './search.ts';

function teamsOf({ trx, accountId }: InAccount) {
  return trx.selectFrom('teams').select(['id', 'name', 'createdAt']).where('accountId', '=', accountId);
}

export function listTeams(scope: InAccount, page: PageRequest, { search }: SearchInput): Promise<Team[]> {
  return teamsOf(scope).where(onPage(page, search)).orderBy('id').limit(page.limit).execute();
}

export function listTeamsById(scope: InAccount, ids: readonly TeamId[]): Promise<Team[]> {
  return teamsOf(scope)
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .execute();
}

export type TeamWithMembers = Team & { memberIds: AgentId[] };

/** Locks in id order, and reads the members after that: whoever changes them holds the lock. */
export async function lockTeams(scope: InAccount, ids: readonly TeamId[]): Promise<TeamWithMembers[]> {
  const teams = await teamsOf(scope)
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  const members = await scope.trx
    .selectFrom('teamMembers')
    .select(['teamId', 'agentId'])
    .where('accountId', '=', scope.accountId)
    .where('teamId', '=', (eb) => eb.fn.any(eb.val(ids)))
    .orderBy('agentId')
    .execute();
  return teams.map((team) => ({
    ...team,
    memberIds: members.flatMap(({ teamId, agentId }) => (teamId === team.id ? [agentId] : [])),
  }));
}

export function listMembersOfTeams(
  { trx, accountId }: InAccount,
  ids: readonly TeamId[],
): Promise<(Agent & { teamId: TeamId })[]> {
  return trx
    .selectFrom('teamMembers as m')
    .innerJoin('agents as a', (join) =>
      join.onRef('a.accountId', '=', 'm.accountId').onRef('a.id', '=', 'm.agentId'),
    )
    .select(['m.teamId', 'a.id', 'a.externalId', 'a.name', 'a.email'])
    .select(['a.availability', 'a.capacity', 'a.active', 'a.createdAt'])
    .where('m.accountId', '=', accountId)
    .where('m.teamId', '=', (eb) => eb.fn.any(eb.val(ids)))
    .orderBy('a.id')
    .execute();
}

export function listTeamsOfAgents(
  { trx, accountId }: InAccount,
  ids: readonly AgentId[],
): Promise<(Team & { agentId: AgentId })[]> {
  return trx
    .selectFrom('teamMembers as m')
    .innerJoin('teams as t', (join) =>
      join.onRef('t.accountId', '=', 'm.accountId').onRef('t.id', '=', 'm.teamId'),
    )
    .select(['m.agentId', 't.id', 't.name', 't.createdAt'])
    .where('m.accountId', '=', accountId)
    .where('m.agentId', '=', (eb) => eb.fn.any(eb.val(ids)))
    .orderBy('t.id')
    .execute();
}
