import { z } from 'zod';
import { type Priority, priorities } from '../conversation/types.ts';
import { filledText } from '../input.ts';
import { limits } from '../limits.ts';
import { type PropertyValue, propertyName, propertyValue } from '../property/types.ts';

/** What an action sets: exactly one key, like the GraphQL input it comes from, and stored so. */
export type PropertySetting =
  | { priority: Priority }
  | { clearPriority: true }
  | { addTags: string[] }
  | { removeTags: string[] }
  | { property: { name: string; value: PropertyValue } }
  /** The name of the property. */
  | { clearProperty: string };
export type SettingKey = PropertySetting extends infer Setting
  ? Setting extends PropertySetting
    ? keyof Setting
    : never
  : never;

const tags = z
  .array(filledText(limits.tagLength))
  .min(1, 'Give at least one tag.')
  .max(limits.tags, `Give at most ${limits.tags} tags.`)
  .nullish();

export const propertySetting: z.ZodType<PropertySetting> = z
  .strictObject({
    priority: z.enum(priorities).nullish(),
    clearPriority: z.literal(true, 'Say true, or set something else.').nullish(),
    addTags: tags,
    removeTags: tags,
    property: z.strictObject({ name: propertyName, value: propertyValue }).nullish(),
    clearProperty: propertyName.nullish(),
  } satisfies Record<SettingKey, z.ZodType>)
  .transform((given, context) => {
    const set = Object.entries(given).filter(([, part]) => part != null);
    if (set.length !== 1) context.addIssue('Give exactly one thing to set.');
    // Exactly one of the fields above, which the compiler cannot follow through entries.
    return Object.fromEntries(set) as PropertySetting;
  });
