import { z } from 'zod';
import { limits } from './limits.ts';

export const pageInput = z.object({
  first: z
    .int()
    .min(1, 'Ask for at least 1.')
    .max(limits.pageSize, `Ask for at most ${limits.pageSize}, and page on with after.`)
    .nullish(),
  after: z.string().max(2_000, 'This is not a cursor of this list.').nullish(),
});
export type PageInput = z.infer<typeof pageInput>;

export type Edge<T> = { cursor: string; node: T };
export type Page<T> = { edges: Edge<T>[]; hasNextPage: boolean };
