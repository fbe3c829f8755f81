import { type PropertyValue, type PropertyValues, valueNamed } from '../property/types.ts';
import type { FieldChange } from './types.ts';

export type ChangedProperty = { name: string; from: PropertyValue | null; to: PropertyValue | null };

/** Which of all properties a change replaced, by name. */
export function changedProperties(change: FieldChange | undefined): ChangedProperty[] {
  const from = valuesIn(change?.from);
  const to = valuesIn(change?.to);
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort();
  return names
    .map((name) => ({ name, from: valueNamed(from, name), to: valueNamed(to, name) }))
    .filter((changed) => textOf(changed.from) !== textOf(changed.to));
}

/** What an event keeps of `properties` is what the state had there. */
function valuesIn(kept: unknown): PropertyValues {
  return (kept ?? {}) as PropertyValues;
}

/** A value has one field, so its JSON is canonical. */
function textOf(value: PropertyValue | null): string {
  return JSON.stringify(value);
}
