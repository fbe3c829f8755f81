import type { Usher } from '@usher/sdk';
import type {
  CreateConversationPropertyInput,
  PropertySettingInput,
  PropertyValueInput,
  WorkflowActionInput,
} from '@usher/sdk/operations';
import { succeeded } from './expect.ts';

type Declaration = Partial<CreateConversationPropertyInput> & { name: string };

/** Declares a property, a text unless told otherwise. */
export async function declare(usher: Usher, declaration: Declaration) {
  const input = { label: declaration.name, type: 'TEXT', ...declaration } as const;
  return succeeded(await usher.properties.create(input)).property;
}

/** One property of each type. */
export async function declareEach(usher: Usher): Promise<void> {
  await declare(usher, { name: 'note' });
  await declare(usher, { name: 'seats', type: 'NUMBER' });
  await declare(usher, { name: 'trial', type: 'BOOLEAN' });
  await declare(usher, { name: 'renewsAt', type: 'DATE_TIME' });
  await declare(usher, { name: 'plan', type: 'CHOICE', choices: ['silver', 'gold'] });
}

/** Sets properties of a conversation by their names. Null clears. */
export async function give(
  usher: Usher,
  conversationId: string,
  values: Readonly<Record<string, PropertyValueInput | null>>,
) {
  const properties = Object.entries(values).map(([name, value]) => ({ name, value }));
  return succeeded(await usher.conversations.setProperties({ conversationId, properties }));
}

/** What a conversation has, by name, without the nulls. */
export function valuesOf({ properties }: { properties: readonly { name: string; value: object }[] }) {
  return Object.fromEntries(
    properties.map(({ name, value }) => [
      name,
      Object.values(withoutTypename(value)).find((held) => held !== null),
    ]),
  );
}

function withoutTypename(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([field]) => field !== '__typename'));
}

export function set(setting: PropertySettingInput, next?: string, key = 'set'): WorkflowActionInput {
  return { setConversationProperty: { key, set: setting, ...(next === undefined ? {} : { next }) } };
}

export function unassign(next?: string, key = 'unassign'): WorkflowActionInput {
  return { unassignConversationOwner: { key, ...(next === undefined ? {} : { next }) } };
}
