import type { SettingKey } from './property-setting.ts';

/** How the parts of a setting are described, for the input and for reading it back. */
export const settingWords = {
  priority: 'How urgent the conversation is from then on.',
  clearPriority: 'True: it has no priority any more.',
  addTags: '1 to 50 tags that it gets, if it does not have them.',
  removeTags: '1 to 50 tags that it loses, if it has them.',
  property: 'A declared property and the value that it gets.',
  clearProperty: 'The name of a declared property that loses its value.',
  name: 'The name that it is declared with.',
  value: 'What it holds from then on.',
} satisfies Record<SettingKey | 'name' | 'value', string>;
