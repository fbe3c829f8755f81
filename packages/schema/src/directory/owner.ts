import type { Context } from '../context.ts';
import { builder } from '../graphql/builder.ts';
import { isId, type OwnerId } from '../ids.ts';
import { agentRef, botRef } from './refs.ts';
import type { Agent, Bot } from './types.ts';

export const ownerRef = builder.unionType('Owner', {
  description: 'Who can own a conversation: an agent or a bot.',
  types: [agentRef, botRef],
  resolveType: (owner) => (isId('agent', owner.id) ? agentRef : botRef),
});

/** Null: nobody owns it. */
export async function loadOwner(context: Context, ownerId: OwnerId | null): Promise<Agent | Bot | null> {
  if (ownerId === null) return null;
  return isId('agent', ownerId) ? context.load.agent(ownerId) : context.load.bot(ownerId);
}
