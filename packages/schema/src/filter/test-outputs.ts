import type { ObjectFieldBuilder } from '@pothos/core';
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

const rule = 'Operators that are null are not tested.';

/** It comes with the row that holds it, and the whole of a filter must fit into one query. */
export const complexity = { field: 0, multiplier: 0 };
const optional = { nullable: true, complexity } as const;

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

export function choiceTest(field: ChoiceField) {
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

const time = (t: Fields<TimeTest>, description: string, read: Read<TimeTest, string>) =>
  t.field({
    type: 'DateTime',
    nullable: true,
    complexity,
    description,
    resolve: (test) => {
      const given = read(test);
      return given == null ? null : new Date(given);
    },
  });

const timeTest = builder.objectRef<TimeTest>('TimeTest').implement({
  description: `${testWords.time} ${rule}`,
  fields: (t) => ({
    from: time(t, operatorWords.time.from, (test) => test.from),
    before: time(t, operatorWords.time.before, (test) => test.before),
    ...missing(t),
  }),
});

const numbers = (t: Fields<NumberTest>, description: string, resolve: Read<NumberTest, readonly number[]>) =>
  t.floatList({ nullable: true, complexity, description, resolve });

const number = (t: Fields<NumberTest>, description: string, resolve: Read<NumberTest, number>) =>
  t.float({ nullable: true, complexity, description, resolve });

const numberTest = builder.objectRef<NumberTest>('NumberTest').implement({
  description: `${testWords.number} ${rule}`,
  fields: (t) => ({
    in: numbers(t, operatorWords.number.in, (test) => test.in),
    notIn: numbers(t, operatorWords.number.notIn, (test) => test.notIn),
    atLeast: number(t, operatorWords.number.atLeast, (test) => test.atLeast),
    atMost: number(t, operatorWords.number.atMost, (test) => test.atMost),
    moreThan: number(t, operatorWords.number.moreThan, (test) => test.moreThan),
    lessThan: number(t, operatorWords.number.lessThan, (test) => test.lessThan),
    ...missing(t),
  }),
});

const booleanTest = builder.objectRef<BooleanTest>('BooleanTest').implement({
  description: `${testWords.boolean} ${rule}`,
  fields: (t) => ({
    is: t.boolean({
      nullable: true,
      complexity,
      description: operatorWords.boolean.is,
      resolve: (test) => test.is,
    }),
    ...missing(t),
  }),
});

const propertyChoiceTest = builder.objectRef<ChoiceTest>('PropertyChoiceTest').implement({
  description: `${testWords.propertyChoice} ${rule}`,
  fields: (t) => ({
    in: texts(t, operatorWords.choice.in, (test) => test.in),
    notIn: texts(t, operatorWords.choice.notIn, (test) => test.notIn),
    ...missing(t),
  }),
});

const propertyTest = builder.objectRef<PropertyTest>('PropertyTest').implement({
  description: testWords.property,
  fields: (t) => ({
    name: t.exposeString('name', { complexity, description: propertyTestWords.name }),
    text: t.field({
      type: textTest,
      ...optional,
      description: propertyTestWords.text,
      resolve: (test) => test.text,
    }),
    number: t.field({
      type: numberTest,
      ...optional,
      description: propertyTestWords.number,
      resolve: (test) => test.number,
    }),
    boolean: t.field({
      type: booleanTest,
      ...optional,
      description: propertyTestWords.boolean,
      resolve: (test) => test.boolean,
    }),
    dateTime: t.field({
      type: timeTest,
      ...optional,
      description: propertyTestWords.dateTime,
      resolve: (test) => test.dateTime,
    }),
    choice: t.field({
      type: propertyChoiceTest,
      ...optional,
      description: propertyTestWords.choice,
      resolve: (test) => test.choice,
    }),
  }),
});

export const tests = {
  reference: referenceTest,
  text: textTest,
  tags: tagsTest,
  time: timeTest,
  property: propertyTest,
};
