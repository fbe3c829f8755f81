import type { EventType } from '@usher/schema/event/types';
import type { ConversationFilter } from '@usher/schema/filter/types';
import type { WorkflowDefinition } from '@usher/schema/workflow/definition';

/** What a conversation must be for the criteria triggers, any of them. Null: there are none. */
export function criteriaOf({ triggers }: WorkflowDefinition): ConversationFilter | null {
  const filters = triggers.flatMap((trigger) => (trigger.kind === 'criteria' ? [trigger.filter] : []));
  return filters.length === 0 ? null : { any: filters };
}

/**
 * What a conversation must be for a workflow that is to answer events of these types, any of it. Null: anything, that
 * they happened is enough. No types: nobody knows any more which events they were.
 */
export function criteriaAfter(
  { triggers }: WorkflowDefinition,
  types: readonly EventType[] | null,
): ConversationFilter | null {
  const filters: ConversationFilter[] = [];
  for (const trigger of triggers) {
    if (trigger.kind === 'manual') continue;
    if (trigger.kind === 'events' && types !== null && !trigger.types.some((type) => types.includes(type)))
      continue;
    if (trigger.filter === null) return null;
    filters.push(trigger.filter);
  }
  return { any: filters };
}
