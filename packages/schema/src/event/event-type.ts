import { builder } from '../graphql/builder.ts';
import type { SnakeOf } from '../graphql/enums.ts';
import type { EventType } from './types.ts';

type WordOf<Type extends EventType> = Type extends `${infer Noun}.${infer Verb}`
  ? SnakeOf<`${Noun}_${Verb}`>
  : never;

/** Total, and each word is bound to its own type: `CONVERSATION_TAGS_CHANGED` to `conversation.tagsChanged`. */
const values: { [Type in EventType as WordOf<Type>]: { value: Type; description: string } } = {
  CONVERSATION_CREATED: { value: 'conversation.created', description: 'It began to exist in Usher.' },
  CONVERSATION_MOVED: { value: 'conversation.moved', description: 'It was put into another inbox.' },
  CONVERSATION_ASSIGNED: { value: 'conversation.assigned', description: 'It got an owner, or another one.' },
  CONVERSATION_UNASSIGNED: { value: 'conversation.unassigned', description: 'Its owner was taken away.' },
  CONVERSATION_REOPENED: { value: 'conversation.reopened', description: 'It was closed and is open again.' },
  CONVERSATION_CLOSED: { value: 'conversation.closed', description: 'It was closed.' },
  MESSAGE_RECEIVED: { value: 'message.received', description: 'A message came in from the customer.' },
  MESSAGE_SENT: { value: 'message.sent', description: 'A message went out to the customer.' },
  COMMENT_ADDED: { value: 'comment.added', description: 'An internal note was left on it.' },
  CONVERSATION_PRIORITY_CHANGED: {
    value: 'conversation.priorityChanged',
    description: 'It became more or less urgent.',
  },
  CONVERSATION_TAGS_CHANGED: {
    value: 'conversation.tagsChanged',
    description: 'It got tags or lost some.',
  },
  CONVERSATION_PROPERTIES_CHANGED: {
    value: 'conversation.propertiesChanged',
    description: 'Declared properties of it got other values.',
  },
};

export const eventType = builder.enumType('EventType', {
  description: 'What can happen to a conversation.',
  values,
});
