import { builder } from '../graphql/builder.ts';
import type { EventType } from './types.ts';

type WordOf<Type extends EventType> = Type extends `${infer Noun}.${infer Verb}`
  ? Uppercase<`${Noun}_${Verb}`>
  : never;

/** Total, and each word is bound to its own type: `CONVERSATION_ASSIGNED` to `conversation.assigned`. */
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
};

export const eventType = builder.enumType('EventType', {
  description: 'What can happen to a conversation.',
  values,
});
