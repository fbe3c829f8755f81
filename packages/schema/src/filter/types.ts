import type { ValueKey } from '../property/types.ts';
import type { FilterField, FilterFields } from './fields.ts';

/** Within one test all given operators must hold. A missing value fails every operator but isSet, unless orMissing. */
type Missing = { isSet?: boolean | null | undefined; orMissing?: boolean | null | undefined };
type Values<T> = readonly T[] | null | undefined;
type Value<T> = T | null | undefined;

export type ChoiceTest<Choice extends string = string> = Missing & {
  in?: Values<Choice>;
  notIn?: Values<Choice>;
};
export type ReferenceTest = Missing & { in?: Values<string>; notIn?: Values<string> };
export type TextTest = Missing & {
  equals?: Value<string>;
  equalsAny?: Values<string>;
  contains?: Value<string>;
  containsAny?: Values<string>;
  containsNone?: Values<string>;
  startsWith?: Value<string>;
};
export type TagsTest = { hasAny?: Values<string>; hasAll?: Values<string>; hasNone?: Values<string> };
/** Times as ISO 8601. */
export type TimeTest = Missing & { from?: Value<string>; before?: Value<string> };
export type NumberTest = Missing & {
  in?: Values<number>;
  notIn?: Values<number>;
  atLeast?: Value<number>;
  atMost?: Value<number>;
  moreThan?: Value<number>;
  lessThan?: Value<number>;
};
export type BooleanTest = Missing & { is?: Value<boolean> };

/** What values can be tested for, by their type. */
export type Tests = {
  choice: ChoiceTest;
  reference: ReferenceTest;
  text: TextTest;
  tags: TagsTest;
  time: TimeTest;
  number: NumberTest;
  boolean: BooleanTest;
};
export type TestType = keyof Tests;

/** The type of test that each type of property has. */
export const propertyTests = {
  text: 'text',
  number: 'number',
  boolean: 'boolean',
  dateTime: 'time',
  choice: 'choice',
} as const satisfies Record<ValueKey, TestType>;
export const propertyTestKeys = Object.keys(propertyTests) as ValueKey[];

/** Exactly one test, of the property's own type. */
export type PropertyTest = { name: string } & {
  [Key in ValueKey]?: Tests[(typeof propertyTests)[Key]] | null | undefined;
};

type TestOf<Field> = Field extends { type: 'choice'; choices: readonly (infer Choice extends string)[] }
  ? ChoiceTest<Choice>
  : Field extends { type: infer Type extends TestType }
    ? Tests[Type]
    : PropertyTest;

export type FieldTests = { [F in FilterField]: TestOf<FilterFields[F]> };
type OneField = { [F in FilterField]: { [K in F]: FieldTests[F] } }[FilterField];

/** Exactly one key, like the GraphQL input it comes from. Stored in this form, so that what was read can be written. */
export type ConversationFilter = { all: ConversationFilter[] } | { any: ConversationFilter[] } | OneField;

/** One test of a filter, with the value it saw: the smallest piece of "why". */
export type Condition = {
  /** Where in the filter: `all.0.status`. */
  path: string;
  field: FilterField;
  /** The name of the property, when the field is `property`. */
  property?: string;
  operator: string;
  expected: string[];
  /** Null: the value was missing. */
  seen: string[] | null;
  matched: boolean;
};
