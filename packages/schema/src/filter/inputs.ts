import type { InputFieldBuilder } from '@pothos/core';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { limits } from '../limits.ts';
import { isChoice } from './choices.ts';
import { type FilterField, filterFieldNames, filterFields } from './fields.ts';
import { choiceTestInput, testInputs } from './test-inputs.ts';
import type { ConversationFilter } from './types.ts';

type InputFields = InputFieldBuilder<SchemaTypes, 'InputObject'>;

export const conversationFilterInput = builder.inputRef<ConversationFilter>('ConversationFilterInput');

function testInput(field: FilterField) {
  return isChoice(field) ? choiceTestInput(field) : testInputs[filterFields[field].type];
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
