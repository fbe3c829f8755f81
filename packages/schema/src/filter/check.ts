import { z } from 'zod';
import { filledText, time } from '../input.ts';
import { limits } from '../limits.ts';
import { propertyName } from '../property/types.ts';
import type { FilterField, FilterFields } from './fields.ts';
import { filterFields } from './fields.ts';
import { type ConversationFilter, propertyTestKeys } from './types.ts';

const value = filledText(limits.filterValueLength);
const listOf = (item: z.ZodType<string | number>) =>
  z
    .array(item)
    .min(1, 'Give at least one value, or leave this out.')
    .max(limits.filterValues, `Give at most ${limits.filterValues} values.`)
    .nullish();
const values = listOf(value);
const missing = { isSet: z.boolean().nullish(), orMissing: z.boolean().nullish() };

const reference = z.strictObject({ ...missing, in: values, notIn: values });
const text = z.strictObject({
  ...missing,
  equals: value.nullish(),
  equalsAny: values,
  contains: value.nullish(),
  containsAny: values,
  containsNone: values,
  startsWith: value.nullish(),
});
const tags = z.strictObject({ hasAny: values, hasAll: values, hasNone: values });
const choice = (choices: readonly string[]) => {
  const known = listOf(z.enum(choices, `Use one of ${choices.join(', ')}.`));
  return z.strictObject({ ...missing, in: known, notIn: known });
};

const moment = z.strictObject({ ...missing, from: time.nullish(), before: time.nullish() });
const number = z.strictObject({
  ...missing,
  in: listOf(z.number()),
  notIn: listOf(z.number()),
  atLeast: z.number().nullish(),
  atMost: z.number().nullish(),
  moreThan: z.number().nullish(),
  lessThan: z.number().nullish(),
});
const boolean = z.strictObject({ ...missing, is: z.boolean().nullish() });

const propertyTest = z
  .strictObject({
    name: propertyName,
    text: givenTest(text).nullish(),
    number: givenTest(number).nullish(),
    boolean: givenTest(boolean).nullish(),
    dateTime: givenTest(moment).nullish(),
    // The same as of a reference: words that are compared exactly.
    choice: givenTest(reference).nullish(),
  })
  .refine(
    (test) => propertyTestKeys.filter((key) => test[key] != null).length === 1,
    `Give exactly one of ${propertyTestKeys.join(', ')}.`,
  )
  .transform(withoutNulls);

function fieldTest(field: FilterFields[FilterField]): z.ZodType<object> {
  if (field.type === 'property') return propertyTest;
  if (field.type === 'choice') return givenTest(choice(field.choices));
  return givenTest({ reference, text, tags, time: moment }[field.type]);
}

function givenTest(test: z.ZodType<Record<string, unknown>>) {
  return test
    .refine(
      (test) => Object.entries(test).some(([operator, given]) => operator !== 'orMissing' && given != null),
      'Give at least one operator.',
    )
    .transform(withoutNulls);
}

/** Null and absent mean the same in a filter; from here on there is only absent. */
function withoutNulls(given: object): object {
  return Object.fromEntries(Object.entries(given).filter(([, part]) => part != null));
}

function filterOfDepth(depth: number): z.ZodType {
  const fields = Object.entries(filterFields).map(
    ([name, field]) => [name, fieldTest(field).nullish()] as const,
  );
  const group = depth > 0 ? filterGroup(depth) : tooDeep;
  return z
    .strictObject({ ...Object.fromEntries(fields), all: group.nullish(), any: group.nullish() })
    .refine(
      (filter) => Object.values(filter).filter((given) => given != null).length === 1,
      'Give exactly one field.',
    )
    .transform(withoutNulls);
}

function filterGroup(depth: number): z.ZodType {
  return z
    .array(filterOfDepth(depth - 1))
    .min(1, 'Give at least one filter.')
    .max(limits.workflowFilters, `Give at most ${limits.workflowFilters} filters.`);
}

const tooDeep = z.never(`Filters nest at most ${limits.filterDepth} groups deep. Flatten this one.`);

/** Accepts what GraphQL lets through and a definition read back, and answers every mistake with its path. */
export const conversationFilter = filterOfDepth(limits.filterDepth) as z.ZodType<ConversationFilter>;

/** How many field tests a filter holds, for the limit per workflow. */
export function countTests(filter: ConversationFilter): number {
  if ('all' in filter) return filter.all.reduce((sum, part) => sum + countTests(part), 0);
  if ('any' in filter) return filter.any.reduce((sum, part) => sum + countTests(part), 0);
  return 1;
}
