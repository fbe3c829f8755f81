import type { ObjectRef } from '@pothos/core';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import type { Event, EventType } from './types.ts';

export const eventRef = builder.interfaceRef<Event>('Event');

/** The GraphQL type of each event type, declared apart from their fields because nouns refer to each other in circles. */
export const eventRefs = {
  'conversation.created': builder.objectRef<Event>('ConversationCreatedEvent'),
  'conversation.moved': builder.objectRef<Event>('ConversationMovedEvent'),
  'conversation.assigned': builder.objectRef<Event>('ConversationAssignedEvent'),
  'conversation.unassigned': builder.objectRef<Event>('ConversationUnassignedEvent'),
  'conversation.reopened': builder.objectRef<Event>('ConversationReopenedEvent'),
  'conversation.closed': builder.objectRef<Event>('ConversationClosedEvent'),
  'message.received': builder.objectRef<Event>('MessageReceivedEvent'),
  'message.sent': builder.objectRef<Event>('MessageSentEvent'),
  'comment.added': builder.objectRef<Event>('CommentAddedEvent'),
  'conversation.priorityChanged': builder.objectRef<Event>('ConversationPriorityChangedEvent'),
  'conversation.tagsChanged': builder.objectRef<Event>('ConversationTagsChangedEvent'),
  'conversation.propertiesChanged': builder.objectRef<Event>('ConversationPropertiesChangedEvent'),
} satisfies Record<EventType, ObjectRef<SchemaTypes, Event>>;

export const assignedEventRef = eventRefs['conversation.assigned'];
