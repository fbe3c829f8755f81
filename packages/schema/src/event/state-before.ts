import type { Changes, ConversationState, Event } from './types.ts';

/** The conversation before a change: its snapshot with what all of the change's events replaced put back. Null: it was new. */
export function stateBefore(
  events: readonly Pick<Event, 'type' | 'changes' | 'snapshot'>[],
): ConversationState | null {
  const [first] = events;
  if (first === undefined) throw new Error('A change has at least one event.');
  if (events.some((event) => event.type === 'conversation.created')) return null;
  return Object.assign({}, first.snapshot, ...events.map((event) => replaced(event.changes)));
}

function replaced(changes: Changes): Partial<ConversationState> {
  return Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change.from]));
}
