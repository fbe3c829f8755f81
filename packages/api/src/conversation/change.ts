import { isDeepStrictEqual } from 'node:util';
import type { Comment, Conversation, Message } from '@usher/schema/conversation/types';
import {
  type Changes,
  type ConversationState,
  type Event,
  type EventDetails,
  type EventType,
  eventFields,
} from '@usher/schema/event/types';
import { newId } from '@usher/schema/ids';
import type { Attribution } from '../scope.ts';
import type { LockedConversation } from './queries.ts';
import { stateOf } from './state.ts';

/** One thing that a change did to a conversation; each becomes one event and one version. */
export type Aspect = { type: EventType; details?: EventDetails };

/** What one verb does to one conversation: the row as it will be, the events that say so, and what was said. */
export type Change = { conversation: Conversation; events: NewEvent[]; message?: Message; comment?: Comment };
export type NewEvent = Omit<Event, 'position'>;

type Fields = Partial<Omit<Conversation, 'id' | 'version' | 'updatedAt' | 'updatedBy'>>;

export function changeOf(
  locked: LockedConversation,
  fields: Fields,
  aspects: readonly Aspect[],
  by: Attribution,
): Change {
  const { conversation: before, contactEmail, now } = locked;
  const conversation: Conversation = {
    ...before,
    ...fields,
    version: before.version + aspects.length,
    updatedAt: now,
    updatedBy: by.actor,
  };
  const after = stateOf(conversation, contactEmail);
  const events = describeAspects({ aspects, before: stateOf(before, contactEmail), after, conversation, by });
  return { conversation, events };
}

/** A new conversation: version 1 is its creation. */
export function creationOf(
  created: Omit<Conversation, 'version'>,
  contactEmail: string | null,
  aspects: readonly Aspect[],
  by: Attribution,
): Change {
  const conversation: Conversation = { ...created, version: aspects.length };
  const after = stateOf(conversation, contactEmail);
  return { conversation, events: describeAspects({ aspects, before: null, after, conversation, by }) };
}

type Description = {
  aspects: readonly Aspect[];
  before: ConversationState | null;
  after: ConversationState;
  conversation: Conversation;
  by: Attribution;
};

function describeAspects({ aspects, before, after, conversation, by }: Description): NewEvent[] {
  const changeId = newId('change');
  const firstVersion = conversation.version - aspects.length + 1;
  return aspects.map(({ type, details = {} }, index) => ({
    id: newId('event'),
    changeId,
    type,
    conversationId: conversation.id,
    conversationVersion: firstVersion + index,
    actor: by.actor,
    causeId: by.causeId,
    depth: by.depth,
    occurredAt: conversation.updatedAt,
    changes: before === null ? {} : changedFields(type, before, after),
    details,
    snapshot: after,
  }));
}

function changedFields(type: EventType, before: ConversationState, after: ConversationState): Changes {
  const changed = eventFields[type].filter((field) => !isDeepStrictEqual(before[field], after[field]));
  return Object.fromEntries(changed.map((field) => [field, { from: before[field], to: after[field] }]));
}
