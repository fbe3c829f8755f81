import type { ConversationState, Event } from '@usher/schema/event/types';
import type { Condition, ConversationFilter } from '@usher/schema/filter/types';
import type { EventId, WorkflowId } from '@usher/schema/ids';
import type { WorkflowDefinition } from '@usher/schema/workflow/definition';

/** A revision as the engine runs it. */
export type RunnableWorkflow = {
  id: WorkflowId;
  name: string;
  revision: number;
  definition: WorkflowDefinition;
};

/** All events of one change, as the triggers see them. */
export type ObservedChange = {
  events: readonly Event[];
  /** Null: the conversation was new. */
  before: ConversationState | null;
  after: ConversationState;
  depth: number;
  /** The conversation's version when the change was complete. */
  version: number;
};

/** A workflow that wants to enroll the conversation because of a change. */
export type Match = {
  workflow: RunnableWorkflow;
  causeId: EventId;
  conditions: Condition[];
  /** Checked again when its turn comes. Null: an event trigger, which has happened whatever came since. */
  criteria: ConversationFilter | null;
};
