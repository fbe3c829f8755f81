import { builder } from '../graphql/builder.ts';
import type { Comment, Conversation, Message } from './types.ts';

/** Declared apart from their fields, because nouns refer to each other in circles. */
export const conversationRef = builder.objectRef<Conversation>('Conversation');
export const messageRef = builder.objectRef<Message>('Message');
export const commentRef = builder.objectRef<Comment>('Comment');
