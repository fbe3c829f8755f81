import {
  type AssignmentCondition,
  type ConversationInput,
  type ConversationOutcome,
  ownerOf,
} from '@usher/schema/conversation/types';
import type { InAccount, Request, Result } from '../scope.ts';
import { decideSimply } from './decide-simply.ts';
import { runChanges } from './run-changes.ts';

type Unassignment = ConversationInput & { onlyIf?: AssignmentCondition };

/** Leaves each conversation with nobody as its owner. Status and inbox stay. */
export function unassignConversationOwners(
  scope: InAccount,
  requests: readonly Request<Unassignment>[],
): Promise<Result<ConversationOutcome>[]> {
  return runChanges(
    scope,
    requests,
    () => (locked, request) =>
      decideSimply(locked, request, {
        type: 'conversation.unassigned',
        applies: ownerOf(locked.conversation) !== null,
        fields: { ownerAgentId: null, ownerBotId: null },
      }),
  );
}
