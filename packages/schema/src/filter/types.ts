import type { FilterField, FilterFields } from './fields.ts';

/** Within one test all given operators must hold. A missing value fails every operator but isSet, unless orMissing. */
type Missing = { isSet?: boolean | null | undefined; orMissing?: boolean | null | undefined };
type Values<T> = readonly T[] | null | undefined;

export type ChoiceTest<Choice extends string = string> = Missing & {
  in?: Values<Choice>;
  notIn?: Values<Choice>;
};
export type ReferenceTest = Missing & { in?: Values<string>; notIn?: Values<string> };
export type TextTest = Missing & {
  equals?: string | null | undefined;
  equalsAny?: Values<string>;
  contains?: string | null | undefined;
  containsAny?: Values<string>;
  containsNone?: Values<string>;
  startsWith?: string | null | undefined;
};
export type TagsTest = { hasAny?: Values<string>; hasAll?: Values<string>; hasNone?: Values<string> };

type TestOf<Field> = Field extends { type: 'choice'; choices: readonly (infer Choice extends string)[] }
  ? ChoiceTest<Choice>
  : Field extends { type: 'reference' }
    ? ReferenceTest
    : Field extends { type: 'text' }
      ? TextTest
      : TagsTest;

export type FieldTests = { [F in FilterField]: TestOf<FilterFields[F]> };
type OneField = { [F in FilterField]: { [K in F]: FieldTests[F] } }[FilterField];

/** Exactly one key, like the GraphQL input it comes from. Stored in this form, so that what was read can be written. */
export type ConversationFilter = { all: ConversationFilter[] } | { any: ConversationFilter[] } | OneField;

/** One test of a filter, with the value it saw: the smallest piece of "why". */
export type Condition = {
  /** Where in the filter: `all.0.status`. */
  path: string;
  field: FilterField;
  operator: string;
  expected: string[];
  /** Null: the value was missing. */
  seen: string[] | null;
  matched: boolean;
};
