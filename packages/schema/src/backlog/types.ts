import type { ConversationId, EventId, WorkflowId } from '../ids.ts';

/** What waits to be done. */
export type Backlog = {
  unnumberedEvents: number;
  /** Null: none waits. */
  oldestUnnumberedAt: Date | null;
  dueWork: number;
  /** Null: none waits. */
  oldestDueAt: Date | null;
};

/** A conversation whose workflows could not be evaluated, and are tried again. */
export type StuckConversation = {
  conversationId: ConversationId;
  attempts: number;
  reason: string;
  since: Date;
  triedAt: Date;
  nextAttemptAt: Date;
};

/** A workflow that failed on an event in a way that nothing foresaw, and was passed over for it. */
export type WorkflowFailure = {
  workflowId: WorkflowId;
  eventId: EventId;
  message: string;
  occurredAt: Date;
};
