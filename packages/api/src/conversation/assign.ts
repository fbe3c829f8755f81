import type { AssignConversationOwnerInput, AssignmentOutcome } from '@usher/schema/conversation/types';
import { lockAssignmentTargets } from '../owner/queries.ts';
import type { InAccount, Request, Result } from '../scope.ts';
import { type ClosedOnes, decideAssignment } from './decide-assignment.ts';
import { runChanges } from './run-changes.ts';

/**
 * Gives each conversation its owner, and with an inbox also that, both or neither. Reopens what is closed, unless the
 * caller, who is never somebody outside, wants it to stay as it is.
 */
export function assignConversationOwners(
  scope: InAccount,
  requests: readonly Request<AssignConversationOwnerInput>[],
  closed: ClosedOnes = 'REOPEN',
): Promise<Result<AssignmentOutcome>[]> {
  return runChanges(scope, requests, async (locked) => {
    const inboxIds = [
      ...requests.map(({ input }) => input.inboxId),
      ...locked.map(({ conversation }) => conversation.inboxId),
    ];
    const targets = await lockAssignmentTargets(scope, {
      ownerIds: requests.map(({ input }) => input.ownerId),
      inboxIds: inboxIds.filter((id) => id != null),
    });
    return (conversation, request) => decideAssignment(conversation, request, targets, closed);
  });
}
