import { type ConversationProperty, type PropertyValue, type ValueKey, valueKeys } from './types.ts';

/** What is declared, by name. */
export type DeclaredProperties = ReadonlyMap<string, Pick<ConversationProperty, 'name' | 'type' | 'choices'>>;

/** What is wrong, and under which of the fields beside each other. */
export type PropertyMistake = { at: string; message: string };

/** Whether something is declared under this name that holds what is named by the key. Undefined: it is. */
export function mistakeInName(
  declared: DeclaredProperties,
  name: string,
  key: ValueKey,
  at: string,
): PropertyMistake | undefined {
  const property = declared.get(name);
  if (property === undefined) return { at: 'name', message: undeclared(name) };
  const right = valueKeys[property.type];
  if (right === key) return undefined;
  return {
    at,
    message: `The property "${name}" is of type ${property.type}. Use ${right} instead of ${key}.`,
  };
}

/** Whether this value may be given to the property with this name. Undefined: it may. */
export function mistakeInValue(
  declared: DeclaredProperties,
  name: string,
  value: PropertyValue,
): PropertyMistake | undefined {
  const [key] = Object.keys(value) as ValueKey[];
  if (key === undefined) return { at: 'value', message: 'Give a value.' };
  const mistake = mistakeInName(declared, name, key, `value.${key}`);
  if (mistake !== undefined || !('choice' in value)) return mistake;
  return mistakeInChoice(declared, name, value.choice, 'value.choice');
}

export function mistakeInChoice(
  declared: DeclaredProperties,
  name: string,
  choice: string,
  at: string,
): PropertyMistake | undefined {
  const choices = declared.get(name)?.choices ?? [];
  if (choices.includes(choice)) return undefined;
  const offered = choices.slice(0, 10).join(', ');
  return { at, message: `"${choice}" is no choice of "${name}". Use one of ${offered}, or add it first.` };
}

export function undeclared(name: string): string {
  return `No property is called "${name}". Create it with createConversationProperty, or choose one that exists.`;
}
