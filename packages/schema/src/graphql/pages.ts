import type { ObjectRef } from '@pothos/core';
import type { Edge, Page } from '../page.ts';
import { builder, type SchemaTypes } from './builder.ts';

/** The Relay connection of a type, forward only. */
export function connectionOf<T extends object>(node: ObjectRef<SchemaTypes, T>, words: string) {
  const edge = builder.objectRef<Edge<T>>(`${node.name}Edge`).implement({
    description: `One of ${words}, with its place in the list.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Hand it in as `after` to go on behind this one.' }),
      node: t.field({
        type: node,
        description: 'The thing itself.',
        resolve: (parent) => asResolved(parent.node),
      }),
    }),
  });
  return builder.objectRef<Page<T>>(`${node.name}Connection`).implement({
    description: `A page of ${words}.`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        complexity: { field: 1, multiplier: 1 },
        description: 'The things of this page with their cursors.',
        resolve: (page) => page.edges,
      }),
      nodes: t.field({
        type: [node],
        complexity: { field: 1, multiplier: 1 },
        description: 'The things of this page without cursors.',
        resolve: (page) => page.edges.map((each) => each.node),
      }),
      pageInfo: t.field({
        type: pageInfo,
        description: 'Whether and where the list goes on.',
        resolve: (page) => page,
      }),
    }),
  });
}

const pageInfo = builder.objectRef<Page<unknown>>('PageInfo').implement({
  description: 'Whether and where a list goes on.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether there is more.' }),
    endCursor: t.string({
      nullable: true,
      description: 'Hand it in as `after` for the next page. Null when this page is empty.',
      resolve: (page) => page.edges.at(-1)?.cursor ?? null,
    }),
  }),
});

/** Pothos cannot see that a generic node is no list; the caller's types have said so. */
export const asResolved = (value: unknown) => value as never;

type ArgBuilder = Parameters<Parameters<typeof builder.queryFields>[0]>[0]['arg'];

export function pageArgs(arg: ArgBuilder) {
  return {
    first: arg.int({ description: 'How many at most: 1 to 100, 25 if left out.' }),
    after: arg.string({ description: 'The cursor to go on behind. Left out: from the start.' }),
  };
}

/** What a page costs: as much as it may hold. */
export const pageComplexity = ({ first }: { first?: number | null | undefined }) => ({
  field: 1,
  multiplier: Math.max(1, Math.min(first ?? 25, 100)),
});

/** What a page inside of each thing of a list costs: it is looked up for every one of them. */
export const nestedPageComplexity = (page: { first?: number | null | undefined }) => ({
  ...pageComplexity(page),
  field: 20,
});
