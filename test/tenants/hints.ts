import type { IdKind } from '@usher/schema/ids';

/** Which ids a field wants whose name is no kind of thing: the name without Id or Ids at its end. */
export const kindsByName: Readonly<Record<string, readonly IdKind[] | undefined>> = {
  member: ['agent'],
  owner: ['agent', 'bot'],
};

/** Texts that must look like something. Every other text may be anything. */
export const textsByName: Readonly<Record<string, (text: string) => string>> = {
  email: (text) => `${text.replaceAll(/\W+/g, '.')}@example.com`,
};

/** One value of each scalar but texts and ids. */
export const scalars: Readonly<Record<string, unknown>> = {
  Boolean: true,
  DateTime: '2040-01-31T09:30:00.000Z',
  Float: 1,
  Int: 1,
};

/** What a place wants that nothing above gives: `createAgent(input.name)`. */
export const valuesByPlace: Readonly<Record<string, unknown>> = {};
