import type { ValueKey } from '../property/types.ts';
import { type FilterField, filterFields } from './fields.ts';
import {
  type ConversationFilter,
  type PropertyTest,
  propertyTestKeys,
  propertyTests,
  type Tests,
  type TestType,
} from './types.ts';

/** Something for every operator of every type of test but isSet, which needs no type. Total: a new one must be handled. */
export type OperatorTable<Handler> = {
  [Type in TestType]: Record<Exclude<keyof Tests[Type], 'isSet' | 'orMissing'>, Handler>;
};

type Given = string | number | boolean | readonly (string | number)[] | null | undefined;
type GivenTest = { readonly isSet?: Given; readonly orMissing?: Given; readonly [operator: string]: Given };
type Parts = readonly ConversationFilter[];

/** A filter taken apart: a group of others, or the test of one field. `path` is where the test is within the filter. */
export type ReadFilter = { kind: 'all'; parts: Parts } | { kind: 'any'; parts: Parts } | FieldTest;
type Test = { kind: 'test'; path: string; type: TestType; given: GivenTest };
type PlainField = Exclude<FilterField, 'property'>;
export type FieldTest =
  | (Test & { field: PlainField })
  | (Test & { field: 'property'; property: { name: string; key: ValueKey } });

export function readFilter(filter: ConversationFilter): ReadFilter {
  if ('all' in filter && filter.all) return { kind: 'all', parts: filter.all };
  if ('any' in filter && filter.any) return { kind: 'any', parts: filter.any };
  if ('property' in filter) return readProperty(filter.property);
  for (const [field, given] of Object.entries<GivenTest | Parts>(filter)) {
    if (given && isPlain(field) && !isParts(given)) {
      return { kind: 'test', path: field, field, type: filterFields[field].type, given };
    }
  }
  throw new Error(`A filter has one of the known fields, not ${Object.keys(filter).join(', ') || 'none'}.`);
}

function readProperty(test: PropertyTest): FieldTest {
  for (const key of propertyTestKeys) {
    const given = test[key];
    if (given == null) continue;
    const property = { name: test.name, key };
    return {
      kind: 'test',
      path: `property.${key}`,
      field: 'property',
      type: propertyTests[key],
      given,
      property,
    };
  }
  throw new Error(`The test of the property ${test.name} tests nothing.`);
}

/** The operators that a test gives, in the table's order, each with what the table has for it. */
export function givenOperators<Handler>(table: OperatorTable<Handler>, { type, given }: FieldTest) {
  return Object.entries<Handler>(table[type]).flatMap(([operator, handler]) => {
    const value = given[operator];
    if (value === null || value === undefined) return [];
    return [{ operator, handler, expected: (typeof value === 'object' ? value : [value]).map(String) }];
  });
}

function isPlain(name: string): name is PlainField {
  return Object.hasOwn(filterFields, name) && name !== 'property';
}

function isParts(given: GivenTest | Parts): given is Parts {
  return Array.isArray(given);
}
