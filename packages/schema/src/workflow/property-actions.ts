import { priority } from '../conversation/enums.ts';
import { builder } from '../graphql/builder.ts';
import { propertyValueRef } from '../property/value.ts';
import { actionInterface, actionRefs } from './action-refs.ts';
import { nextField } from './actions.ts';
import { inRow } from './in-row.ts';
import type { PropertySetting } from './property-setting.ts';
import { settingWords } from './property-setting-words.ts';

const optional = { nullable: true, ...inRow } as const;

type Named = Extract<PropertySetting, { property: object }>['property'];

const named = builder.objectRef<Named>('PropertySettingValue').implement({
  description: 'A declared property with its new value.',
  fields: (t) => ({
    name: t.exposeString('name', { ...inRow, description: settingWords.name }),
    value: t.expose('value', { type: propertyValueRef, ...inRow, description: settingWords.value }),
  }),
});

const setting = builder.objectRef<PropertySetting>('PropertySetting').implement({
  description:
    'What an action sets. Exactly one field is not null; without the nulls it is a PropertySettingInput.',
  fields: (t) => ({
    priority: t.field({
      type: priority,
      ...optional,
      description: settingWords.priority,
      resolve: (set) => ('priority' in set ? set.priority : null),
    }),
    clearPriority: t.boolean({
      ...optional,
      description: settingWords.clearPriority,
      resolve: (set) => ('clearPriority' in set ? set.clearPriority : null),
    }),
    addTags: t.stringList({
      ...optional,
      description: settingWords.addTags,
      resolve: (set) => ('addTags' in set ? set.addTags : null),
    }),
    removeTags: t.stringList({
      ...optional,
      description: settingWords.removeTags,
      resolve: (set) => ('removeTags' in set ? set.removeTags : null),
    }),
    property: t.field({
      type: named,
      ...optional,
      description: settingWords.property,
      resolve: (set) => ('property' in set ? set.property : null),
    }),
    clearProperty: t.string({
      ...optional,
      description: settingWords.clearProperty,
      resolve: (set) => ('clearProperty' in set ? set.clearProperty : null),
    }),
  }),
});

actionRefs.unassignConversationOwner.implement({
  description: 'Takes the owner away. Inbox and status stay as they are.',
  interfaces: [actionInterface],
  fields: (t) => ({ next: nextField(t) }),
});

actionRefs.setConversationProperty.implement({
  description: 'Sets the priority, the tags or one declared property of the conversation.',
  interfaces: [actionInterface],
  fields: (t) => ({
    next: nextField(t),
    set: t.expose('set', { type: setting, ...inRow, description: 'What it sets.' }),
  }),
});
