import type { HandOver, HandOverSearchInput } from '@usher/schema/hand-over/types';
import { type AgentId, type HandOverId, isId } from '@usher/schema/ids';
import type { PageRequest } from '../page.ts';
import type { InAccount } from '../scope.ts';

const columns = [
  'id',
  'agentId',
  'toAgentId',
  'toBotId',
  'actor',
  'status',
  'reason',
  'total',
  'done',
  'refused',
  'lastRefusal',
  'lastError',
  'startedAt',
  'endedAt',
] as const;

function handOversOf({ trx, accountId }: InAccount) {
  return trx.selectFrom('handOvers').select(columns).where('accountId', '=', accountId);
}

/** The newest first. */
export async function listHandOvers(
  scope: InAccount,
  { after, limit }: PageRequest,
  { agentId }: HandOverSearchInput,
): Promise<HandOver[]> {
  if (agentId != null && !isId('agent', agentId)) return [];
  return handOversOf(scope)
    .$if(after !== null, (query) => query.where('id', '<', after as HandOverId))
    .$if(agentId != null, (query) => query.where('agentId', '=', agentId as AgentId))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export function listHandOversById(scope: InAccount, ids: readonly HandOverId[]): Promise<HandOver[]> {
  return handOversOf(scope)
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .execute();
}

/** At most one of each agent. Whoever holds the agents' locks knows that no other begins. */
export function listRunningHandOvers(scope: InAccount, agentIds: readonly AgentId[]): Promise<HandOver[]> {
  return handOversOf(scope)
    .where('agentId', '=', (eb) => eb.fn.any(eb.val(agentIds)))
    .where('status', '=', 'RUNNING')
    .execute();
}
