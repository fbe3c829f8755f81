import { type DefinitionNode, type DocumentNode, Kind, type OperationDefinitionNode, visit } from 'graphql';

const known = new WeakMap<DocumentNode, readonly string[]>();

/** The variables that a subscription uses for what it answers, and not only for where it begins and what it leaves out. */
export function variablesInside(document: DocumentNode): readonly string[] {
  const names = known.get(document) ?? findVariables(document);
  known.set(document, names);
  return names;
}

function findVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  const roots = document.definitions
    .filter(isOperation)
    .flatMap(({ selectionSet }) => selectionSet.selections);
  visit(document, {
    VariableDefinition: () => false,
    Argument: (_node, _key, _parent, _path, ancestors) =>
      roots.some((root) => root === ancestors.at(-1)) ? false : undefined,
    Variable: ({ name }) => void names.add(name.value),
  });
  return [...names].toSorted();
}

function isOperation(definition: DefinitionNode): definition is OperationDefinitionNode {
  return definition.kind === Kind.OPERATION_DEFINITION;
}
