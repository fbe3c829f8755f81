import type {
  ConversationInput,
  ConversationOutcome,
  ConversationStatus,
} from '@usher/schema/conversation/types';
import type { InAccount, Request, Result } from '../scope.ts';
import { decideSimply } from './decide-simply.ts';
import { runChanges } from './run-changes.ts';

const eventOfStatus = { OPEN: 'conversation.reopened', CLOSED: 'conversation.closed' } as const;

/** Closes or reopens each conversation. Its owner stays. */
export function setConversationStatuses(
  scope: InAccount,
  status: ConversationStatus,
  requests: readonly Request<ConversationInput>[],
): Promise<Result<ConversationOutcome>[]> {
  return runChanges(
    scope,
    requests,
    () => (locked, request) =>
      decideSimply(locked, request, {
        type: eventOfStatus[status],
        applies: locked.conversation.status !== status,
        fields: { status, closedAt: status === 'CLOSED' ? locked.now : null },
      }),
  );
}
