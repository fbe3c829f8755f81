import type { ConversationFilter } from '@usher/schema/filter/types';
import type { WorkflowDefinition } from '@usher/schema/workflow/definition';

/** What a conversation must be for the criteria triggers, any of them. Null: there are none. */
export function criteriaOf({ triggers }: WorkflowDefinition): ConversationFilter | null {
  const filters = triggers.flatMap((trigger) => (trigger.kind === 'criteria' ? [trigger.filter] : []));
  return filters.length === 0 ? null : { any: filters };
}
