import { limits } from '../limits.ts';
import type { TestType } from './types.ts';

/**
 * Text as it is compared, on both sides, so that comparisons ignore case, width and the kind of white space.
 * Composed a second time because lower case can compose where upper case could not (J and a caron), and with
 * one sigma because which of the two lower case gives depends on what follows.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll('ς', 'σ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The beginning of a text that filters, snapshots and explanations see, never ending in half a character. */
export function filterableText(text: string): string {
  const cut = text.slice(0, limits.filterableTextLength);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

type Prepare = (values: readonly string[], owner: object) => readonly string[];
const asIs: Prepare = (values) => values;

/** How values of each type are prepared before they are compared. `owner` is the state or the test they belong to. */
export const comparable: Record<TestType, Prepare> = {
  choice: asIs,
  reference: asIs,
  text: (values, owner) => values.map((value) => normalisedOnce(owner, value)),
  tags: asIs,
  time: asIs,
  number: asIs,
  boolean: asIs,
};

/** Kept while the owner lives: normalising 1,024 characters took 6 µs, and hundreds of tests look at the same ones. */
const normalised = new WeakMap<object, Map<string, string>>();

function normalisedOnce(owner: object, text: string): string {
  const known = normalised.get(owner) ?? new Map<string, string>();
  const result = known.get(text) ?? normaliseText(text);
  normalised.set(owner, known.set(text, result));
  return result;
}
