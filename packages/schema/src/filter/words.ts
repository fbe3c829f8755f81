import type { OperatorTable } from './evaluate.ts';
import type { FilterField } from './fields.ts';

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
} satisfies OperatorTable<string>;

export const missingWords = {
  isSet: 'True: there must be a value. False: it must be missing.',
  orMissing: 'Whether a missing value passes. Without it, that fails every operator but isSet.',
};

export const testWords = {
  reference: 'A test of a field that refers to something by its id.',
  text: 'A test of a text. Case, width and the kind of white space make no difference.',
  tags: 'A test of the tags, which are compared exactly.',
};

/** What the test of a choice field is called in GraphQL: `StatusTest`. */
export function testName(field: FilterField): string {
  return `${field.slice(0, 1).toUpperCase()}${field.slice(1)}Test`;
}
