import type { InputFieldBuilder } from '@pothos/core';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { limits } from '../limits.ts';
import { type ChoiceField, choiceEnums, isChoice } from './choices.ts';
import { type FilterField, filterFieldNames, filterFields } from './fields.ts';
import type { ChoiceTest, ConversationFilter, ReferenceTest, TagsTest, TextTest } from './types.ts';
import { missingWords, operatorWords, testName, testWords } from './words.ts';

type InputFields = InputFieldBuilder<SchemaTypes, 'InputObject'>;

const rule = 'All operators given must hold; give at least one.';

export const conversationFilterInput = builder.inputRef<ConversationFilter>('ConversationFilterInput');

const missing = (t: InputFields) => ({
  isSet: t.boolean({ description: missingWords.isSet }),
  orMissing: t.boolean({ required: true, defaultValue: false, description: missingWords.orMissing }),
});

function choiceTestInput(field: ChoiceField) {
  const type = choiceEnums[field];
  const words = operatorWords.choice;
  return builder.inputRef<ChoiceTest>(`${testName(field)}Input`).implement({
    description: `A test of \`${field}\`. ${rule}`,
    fields: (t) => ({
      in: t.field({ type: [type], description: words.in }),
      notIn: t.field({ type: [type], description: words.notIn }),
      ...missing(t),
    }),
  });
}

const referenceTestInput = builder.inputRef<ReferenceTest>('ReferenceTestInput').implement({
  description: `${testWords.reference} ${rule}`,
  fields: (t) => ({
    in: t.idList({ description: operatorWords.reference.in }),
    notIn: t.idList({ description: operatorWords.reference.notIn }),
    ...missing(t),
  }),
});

const textTestInput = builder.inputRef<TextTest>('TextTestInput').implement({
  description: `${testWords.text} ${rule}`,
  fields: (t) => ({
    equals: t.string({ description: operatorWords.text.equals }),
    equalsAny: t.stringList({ description: operatorWords.text.equalsAny }),
    contains: t.string({ description: operatorWords.text.contains }),
    containsAny: t.stringList({ description: operatorWords.text.containsAny }),
    containsNone: t.stringList({ description: operatorWords.text.containsNone }),
    startsWith: t.string({ description: operatorWords.text.startsWith }),
    ...missing(t),
  }),
});

const tagsTestInput = builder.inputRef<TagsTest>('TagsTestInput').implement({
  description: `${testWords.tags} ${rule}`,
  fields: (t) => ({
    hasAny: t.stringList({ description: operatorWords.tags.hasAny }),
    hasAll: t.stringList({ description: operatorWords.tags.hasAll }),
    hasNone: t.stringList({ description: operatorWords.tags.hasNone }),
  }),
});

const sharedTestInputs = { reference: referenceTestInput, text: textTestInput, tags: tagsTestInput };

function testInput(field: FilterField) {
  return isChoice(field) ? choiceTestInput(field) : sharedTestInputs[filterFields[field].type];
}

/** Made from the catalogue, so the compiler cannot see that they are the fields of a ConversationFilter. */
function filterInputFields(t: InputFields): never {
  const groups = {
    all: t.field({ type: [conversationFilterInput], description: 'Every one of these filters matches.' }),
    any: t.field({ type: [conversationFilterInput], description: 'At least one of these filters matches.' }),
  };
  const tests = filterFieldNames.map((field) => {
    const { description } = filterFields[field];
    return [field, t.field({ type: testInput(field), description })] as const;
  });
  return { ...groups, ...Object.fromEntries(tests) } as never;
}

conversationFilterInput.implement({
  description: `Which conversations: exactly one field. Groups nest at most ${limits.filterDepth} deep.`,
  isOneOf: true,
  fields: filterInputFields,
});
