import { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { AgentId, BotId, HandOverId } from '../ids.ts';
import { id, idempotencyKey } from '../input.ts';

export const handOverStatuses = ['RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED'] as const;
export type HandOverStatus = (typeof handOverStatuses)[number];

/** The conversations of a deactivated agent on their way to somebody else. */
export type HandOver = {
  id: HandOverId;
  agentId: AgentId;
  /** Neither an agent nor a bot: to nobody. */
  toAgentId: AgentId | null;
  toBotId: BotId | null;
  actor: Actor;
  status: HandOverStatus;
  reason: string | null;
  total: number;
  done: number;
  refused: number;
  lastRefusal: string | null;
  lastError: string | null;
  startedAt: Date;
  endedAt: Date | null;
};

const yes = z
  .boolean()
  .nullish()
  .refine((value): boolean => value !== false, 'Say true, or leave it out.');

export const handOverInput = z
  .object({ toNobody: yes, toOwner: id.nullish(), leave: yes })
  .refine(
    (given) => Object.values(given).filter((value) => value != null).length === 1,
    'Give exactly one of toNobody, toOwner and leave.',
  );
export type HandOverInput = z.infer<typeof handOverInput>;

export const deactivateAgentInput = z
  .object({ agentId: id, handOver: handOverInput, idempotencyKey })
  .refine(({ agentId, handOver }) => handOver.toOwner !== agentId, {
    path: ['handOver', 'toOwner'],
    message: 'This is the agent that is deactivated. Choose another owner.',
  });
export type DeactivateAgentInput = z.infer<typeof deactivateAgentInput>;

export const handOverSearchInput = z.object({ agentId: id.nullish() });
export type HandOverSearchInput = z.infer<typeof handOverSearchInput>;

export type DeactivationOutcome = { agentId: AgentId; changed: boolean; handOverId: HandOverId | null };
