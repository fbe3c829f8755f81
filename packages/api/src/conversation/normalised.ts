import { filterableText, normaliseText } from '@usher/schema/filter/normalise';
import type { PropertyValues } from '@usher/schema/property/types';

/** A text as filters compare it. */
export function normalised(text: string | null): string | null {
  return text === null ? null : normaliseText(filterableText(text));
}

/** The texts among the values by name, as filters compare them. */
export function normalisedTexts(properties: PropertyValues): Record<string, string> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) =>
      'text' in value ? [[name, normaliseText(value.text)]] : [],
    ),
  );
}
