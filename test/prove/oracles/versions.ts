import type { EventRow, Rows } from '../rows.ts';
import { type Check, check } from './check.ts';

/** I1: a conversation's events have the versions 1, 2, 3, ... up to the conversation's own. */
export function versionsWithoutHoles({ conversations, events }: Rows): Check {
  const byConversation = Map.groupBy(events, ({ conversationId }) => conversationId);
  const violations = conversations.flatMap(({ id, version }) => {
    const found = (byConversation.get(id) ?? []).map((event) => event.version).sort((a, b) => a - b);
    const whole = found.length === version && found.every((each, index) => each === index + 1);
    return whole ? [] : [`${id} is at version ${version} and its events have ${found.join(', ')}`];
  });
  return check('I1 versions without holes', conversations.length, violations);
}

/** P4: an account's events have the positions 1, 2, 3, ..., and those of a conversation in the order of its versions. */
export function positionsInOrder({ head, events }: Rows): Check {
  const positions = events.flatMap(({ position }) => (position === null ? [] : [position]));
  const given = new Set(positions);
  const missing = Array.from({ length: head }, (_, index) => index + 1).filter((each) => !given.has(each));
  const violations = missing.map((position) => `nothing is at position ${position}`);
  if (positions.length !== given.size) violations.push('a position was given twice');
  for (const ofOne of Map.groupBy(events, ({ conversationId }) => conversationId).values())
    violations.push(...outOfOrder(ofOne));
  return check('I1 positions in order', events.length, violations);
}

function outOfOrder(events: readonly EventRow[]): string[] {
  return events.flatMap((event, index) => {
    const before = events[index - 1];
    if (before === undefined || (before.position ?? 0) < (event.position ?? Number.POSITIVE_INFINITY))
      return [];
    return [
      `${event.conversationId}: version ${event.version} is at ${event.position}, the one before at ${before.position}`,
    ];
  });
}
