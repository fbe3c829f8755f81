import type { AssignConversationOwnerInput, AssignmentOutcome } from '@usher/schema/conversation/types';
import { ownerOf } from '@usher/schema/conversation/types';
import {
  FeatureNotAvailableError,
  InboxNotConnectedError,
  NotFoundError,
  OwnerNotEligibleError,
  type UsherError,
} from '@usher/schema/errors';
import { ineligibilitiesOf } from '../owner/eligibility.ts';
import type { AssignmentTargets } from '../owner/queries.ts';
import type { Request } from '../scope.ts';
import { type Aspect, changeOf } from './change.ts';
import { conflictWith } from './expectations.ts';
import type { LockedConversation } from './queries.ts';
import type { Decision } from './run-changes.ts';

/** What becomes of a closed conversation that gets another owner. */
export type ClosedOnes = 'REOPEN' | 'STAY_CLOSED';

/** Pure: what assigning this owner means for this conversation now. Away and over capacity are no obstacle. */
export function decideAssignment(
  locked: LockedConversation,
  { input, by }: Request<AssignConversationOwnerInput>,
  targets: AssignmentTargets,
  closed: ClosedOnes,
): Decision<AssignmentOutcome> | UsherError {
  const { conversation } = locked;
  if (!targets.entitled) return new FeatureNotAvailableError();
  const owner = targets.owners.get(input.ownerId);
  if (owner === undefined) return new NotFoundError('owner', input.ownerId);
  const inbox = input.inboxId == null ? undefined : targets.inboxes.get(input.inboxId);
  if (input.inboxId != null && inbox === undefined) return new NotFoundError('inbox', input.inboxId);
  if (inbox?.connected === false) return new InboxNotConnectedError(inbox);
  const conflict = conflictWith(conversation, input);
  if (conflict !== undefined) return conflict;
  const current = conversation.inboxId === null ? undefined : targets.inboxes.get(conversation.inboxId);
  const reasons = ineligibilitiesOf(owner, inbox ?? current);
  if (reasons.length > 0) return new OwnerNotEligibleError(owner, reasons);

  const moved = inbox !== undefined && inbox.id !== conversation.inboxId;
  const assigned = owner.id !== ownerOf(conversation);
  const reopened = closed === 'REOPEN' && conversation.status === 'CLOSED';
  const details = input.reason == null ? {} : { reason: input.reason };
  const aspects: Aspect[] = [
    ...(moved ? [{ type: 'conversation.moved', details } as const] : []),
    ...(assigned ? [{ type: 'conversation.assigned', details } as const] : []),
    ...(reopened ? [{ type: 'conversation.reopened', details } as const] : []),
  ];
  const outcome = { conversationId: conversation.id, version: conversation.version };
  if (aspects.length === 0) {
    return { outcome: { ...outcome, changed: false, reopened: false, assignedEventId: null }, change: null };
  }
  const change = changeOf(
    locked,
    {
      ownerAgentId: owner.kind === 'AGENT' ? owner.id : null,
      ownerBotId: owner.kind === 'BOT' ? owner.id : null,
      inboxId: inbox?.id ?? conversation.inboxId,
      ...(reopened ? { status: 'OPEN', closedAt: null } : {}),
    },
    aspects,
    by,
  );
  const assignedEvent = change.events.find((event) => event.type === 'conversation.assigned');
  return {
    outcome: {
      conversationId: conversation.id,
      version: change.conversation.version,
      changed: true,
      reopened,
      assignedEventId: assignedEvent?.id ?? null,
    },
    change,
  };
}
