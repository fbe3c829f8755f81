import { successesOf } from '../directory/mutations.ts';
import { NotFoundError } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { idempotencyKeyWords } from '../graphql/replay-words.ts';
import { mutation } from '../graphql/results.ts';
import type { PropertyId } from '../ids.ts';
import { propertyType } from './property.ts';
import { propertyRef } from './refs.ts';
import type { CreatePropertyInput, UpdatePropertyInput } from './types.ts';

const { created, updated } = successesOf(
  propertyRef,
  'property',
  ({ load }, id: PropertyId) => load.property(id),
  'False: a property with this name and type was there already, and nothing was written.',
);

const createInput = builder.inputRef<CreatePropertyInput>('CreateConversationPropertyInput').implement({
  description:
    'A new property. With a known name of the same type the property that exists is answered, unchanged.',
  fields: (t) => ({
    name: t.string({
      required: true,
      description:
        'What values, filters and actions call it: a letter, then letters, digits and "_". Never changes.',
    }),
    label: t.string({ required: true, description: 'What people call it: 1 to 200 characters.' }),
    description: t.string({ description: 'What it is for, for whoever fills it in. Null: not said.' }),
    type: t.field({ type: propertyType, required: true, description: 'What it holds. Never changes.' }),
    choices: t.stringList({
      description: 'What can be chosen: 1 to 100 texts, for type CHOICE and for no other.',
    }),
    idempotencyKey: t.string({ description: idempotencyKeyWords }),
  }),
});

const updateInput = builder.inputRef<UpdatePropertyInput>('UpdateConversationPropertyInput').implement({
  description: 'What to change of a property. What is left out stays as it is.',
  fields: (t) => ({
    propertyId: t.id({ required: true, description: 'Which property.' }),
    label: t.string({ description: 'What people call it from now on.' }),
    description: t.string({ description: 'What it is for. Null: removes that.' }),
    addChoices: t.stringList({
      description:
        'What else can be chosen, behind the rest. Choices are never removed: values may hold them.',
    }),
    idempotencyKey: t.string({ description: idempotencyKeyWords }),
  }),
});

mutation('createConversationProperty', {
  description:
    'Declares a property that every conversation may have: at most 100 in an account. Needs WRITE_DIRECTORY.',
  input: createInput,
  success: created,
  resolve: (input, context) => context.properties.create(input),
});

mutation('updateConversationProperty', {
  description: 'Changes label and description of a property, or adds choices. Needs WRITE_DIRECTORY.',
  input: updateInput,
  success: updated,
  errors: [NotFoundError],
  resolve: (input, context) => context.properties.update(input),
});
