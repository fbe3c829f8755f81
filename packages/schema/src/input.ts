import { z } from 'zod';
import { InvalidInputError } from './errors.ts';
import { limits } from './limits.ts';

/** Text as Postgres can store it: no NUL, no half surrogate pairs. */
export function text(max: number) {
  return z
    .string()
    .max(max, `Give at most ${max} characters.`)
    .refine((value) => !value.includes('\u0000'), 'Remove the NUL character.')
    .refine((value) => value.isWellFormed(), 'Remove the broken (unpaired surrogate) character.');
}

export function filledText(max: number) {
  return text(max).refine((value) => value.trim() !== '', 'Give a text that is not empty.');
}

export const name = filledText(limits.nameLength);
export const externalId = filledText(limits.externalIdLength).nullish();
export const idempotencyKey = filledText(limits.idempotencyKeyLength).nullish();
/** Any string: whether it names something is answered by NotFoundError, for all ids alike. */
export const id = z.string();
/** A moment as ISO 8601, which Postgres reads and which sorts like the moments. GraphQL hands in a Date. */
export const time = z
  .union([z.date(), z.string()], 'Give a time such as 2026-01-31T09:30:00.000Z.')
  .transform((given, context) => {
    const date = new Date(given);
    if (date >= firstMoment && date < lastMoment) return date.toISOString();
    context.addIssue('Give a time such as 2026-01-31T09:30:00.000Z, in the years 1 to 9999.');
    return z.NEVER;
  });
const firstMoment = new Date('0001-01-01T00:00:00.000Z');
const lastMoment = new Date('+010000-01-01T00:00:00.000Z');

/** In every update an absent field stays as it is; null clears a field that may be empty, and is refused elsewhere. */
export function unlessAbsent<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().refine((value): boolean => value !== null, 'Give a value, or leave this out.');
}

/** What GraphQL hands in, with each moment as it is kept: as ISO 8601. */
export function withIsoTimes<T>(given: T): T {
  if (given instanceof Date) return given.toISOString() as T;
  if (Array.isArray(given)) return given.map(withIsoTimes) as T;
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(Object.entries(given).map(([name, part]) => [name, withIsoTimes(part)])) as T;
}

export const version = z.int().min(1, 'Versions start at 1.').nullish();

/** The parsed input, or every mistake at once with its path. */
export function parseInput<Output>(schema: z.ZodType<Output>, input: unknown, root = 'input'): Output {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new InvalidInputError(
    parsed.error.issues.slice(0, 20).map((issue) => ({
      path: [root, ...issue.path.map(String)].filter((part) => part !== '').join('.'),
      message: issue.message,
    })),
  );
}
