import { ConflictError, UsherError } from '@usher/schema/errors';
import type { ConversationId, HandOverId } from '@usher/schema/ids';
import { assignConversationOwners } from '../conversation/assign.ts';
import { listConversationIdsOfAgent } from '../conversation/queries.ts';
import { unassignConversationOwners } from '../conversation/unassign.ts';
import type { InAccount, Result } from '../scope.ts';
import { findRunningHandOver, type RunningHandOver, recordStep, tryHold } from './queries.ts';

const conversationsPerStep = 100;

/**
 * Hands over the agent's next conversations, and writes down how far that got, in one transaction. Whoever dies in the
 * middle has done nothing, and anybody may make the next step. Answers how many steps were made: none if another worker
 * is at it, or if there is nothing more to hand over.
 */
export async function takeStep(scope: InAccount, id: HandOverId): Promise<number> {
  if (!(await tryHold(scope, id))) return 0;
  const handOver = await findRunningHandOver(scope, id);
  if (handOver === undefined) return 0;
  const page = { after: handOver.afterConversationId, limit: conversationsPerStep };
  const conversationIds = await listConversationIdsOfAgent(scope, handOver.agentId, page);
  const results = await handOverConversations(scope, handOver, conversationIds);
  const refusals = results.filter((result) => isRefusal(result));
  await recordStep(scope, handOver, {
    done: results.filter((result) => !(result instanceof UsherError)).length,
    refused: refusals.length,
    lastRefusal: refusals.at(-1)?.message,
    after: conversationIds.at(-1) ?? handOver.afterConversationId,
    // Nothing is assigned to the agent any more, so that there is nothing behind a page that is not full.
    isLast: conversationIds.length < conversationsPerStep,
  });
  return 1;
}

/** Whoever has another owner by now keeps that one; and closed conversations stay closed, or thousands would be reopened. */
function handOverConversations(
  scope: InAccount,
  { agentId, agentName, toAgentId, toBotId, actor }: RunningHandOver,
  conversationIds: readonly ConversationId[],
): Promise<Result<unknown>[]> {
  const ownerId = toAgentId ?? toBotId;
  const by = { actor, causeId: null, depth: 0 };
  const reason = `Handed over because ${agentName} was deactivated.`;
  const inputs = conversationIds.map((conversationId) => ({
    conversationId,
    onlyIf: { ownerIs: agentId },
    reason,
  }));
  if (ownerId === null)
    return unassignConversationOwners(
      scope,
      inputs.map((input) => ({ input, by })),
    );
  return assignConversationOwners(
    scope,
    inputs.map((input) => ({ input: { ...input, ownerId }, by })),
    'STAY_CLOSED',
  );
}

/** That it went to somebody else meanwhile is no refusal: there is nothing left to hand over. */
function isRefusal(result: Result<unknown>): result is UsherError {
  return result instanceof UsherError && !(result instanceof ConflictError);
}
