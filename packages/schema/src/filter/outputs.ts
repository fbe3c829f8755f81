import type { ObjectFieldBuilder } from '@pothos/core';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { asResolved } from '../graphql/pages.ts';
import { type ChoiceField, choiceEnums, isChoice } from './choices.ts';
import { type FilterField, filterFieldNames, filterFields } from './fields.ts';
import type { ChoiceTest, ConversationFilter, ReferenceTest, TagsTest, TextTest } from './types.ts';
import { missingWords, operatorWords, testName, testWords } from './words.ts';

const rule = 'Operators that are null are not tested.';

// It comes with the row that holds it, and the whole of a filter must fit into one query.
const complexity = { field: 0, multiplier: 0 };

export const conversationFilterRef = builder.objectRef<ConversationFilter>('ConversationFilter');

type Fields<Test> = ObjectFieldBuilder<SchemaTypes, Test>;
type Missing = Pick<ReferenceTest, 'isSet' | 'orMissing'>;

function missing<Test extends Missing>(t: Fields<Test>) {
  const isSet = (test: Missing) => test.isSet;
  const orMissing = (test: Missing) => test.orMissing ?? false;
  return {
    isSet: t.boolean({ nullable: true, complexity, description: missingWords.isSet, resolve: isSet }),
    orMissing: t.boolean({ complexity, description: missingWords.orMissing, resolve: orMissing }),
  };
}

function choiceTest(field: ChoiceField) {
  const type = choiceEnums[field];
  const words = operatorWords.choice;
  // Of never, because that fits the values of every enum.
  return builder.objectRef<ChoiceTest<never>>(testName(field)).implement({
    description: `A test of \`${field}\`. ${rule}`,
    fields: (t) => ({
      in: t.field({
        type: [type],
        nullable: true,
        complexity,
        description: words.in,
        resolve: (test) => test.in,
      }),
      notIn: t.field({
        type: [type],
        nullable: true,
        complexity,
        description: words.notIn,
        resolve: (test) => test.notIn,
      }),
      ...missing(t),
    }),
  });
}

const referenceTest = builder.objectRef<ReferenceTest>('ReferenceTest').implement({
  description: `${testWords.reference} ${rule}`,
  fields: (t) => ({
    in: t.idList({
      nullable: true,
      complexity,
      description: operatorWords.reference.in,
      resolve: (test) => test.in,
    }),
    notIn: t.idList({
      nullable: true,
      complexity,
      description: operatorWords.reference.notIn,
      resolve: (test) => test.notIn,
    }),
    ...missing(t),
  }),
});

type Read<Test, Value> = (test: Test) => Value | null | undefined;

const text = (t: Fields<TextTest>, description: string, resolve: Read<TextTest, string>) =>
  t.string({ nullable: true, complexity, description, resolve });

const texts = <Test>(t: Fields<Test>, description: string, resolve: Read<Test, readonly string[]>) =>
  t.stringList({ nullable: true, complexity, description, resolve });

const textTest = builder.objectRef<TextTest>('TextTest').implement({
  description: `${testWords.text} ${rule}`,
  fields: (t) => ({
    equals: text(t, operatorWords.text.equals, (test) => test.equals),
    equalsAny: texts(t, operatorWords.text.equalsAny, (test) => test.equalsAny),
    contains: text(t, operatorWords.text.contains, (test) => test.contains),
    containsAny: texts(t, operatorWords.text.containsAny, (test) => test.containsAny),
    containsNone: texts(t, operatorWords.text.containsNone, (test) => test.containsNone),
    startsWith: text(t, operatorWords.text.startsWith, (test) => test.startsWith),
    ...missing(t),
  }),
});

const tagsTest = builder.objectRef<TagsTest>('TagsTest').implement({
  description: `${testWords.tags} ${rule}`,
  fields: (t) => ({
    hasAny: texts(t, operatorWords.tags.hasAny, (test) => test.hasAny),
    hasAll: texts(t, operatorWords.tags.hasAll, (test) => test.hasAll),
    hasNone: texts(t, operatorWords.tags.hasNone, (test) => test.hasNone),
  }),
});

const sharedTests = { reference: referenceTest, text: textTest, tags: tagsTest };

function testOf(field: FilterField) {
  return isChoice(field) ? choiceTest(field) : sharedTests[filterFields[field].type];
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
