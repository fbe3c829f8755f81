import { z } from 'zod';
import type { PropertyId } from '../ids.ts';
import { filledText, id, idempotencyKey, name as label, text, time, unlessAbsent } from '../input.ts';
import { limits } from '../limits.ts';

/** What a property can hold, and under which key its values hold it. */
export const valueKeys = {
  TEXT: 'text',
  NUMBER: 'number',
  BOOLEAN: 'boolean',
  DATE_TIME: 'dateTime',
  CHOICE: 'choice',
} as const;
export type PropertyType = keyof typeof valueKeys;
export type ValueKey = (typeof valueKeys)[PropertyType];
export const propertyTypes = Object.keys(valueKeys) as PropertyType[];

/** A property that an account has declared for its conversations. */
export type ConversationProperty = {
  id: PropertyId;
  /** Unique in the account; values, filters and actions refer to it. Never changes. */
  name: string;
  label: string;
  description: string | null;
  type: PropertyType;
  /** Empty unless the type is CHOICE. */
  choices: string[];
  createdAt: Date;
};

/** Exactly one key, like the GraphQL input it comes from, and stored so. Times are ISO 8601. */
export type PropertyValue =
  | { text: string }
  | { number: number }
  | { boolean: boolean }
  | { dateTime: string }
  | { choice: string };

/** What a conversation has, by name. Any name may be one of Object's own: ask with `valueNamed`. */
export type PropertyValues = Readonly<Record<string, PropertyValue>>;

export function valueNamed(values: PropertyValues, name: string): PropertyValue | null {
  return Object.hasOwn(values, name) ? (values[name] ?? null) : null;
}

/** What the value holds under this key, as text. Null: it is of another type. */
export function heldAs(value: PropertyValue | null, key: ValueKey): string | null {
  const held: unknown = value === null ? undefined : Reflect.get(value, key);
  return held === undefined ? null : String(held);
}

export const propertyName = text(limits.propertyNameLength).regex(
  /^[A-Za-z][A-Za-z0-9_]*$/,
  'Begin with a letter, and use letters, digits and "_" only.',
);

const choice = filledText(limits.propertyChoiceLength);
const choices = z
  .array(choice)
  .max(limits.propertyChoices, `Give at most ${limits.propertyChoices} choices.`)
  .nullish();

export const propertyValue: z.ZodType<PropertyValue> = z
  .strictObject({
    text: filledText(limits.propertyTextLength).nullish(),
    number: z.number().nullish(),
    boolean: z.boolean().nullish(),
    dateTime: time.nullish(),
    choice: choice.nullish(),
  })
  .transform((given, context) => {
    const held = Object.entries(given).filter(([, part]) => part != null);
    if (held.length !== 1)
      context.addIssue('Give exactly one of text, number, boolean, dateTime and choice.');
    // Exactly one of the fields above, which the compiler cannot follow through entries.
    return Object.fromEntries(held) as PropertyValue;
  });

export const createPropertyInput = z.object({
  name: propertyName,
  label,
  description: filledText(limits.reasonLength).nullish(),
  type: z.enum(propertyTypes),
  choices,
  idempotencyKey,
});
export type CreatePropertyInput = z.infer<typeof createPropertyInput>;

export const updatePropertyInput = z.object({
  propertyId: id,
  label: unlessAbsent(label),
  description: filledText(limits.reasonLength).nullish(),
  addChoices: choices,
  idempotencyKey,
});
export type UpdatePropertyInput = z.infer<typeof updatePropertyInput>;
