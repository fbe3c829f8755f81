import type { InputIssue } from '../errors.ts';
import { readFilter } from '../filter/read.ts';
import type { ConversationFilter } from '../filter/types.ts';
import {
  type DeclaredProperties,
  mistakeInChoice,
  mistakeInName,
  mistakeInValue,
  type PropertyMistake,
  undeclared,
} from '../property/check-value.ts';
import { filtersOf } from './check.ts';
import type { Action, WorkflowDefinition } from './definition.ts';

/** Something in a definition that names a property: its place, and what is wrong with it given what is declared. */
export type NamedProperty = {
  path: string;
  name: string;
  mistakes: (declared: DeclaredProperties) => PropertyMistake[];
};

/** Every property that the actions and the filters name. */
export function namedProperties(definition: WorkflowDefinition): NamedProperty[] {
  return [
    ...definition.actions.flatMap((action, index) => inAction(action, `definition.actions.${index}.set`)),
    ...filtersOf(definition).flatMap(({ path, filter }) => inFilter(filter, path)),
  ];
}

export function propertyIssues(named: readonly NamedProperty[], declared: DeclaredProperties): InputIssue[] {
  return named.flatMap(({ path, mistakes }) =>
    mistakes(declared).map(({ at, message }) => ({ path: at === '' ? path : `${path}.${at}`, message })),
  );
}

function inAction(action: Action, path: string): NamedProperty[] {
  if (action.kind !== 'setConversationProperty') return [];
  const { set } = action;
  if ('property' in set) {
    const { name, value } = set.property;
    const mistakes = (declared: DeclaredProperties) => known(mistakeInValue(declared, name, value));
    return [{ path: `${path}.property`, name, mistakes }];
  }
  if (!('clearProperty' in set)) return [];
  const name = set.clearProperty;
  const mistakes = (declared: DeclaredProperties) =>
    declared.has(name) ? [] : [{ at: '', message: undeclared(name) }];
  return [{ path: `${path}.clearProperty`, name, mistakes }];
}

function inFilter(filter: ConversationFilter, path: string): NamedProperty[] {
  const read = readFilter(filter);
  if (read.kind !== 'test') {
    return read.parts.flatMap((part, index) => inFilter(part, `${path}.${read.kind}.${index}`));
  }
  if (read.field !== 'property') return [];
  const { name, key } = read.property;
  const { given } = read;
  const mistakes = (declared: DeclaredProperties): PropertyMistake[] => {
    const mistake = mistakeInName(declared, name, key, key);
    if (mistake !== undefined || key !== 'choice') return known(mistake);
    return Object.entries(given).flatMap(([operator, values]) =>
      typeof values === 'object' && values !== null
        ? values.flatMap((choice, index) =>
            known(mistakeInChoice(declared, name, String(choice), `choice.${operator}.${index}`)),
          )
        : [],
    );
  };
  return [{ path: `${path}.property`, name, mistakes }];
}

function known(mistake: PropertyMistake | undefined): PropertyMistake[] {
  return mistake === undefined ? [] : [mistake];
}
