import type { InputFieldBuilder, InputRef } from '@pothos/core';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { type ChoiceField, choiceEnums } from './choices.ts';
import type {
  BooleanTest,
  ChoiceTest,
  NumberTest,
  PropertyTest,
  ReferenceTest,
  TagsTest,
  TextTest,
  TimeTest,
} from './types.ts';
import { missingWords, operatorWords, propertyTestWords, testName, testWords } from './words.ts';

type InputFields = InputFieldBuilder<SchemaTypes, 'InputObject'>;

const rule = 'All operators given must hold; give at least one.';

const missing = (t: InputFields) => ({
  isSet: t.boolean({ description: missingWords.isSet }),
  orMissing: t.boolean({ required: true, defaultValue: false, description: missingWords.orMissing }),
});

export function choiceTestInput(field: ChoiceField): InputRef<ChoiceTest> {
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

const referenceTestInput: InputRef<ReferenceTest> = builder
  .inputRef<ReferenceTest>('ReferenceTestInput')
  .implement({
    description: `${testWords.reference} ${rule}`,
    fields: (t) => ({
      in: t.idList({ description: operatorWords.reference.in }),
      notIn: t.idList({ description: operatorWords.reference.notIn }),
      ...missing(t),
    }),
  });

const textTestInput: InputRef<TextTest> = builder.inputRef<TextTest>('TextTestInput').implement({
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

const tagsTestInput: InputRef<TagsTest> = builder.inputRef<TagsTest>('TagsTestInput').implement({
  description: `${testWords.tags} ${rule}`,
  fields: (t) => ({
    hasAny: t.stringList({ description: operatorWords.tags.hasAny }),
    hasAll: t.stringList({ description: operatorWords.tags.hasAll }),
    hasNone: t.stringList({ description: operatorWords.tags.hasNone }),
  }),
});

/** With its moments as GraphQL hands them in; the check turns them into ISO 8601. */
type GivenTimes = Omit<TimeTest, 'from' | 'before'> & {
  from?: Date | null | undefined;
  before?: Date | null | undefined;
};

const timeTestInput: InputRef<GivenTimes> = builder.inputRef<GivenTimes>('TimeTestInput').implement({
  description: `${testWords.time} ${rule}`,
  fields: (t) => ({
    from: t.field({ type: 'DateTime', description: operatorWords.time.from }),
    before: t.field({ type: 'DateTime', description: operatorWords.time.before }),
    ...missing(t),
  }),
});

const numberTestInput: InputRef<NumberTest> = builder.inputRef<NumberTest>('NumberTestInput').implement({
  description: `${testWords.number} ${rule}`,
  fields: (t) => ({
    in: t.floatList({ description: operatorWords.number.in }),
    notIn: t.floatList({ description: operatorWords.number.notIn }),
    atLeast: t.float({ description: operatorWords.number.atLeast }),
    atMost: t.float({ description: operatorWords.number.atMost }),
    moreThan: t.float({ description: operatorWords.number.moreThan }),
    lessThan: t.float({ description: operatorWords.number.lessThan }),
    ...missing(t),
  }),
});

const booleanTestInput: InputRef<BooleanTest> = builder.inputRef<BooleanTest>('BooleanTestInput').implement({
  description: `${testWords.boolean} ${rule}`,
  fields: (t) => ({ is: t.boolean({ description: operatorWords.boolean.is }), ...missing(t) }),
});

const propertyChoiceTestInput: InputRef<ChoiceTest> = builder
  .inputRef<ChoiceTest>('PropertyChoiceTestInput')
  .implement({
    description: `${testWords.propertyChoice} ${rule}`,
    fields: (t) => ({
      in: t.stringList({ description: operatorWords.choice.in }),
      notIn: t.stringList({ description: operatorWords.choice.notIn }),
      ...missing(t),
    }),
  });

type GivenProperty = Omit<PropertyTest, 'dateTime'> & { dateTime?: GivenTimes | null | undefined };

const propertyTestInput: InputRef<GivenProperty> = builder
  .inputRef<GivenProperty>('PropertyTestInput')
  .implement({
    description: testWords.property,
    fields: (t) => ({
      name: t.string({ required: true, description: propertyTestWords.name }),
      text: t.field({ type: textTestInput, description: propertyTestWords.text }),
      number: t.field({ type: numberTestInput, description: propertyTestWords.number }),
      boolean: t.field({ type: booleanTestInput, description: propertyTestWords.boolean }),
      dateTime: t.field({ type: timeTestInput, description: propertyTestWords.dateTime }),
      choice: t.field({ type: propertyChoiceTestInput, description: propertyTestWords.choice }),
    }),
  });

export const testInputs = {
  reference: referenceTestInput,
  text: textTestInput,
  tags: tagsTestInput,
  time: timeTestInput,
  property: propertyTestInput,
};
