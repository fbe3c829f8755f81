import type {
  Agent,
  CreateAgentInput,
  CreateOutcome,
  UpdateAgentInput,
  UpdateOutcome,
} from '@usher/schema/directory/types';
import { type AgentId, newId } from '@usher/schema/ids';
import type { InAccount, Request, Result } from '../scope.ts';
import { lockAgents } from './agent-queries.ts';
import { updateRows, upsertRows } from './batches.ts';
import { cancelHandOvers } from './save-hand-overs.ts';
import { searchText } from './search.ts';

type AgentRow = Omit<Agent, 'createdAt'>;

/** Creates each agent, or updates the one whose external id is given. */
export function createAgents(
  scope: InAccount,
  requests: readonly Request<CreateAgentInput>[],
): Promise<Result<CreateOutcome<AgentId>>[]> {
  return upsertRows(requests, {
    lock: (externalIds) => lockAgents(scope, 'externalId', externalIds),
    create: newAgent,
    update: updatedAgent,
    save: (agents) => saveAgents(scope, agents),
  });
}

export function updateAgents(
  scope: InAccount,
  requests: readonly Request<UpdateAgentInput>[],
): Promise<Result<UpdateOutcome<AgentId>>[]> {
  return updateRows(requests, {
    kind: 'agent',
    idOf: ({ agentId }) => agentId,
    lock: (ids) => lockAgents(scope, 'id', ids),
    update: updatedAgent,
    save: (agents) => saveAgents(scope, agents),
  });
}

function newAgent(input: CreateAgentInput): AgentRow {
  return {
    id: newId('agent'),
    externalId: input.externalId ?? null,
    name: input.name,
    email: input.email ?? null,
    availability: input.availability ?? 'AVAILABLE',
    capacity: input.capacity ?? null,
    active: input.active ?? true,
  };
}

function updatedAgent(agent: AgentRow, input: CreateAgentInput | UpdateAgentInput): AgentRow {
  return {
    ...agent,
    name: input.name ?? agent.name,
    email: input.email === undefined ? agent.email : input.email,
    availability: input.availability ?? agent.availability,
    capacity: input.capacity === undefined ? agent.capacity : input.capacity,
    active: input.active ?? agent.active,
  };
}

async function saveAgents(scope: InAccount, agents: readonly AgentRow[]): Promise<void> {
  const { trx, accountId } = scope;
  const rows = agents.map((agent) => ({
    ...agent,
    accountId,
    searchText: searchText(agent.name, agent.email),
  }));
  await trx
    .insertInto('agents')
    .values(rows)
    .onConflict((known) =>
      known.columns(['accountId', 'id']).doUpdateSet(({ ref }) => ({
        name: ref('excluded.name'),
        email: ref('excluded.email'),
        availability: ref('excluded.availability'),
        capacity: ref('excluded.capacity'),
        active: ref('excluded.active'),
        searchText: ref('excluded.searchText'),
      })),
    )
    .execute();
  await cancelHandOvers(scope, activeOnes(agents), 'The agent was activated again.');
}

/** They may own again, so that nothing more is taken from them. */
function activeOnes(agents: readonly AgentRow[]): AgentId[] {
  return agents.flatMap(({ id, active }) => (active ? [id] : []));
}
