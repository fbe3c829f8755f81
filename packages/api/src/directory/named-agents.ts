import { NotFoundError } from '@usher/schema/errors';
import { type AgentId, isId } from '@usher/schema/ids';
import type { InAccount } from '../scope.ts';
import { listAgentsById } from './agent-queries.ts';

export type NamedAgents = ReadonlyMap<string, AgentId>;

/** Those of the ids that name agents of the account. */
export async function loadNamedAgents(scope: InAccount, ids: readonly string[]): Promise<NamedAgents> {
  const wellFormed = [...new Set(ids)].filter((id) => isId('agent', id));
  const agents = wellFormed.length === 0 ? [] : await listAgentsById(scope, wellFormed);
  return new Map(agents.map(({ id }) => [id, id]));
}

/** Every agent named, each once and in id order, or which one is missing. */
export function resolveAgents(ids: readonly string[], agents: NamedAgents): AgentId[] | NotFoundError {
  const missing = ids.find((id) => !agents.has(id));
  if (missing !== undefined) return new NotFoundError('agent', missing);
  return [...new Set(ids)].sort().flatMap((id) => agents.get(id) ?? []);
}
