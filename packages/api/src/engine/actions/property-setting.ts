import type { SetPropertiesInput } from '@usher/schema/conversation/types';
import type { PropertySetting } from '@usher/schema/workflow/property-setting';

/** Pure: what the verb is asked for an action's setting. */
export function inputOfSetting(set: PropertySetting): Omit<SetPropertiesInput, 'conversationId'> {
  if ('clearPriority' in set) return { priority: null };
  if ('property' in set) return { properties: [set.property] };
  if ('clearProperty' in set) return { properties: [{ name: set.clearProperty, value: null }] };
  return set;
}
