import { ConflictError, NotFoundError } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { mutation } from '../graphql/results.ts';
import { propertyValueInput } from '../property/value.ts';
import { priority } from './enums.ts';
import { inputWords } from './input-words.ts';
import { changedField, outcomeFields } from './outcome-fields.ts';
import type { ConversationOutcome, Replayable, SetPropertiesInput } from './types.ts';

type NamedInput = NonNullable<SetPropertiesInput['properties']>[number];

const propertyInput = builder.inputRef<NamedInput>('ConversationPropertyInput').implement({
  description: 'The value that a conversation gets for one declared property.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'The name that it is declared with.' }),
    value: t.field({ type: propertyValueInput, description: 'What it holds from now on. Null: nothing.' }),
  }),
});

const input = builder.inputRef<SetPropertiesInput>('SetConversationPropertiesInput').implement({
  description: 'What a conversation shall be like. What is left out stays as it is.',
  fields: (t) => ({
    conversationId: t.id({ required: true, description: 'The conversation.' }),
    priority: t.field({ type: priority, description: 'How urgent it is. Null: nobody says any more.' }),
    addTags: t.stringList({ description: 'Tags to add, behind those it has: at most 50 altogether.' }),
    removeTags: t.stringList({ description: 'Tags to take away, if it has them.' }),
    properties: t.field({ type: [propertyInput], description: 'Declared properties, each of them once.' }),
    expectedVersion: t.int({ description: inputWords.expectedVersion }),
    reason: t.string({ description: inputWords.reason }),
    idempotencyKey: t.string({ description: inputWords.idempotencyKey }),
  }),
});

const success = builder
  .objectRef<Replayable<ConversationOutcome>>('SetConversationPropertiesSuccess')
  .implement({
    description: 'Priority, tags and properties are as asked.',
    fields: (t) => ({ ...outcomeFields(t), changed: changedField(t) }),
  });

mutation('setConversationProperties', {
  description:
    'Sets the priority, tags and declared properties of a conversation, all or nothing; an event tells of each of the three that changed. Needs WRITE_CONVERSATIONS.',
  input,
  success,
  errors: [NotFoundError, ConflictError],
  resolve: (input, context) => context.conversations.setProperties(input),
});
