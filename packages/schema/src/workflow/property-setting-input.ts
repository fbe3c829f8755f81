import type { InputRef } from '@pothos/core';
import { priority } from '../conversation/enums.ts';
import type { Priority } from '../conversation/types.ts';
import { builder } from '../graphql/builder.ts';
import type { PropertyValue } from '../property/types.ts';
import { propertyValueInput } from '../property/value.ts';
import type { PropertySetting, SettingKey } from './property-setting.ts';
import { settingWords } from './property-setting-words.ts';

type Named = { name: string; value: PropertyValue };

const namedInput = builder.inputRef<Named>('PropertySettingValueInput').implement({
  description: 'A declared property with its new value.',
  fields: (t) => ({
    name: t.string({ required: true, description: settingWords.name }),
    value: t.field({ type: propertyValueInput, required: true, description: settingWords.value }),
  }),
});

type Part = Priority | boolean | string[] | Named | string;
type GivenSetting = { [Key in SettingKey]?: Part | null | undefined };

const givenSetting = builder.inputRef<GivenSetting>('PropertySettingInput').implement({
  description: 'What an action sets: exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    priority: t.field({ type: priority, description: settingWords.priority }),
    clearPriority: t.boolean({ description: settingWords.clearPriority }),
    addTags: t.stringList({ description: settingWords.addTags }),
    removeTags: t.stringList({ description: settingWords.removeTags }),
    property: t.field({ type: namedInput, description: settingWords.property }),
    clearProperty: t.string({ description: settingWords.clearProperty }),
  }),
});

/** GraphQL lets through exactly one of the fields, and the check of the definition sees what is in it. */
export const propertySettingInput = givenSetting as unknown as InputRef<PropertySetting>;
