import type { Agent, AgentSearchInput } from '@usher/schema/directory/types';
import type { AgentId } from '@usher/schema/ids';
import type { PageRequest } from '../page.ts';
import type { InAccount } from '../scope.ts';
import { onPage } from './search.ts';

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

export function listAgents(
  scope: InAccount,
  page: PageRequest,
  { search, active }: AgentSearchInput,
): Promise<Agent[]> {
  const agents = agentsOf(scope).where(onPage(page, search)).orderBy('id').limit(page.limit);
  return (active == null ? agents : agents.where('active', '=', active)).execute();
}

export function listAgentsById(scope: InAccount, ids: readonly AgentId[]): Promise<Agent[]> {
  return agentsOf(scope)
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .execute();
}

export function findAgentByExternalId(scope: InAccount, externalId: string): Promise<Agent | undefined> {
  return agentsOf(scope).where('externalId', '=', externalId).executeTakeFirst();
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
