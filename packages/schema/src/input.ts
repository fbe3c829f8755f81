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
