import type { HandOver } from '@usher/schema/hand-over/types';
import type { AgentId } from '@usher/schema/ids';
import { sql } from 'kysely';
import type { InAccount } from '../scope.ts';

/** A hand-over that has not begun; from here on it goes by itself. */
export type NewHandOver = Pick<HandOver, 'id' | 'agentId' | 'toAgentId' | 'toBotId' | 'actor' | 'total'>;

export async function insertHandOvers(
  { trx, accountId }: InAccount,
  handOvers: readonly NewHandOver[],
): Promise<void> {
  if (handOvers.length === 0) return;
  const rows = handOvers.map((handOver) => ({
    ...handOver,
    accountId,
    actor: JSON.stringify(handOver.actor),
    status: 'RUNNING' as const,
  }));
  await trx.insertInto('handOvers').values(rows).execute();
}

/** What is handed over already stays so. The step that is being made when this is called either comes before it or is undone. */
export async function cancelHandOvers(
  { trx, accountId }: InAccount,
  agentIds: readonly AgentId[],
  reason: string,
): Promise<void> {
  if (agentIds.length === 0) return;
  await trx
    .updateTable('handOvers')
    .set({ status: 'CANCELLED', reason, endedAt: sql`usher_now()` })
    .where('accountId', '=', accountId)
    .where('agentId', '=', (eb) => eb.fn.any(eb.val(agentIds)))
    .where('status', '=', 'RUNNING')
    .execute();
}
