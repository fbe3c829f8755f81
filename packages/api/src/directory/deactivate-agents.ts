import type { Agent } from '@usher/schema/directory/types';
import { NotFoundError, UsherError } from '@usher/schema/errors';
import type { DeactivateAgentInput, DeactivationOutcome } from '@usher/schema/hand-over/types';
import { type AgentId, isId, newId } from '@usher/schema/ids';
import { countConversationsOfAgents } from '../conversation/queries.ts';
import { loadAssignmentTargets } from '../owner/queries.ts';
import type { InAccount, Request, Result } from '../scope.ts';
import { lockAgent } from './agent-queries.ts';
import { decideDeactivation } from './decide-deactivation.ts';
import { listRunningHandOvers } from './hand-over-queries.ts';
import { cancelHandOvers, insertHandOvers, type NewHandOver } from './save-hand-overs.ts';

/**
 * Makes each agent inactive, and begins to hand over what it owns. The agents are locked first: from then on nothing is
 * assigned to them, so that what is counted is all there is.
 */
export async function deactivateAgents(
  scope: InAccount,
  requests: readonly Request<DeactivateAgentInput>[],
): Promise<Result<DeactivationOutcome>[]> {
  const ids = requests.map(({ input }) => input.agentId).filter((id) => isId('agent', id));
  const ownerIds = requests.flatMap(({ input }) => input.handOver.toOwner ?? []);
  const agents = await lockAgentsIn(scope, ids, ownerIds);
  const owned = await countConversationsOfAgents(scope, ids);
  const running = new Map((await listRunningHandOvers(scope, ids)).map((each) => [each.agentId, each]));
  const targets = await loadAssignmentTargets(scope, { ownerIds, inboxIds: [] });

  const deactivated: AgentId[] = [];
  const cancelled: AgentId[] = [];
  const begun: NewHandOver[] = [];
  const outcomes = requests.map(({ input, by }): Result<DeactivationOutcome> => {
    const agent = agents.get(input.agentId);
    if (agent === undefined) return new NotFoundError('agent', input.agentId);
    const decision = decideDeactivation({
      agent,
      handOver: input.handOver,
      actor: by.actor,
      targets,
      running: running.get(agent.id),
      owned: owned.get(agent.id) ?? 0,
    });
    if (decision instanceof UsherError) return decision;
    const { deactivates, cancels, keeps } = decision;
    const begins = decision.begins && { id: newId('handOver'), ...decision.begins };
    if (deactivates) deactivated.push(agent.id);
    if (cancels) cancelled.push(agent.id);
    if (begins !== undefined) begun.push(begins);
    return {
      agentId: agent.id,
      changed: deactivates || cancels || begins !== undefined,
      handOverId: begins?.id ?? keeps?.id ?? null,
    };
  });
  await deactivate(scope, deactivated);
  await cancelHandOvers(
    scope,
    cancelled,
    'The agent was deactivated anew, with another say about its conversations.',
  );
  await insertHandOvers(scope, begun);
  return outcomes;
}

/** In id order who leaves and who receives, so that two who leave in favour of each other never wait in a circle. */
async function lockAgentsIn(
  scope: InAccount,
  leaving: readonly AgentId[],
  ownerIds: readonly string[],
): Promise<ReadonlyMap<string, Agent>> {
  const receiving = ownerIds.filter((id) => isId('agent', id));
  const agents = new Map<string, Agent>();
  for (const id of [...new Set([...leaving, ...receiving])].sort()) {
    const agent = await lockAgent(scope, id, leaving.includes(id) ? 'alone' : 'beside others');
    if (agent !== undefined) agents.set(id, agent);
  }
  return agents;
}

async function deactivate({ trx, accountId }: InAccount, ids: readonly AgentId[]): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('agents')
    .set({ active: false })
    .where('accountId', '=', accountId)
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .execute();
}
