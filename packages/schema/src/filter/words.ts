import type { FilterField } from './fields.ts';
import type { OperatorTable } from './read.ts';
import type { PropertyTest } from './types.ts';

/** What each operator asks, for the inputs and for reading them back. */
export const operatorWords = {
  choice: { in: 'It is one of these.', notIn: 'It is none of these.' },
  reference: { in: 'It is one of these.', notIn: 'It is none of these.' },
  text: {
    equals: 'It is this.',
    equalsAny: 'It is one of these.',
    contains: 'It has this in it.',
    containsAny: 'It has at least one of these in it.',
    containsNone: 'It has none of these in it.',
    startsWith: 'It begins with this.',
  },
  tags: {
    hasAny: 'At least one of these is there.',
    hasAll: 'All of these are there.',
    hasNone: 'None of these is there.',
  },
  time: { from: 'It is this moment or later.', before: 'It is earlier than this moment.' },
  number: {
    in: 'It is one of these.',
    notIn: 'It is none of these.',
    atLeast: 'It is this or more.',
    atMost: 'It is this or less.',
    moreThan: 'It is more than this.',
    lessThan: 'It is less than this.',
  },
  boolean: { is: 'It is this.' },
} satisfies OperatorTable<string>;

export const missingWords = {
  isSet: 'True: there must be a value. False: it must be missing.',
  orMissing: 'Whether a missing value passes. Without it, that fails every operator but isSet.',
};

export const testWords = {
  reference: 'A test of a field that refers to something by its id.',
  text: 'A test of a text. Case, width and the kind of white space make no difference.',
  tags: 'A test of the tags, which are compared exactly.',
  time: 'A test of a moment, to the millisecond.',
  number: 'A test of a number.',
  boolean: 'A test of something that is true or false.',
  propertyChoice: 'A test of one of the choices that the account has declared, which are compared exactly.',
  property: 'A test of a property: its name, and exactly one test, of the type that it is declared with.',
};

export const propertyTestWords = {
  name: 'The name that it is declared with.',
  text: 'The test of a property of type TEXT.',
  number: 'The test of a property of type NUMBER.',
  boolean: 'The test of a property of type BOOLEAN.',
  dateTime: 'The test of a property of type DATE_TIME.',
  choice: 'The test of a property of type CHOICE.',
} satisfies Record<keyof PropertyTest, string>;

/** What the test of a choice field is called in GraphQL: `StatusTest`. */
export function testName(field: FilterField): string {
  return `${field.slice(0, 1).toUpperCase()}${field.slice(1)}Test`;
}
