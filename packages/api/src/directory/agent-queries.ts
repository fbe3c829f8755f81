import type { Agent, AgentSearchInput } from '@usher/schema/directory/types';
import { type AgentId, isId } from '@usher/schema/ids';
import { type RawBuilder, sql } from 'kysely';
import type { PageRequest } from '../page.ts';
import type { InAccount } from '../scope.ts';
import { holdsWord, onPage } from './search.ts';

const columns = [
  'id',
  'externalId',
  'name',
  'email',
  'availability',
  'capacity',
  'active',
  'createdAt',
] as const;

function agentsOf({ trx, accountId }: InAccount) {
  return trx.selectFrom('agents').select(columns).where('accountId', '=', accountId);
}

export async function listAgents(
  scope: InAccount,
  page: PageRequest,
  { search, active, teamId }: AgentSearchInput,
): Promise<Agent[]> {
  if (teamId != null && !isId('team', teamId)) return [];
  return agentsOf(scope)
    .where(onPage(page, search, (word) => isFoundBy(scope, word)))
    .$if(active != null, (agents) => agents.where('active', '=', active === true))
    .$if(teamId != null, (agents) => agents.where(isMemberOf(scope, sql`m.team_id = ${teamId}`)))
    .orderBy('id')
    .limit(page.limit)
    .execute();
}

/** By what is known of the agent, or by the name of a team. */
function isFoundBy(scope: InAccount, word: string): RawBuilder<boolean> {
  const teams = sql`select id from teams where account_id = ${scope.accountId} and ${holdsWord(word)}`;
  return sql<boolean>`(${holdsWord(word)} or ${isMemberOf(scope, sql`m.team_id in (${teams})`)})`;
}

/** Asks for the members of all such teams at once, not for the teams of each agent. */
function isMemberOf({ accountId }: InAccount, such: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`id in (select m.agent_id from team_members m where m.account_id = ${accountId} and ${such})`;
}

export function listAgentsById(scope: InAccount, ids: readonly AgentId[]): Promise<Agent[]> {
  return agentsOf(scope)
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .execute();
}

export function findAgentByExternalId(scope: InAccount, externalId: string): Promise<Agent | undefined> {
  return agentsOf(scope).where('externalId', '=', externalId).executeTakeFirst();
}

/**
 * Alone: waits until every assignment to the agent that is on its way has come to its end, and lets none begin. Beside
 * others: only keeps the agent from being locked alone.
 */
export function lockAgent(
  scope: InAccount,
  id: AgentId,
  how: 'alone' | 'beside others',
): Promise<Agent | undefined> {
  const agent = agentsOf(scope).where('id', '=', id);
  return (how === 'alone' ? agent.forUpdate() : agent.forKeyShare()).executeTakeFirst();
}

/** Locks in id order. Conversations can be assigned to a locked agent: only its key is what they refer to. */
export function lockAgents(
  scope: InAccount,
  by: 'id' | 'externalId',
  values: readonly string[],
): Promise<Agent[]> {
  return agentsOf(scope)
    .where(by, '=', (eb) => eb.fn.any(eb.val(values)))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}
