import type { AssignmentCondition } from '@usher/schema/conversation/types';
import { type Conversation, ownerOf } from '@usher/schema/conversation/types';
import { ConflictError } from '@usher/schema/errors';

export type Expectation = {
  expectedVersion?: number | null | undefined;
  onlyIf?: AssignmentCondition | null | undefined;
};

/** The conflict between what the caller last saw and what is, if there is one. */
export function conflictWith(
  conversation: Conversation,
  { expectedVersion, onlyIf }: Expectation,
): ConflictError | undefined {
  const ownerId = ownerOf(conversation);
  const conflict = (expectation: string) =>
    new ConflictError(expectation, {
      ownerId,
      version: conversation.version,
      changedBy: conversation.updatedBy,
      changedAt: conversation.updatedAt,
    });
  if (expectedVersion != null && expectedVersion !== conversation.version) {
    return conflict(`version ${expectedVersion} was expected`);
  }
  if (onlyIf?.unowned && ownerId !== null) return conflict('it was expected to have no owner');
  if (onlyIf?.ownerIs != null && onlyIf.ownerIs !== ownerId) return conflict('another owner was expected');
  return undefined;
}
