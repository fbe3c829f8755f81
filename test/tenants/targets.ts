import {
  type GraphQLArgument,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isObjectType,
  OperationTypeNode,
} from 'graphql';
import { present } from '../support/expect.ts';
import { schema } from './schema.ts';

/** Something that takes arguments: a field of a root, or of a thing that is reached by its id. */
export type Target = {
  operation: OperationTypeNode;
  /** `conversations`, or `Conversation.history`. */
  name: string;
  field: string;
  args: readonly GraphQLArgument[];
  type: GraphQLOutputType;
  /** The type of the thing whose field it is. Null: a root's. */
  of: GraphQLObjectType | null;
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
      return { operation, name, field: name, args, type, of: null };
    }),
  ),
  ...Object.values(schema.getTypeMap()).flatMap(nestedTargets),
];

function nestedTargets(type: unknown): Target[] {
  const isRoot = operations.some((operation) => schema.getRootType(operation) === type);
  if (!isObjectType(type) || type.name.startsWith('__') || isRoot) return [];
  return fieldsOf(type)
    .filter(({ args }) => args.length > 0)
    .map(({ name, args, type: answer }) => {
      const path = `${type.name}.${name}`;
      if (!type.getInterfaces().some((each) => each.name === 'Node'))
        throw new Error(`${path} takes arguments, but ${type.name} is no Node. Reach it in targets.ts.`);
      const operation = OperationTypeNode.QUERY;
      return { operation, name: path, field: name, args: [nodeId, ...args], type: answer, of: type };
    });
}

function fieldsOf(type: GraphQLObjectType | null | undefined) {
  return Object.values(type?.getFields() ?? {});
}
