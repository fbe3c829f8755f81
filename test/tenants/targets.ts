import {
  type GraphQLArgument,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isObjectType,
  isRequiredArgument,
  OperationTypeNode,
} from 'graphql';
import { present } from '../support/expect.ts';
import { schema } from './schema.ts';

/** Something to ask: a field of a root, or one that takes arguments inside of what a root answers. */
export type Target = {
  operation: OperationTypeNode;
  /** `conversations`, or `Conversation.history`. */
  name: string;
  field: string;
  args: readonly GraphQLArgument[];
  type: GraphQLOutputType;
  /** The type of the thing whose field it is, reached by its id in the argument `node`. Null: there is none. */
  of: GraphQLObjectType | null;
  /** The whole selection, given how the field itself is called. */
  around: (call: string) => string;
};

const operations = [OperationTypeNode.QUERY, OperationTypeNode.MUTATION, OperationTypeNode.SUBSCRIPTION];

/** The argument that all nested targets have: the id of the thing. */
const nodeId: GraphQLArgument = {
  ...present(fieldsOf(schema.getQueryType()).find(({ name }) => name === 'node')?.args[0]),
  name: 'node',
};

/** Everything that can be asked. */
export const targets: readonly Target[] = [
  ...operations.flatMap((operation) =>
    fieldsOf(schema.getRootType(operation)).map(({ name, args, type }): Target => {
      return { operation, name, field: name, args, type, of: null, around: (call) => call };
    }),
  ),
  ...Object.values(schema.getTypeMap()).flatMap(nestedTargets),
];

function nestedTargets(type: unknown): Target[] {
  const isRoot = operations.some((operation) => schema.getRootType(operation) === type);
  if (!isObjectType(type) || type.name.startsWith('__') || isRoot) return [];
  return fieldsOf(type)
    .filter(({ args }) => args.length > 0)
    .map((field) => {
      const operation = OperationTypeNode.QUERY;
      const own = { operation, name: `${type.name}.${field.name}`, field: field.name, type: field.type };
      const { of, around } = wayTo(type);
      return { ...own, of, around, args: of === null ? field.args : [nodeId, ...field.args] };
    });
}

/** By its id, or by the query that answers it. */
function wayTo(type: GraphQLObjectType): Pick<Target, 'of' | 'around'> {
  if (type.getInterfaces().some(({ name }) => name === 'Node'))
    return { of: type, around: (call) => `node(id: $node) { __typename ... on ${type.name} { ${call} } }` };
  const query = fieldsOf(schema.getQueryType()).find(
    (field) => getNamedType(field.type) === type && !field.args.some(isRequiredArgument),
  );
  if (query !== undefined) return { of: null, around: (call) => `${query.name} { ${call} }` };
  throw new Error(
    `Fields of ${type.name} take arguments, but how is one reached? Say so in wayTo in targets.ts.`,
  );
}

function fieldsOf(type: GraphQLObjectType | null | undefined) {
  return Object.values(type?.getFields() ?? {});
}
