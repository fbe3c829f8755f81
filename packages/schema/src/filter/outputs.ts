import type { ObjectFieldBuilder } from '@pothos/core';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { asResolved } from '../graphql/pages.ts';
import { isChoice } from './choices.ts';
import { type FilterField, filterFieldNames, filterFields } from './fields.ts';
import { choiceTest, complexity, tests } from './test-outputs.ts';
import type { ConversationFilter } from './types.ts';

export const conversationFilterRef = builder.objectRef<ConversationFilter>('ConversationFilter');

type Fields<Of> = ObjectFieldBuilder<SchemaTypes, Of>;

function testOf(field: FilterField) {
  return isChoice(field) ? choiceTest(field) : tests[filterFields[field].type];
}

const group = (t: Fields<ConversationFilter>, name: 'all' | 'any', description: string) =>
  t.field({
    type: [conversationFilterRef],
    nullable: true,
    complexity,
    description,
    resolve: (filter) => asResolved(Reflect.get(filter, name)),
  });

function testField(t: Fields<ConversationFilter>, field: FilterField) {
  const { description } = filterFields[field];
  return t.field({
    type: testOf(field),
    nullable: true,
    complexity,
    description,
    resolve: (filter) => asResolved(Reflect.get(filter, field)),
  });
}

conversationFilterRef.implement({
  description:
    'Which conversations. Exactly one field is not null; without the nulls it is a ConversationFilterInput.',
  fields: (t) => ({
    all: group(t, 'all', 'Every one of these filters matches.'),
    any: group(t, 'any', 'At least one of these filters matches.'),
    ...Object.fromEntries(filterFieldNames.map((field) => [field, testField(t, field)])),
  }),
});
