import { stateBefore } from '@usher/schema/event/state-before';
import type { Event } from '@usher/schema/event/types';
import type { ObservedChange } from './types.ts';

/** Pure: a conversation's events, in order of version, as the changes they belong to. */
export function observeChanges(events: readonly Event[]): ObservedChange[] {
  const byChange = Map.groupBy(events, (event) => event.changeId);
  return [...byChange.values()].flatMap((ofChange) => {
    const last = ofChange.at(-1);
    if (last === undefined) return [];
    const { snapshot, depth, conversationVersion } = last;
    return [
      {
        events: ofChange,
        before: stateBefore(ofChange),
        after: snapshot,
        depth,
        version: conversationVersion,
      },
    ];
  });
}

/** Pure: those of whole changes, when more events may follow. A change has far fewer events than are read at once. */
export function withoutLastChange(events: readonly Event[]): Event[] {
  const last = events.at(-1);
  return events.filter(({ changeId }) => changeId !== last?.changeId);
}
