import { builder } from '../graphql/builder.ts';
import type { ConversationProperty } from './types.ts';

export const propertyRef = builder.objectRef<ConversationProperty>('ConversationProperty');
