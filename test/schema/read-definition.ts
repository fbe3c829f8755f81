import { limits } from '@usher/schema/limits';
import { schema } from '@usher/schema/schema';
import type { WorkflowDefinition } from '@usher/schema/workflow/definition';
import { executeSync, GraphQLObjectType, GraphQLSchema, getNamedType, isObjectType, parse } from 'graphql';
import type { ReadDefinition } from '../../packages/sdk/src/definition-input.ts';

/** The fields of a type, with those of what they hold; groups of filters are left to the fragments. */
function fieldsOf(typeName: string): string {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object type.`);
  const fields = Object.values(type.getFields()).filter(({ name }) => name !== 'all' && name !== 'any');
  return fields
    .map(({ name, type: of }) =>
      isObjectType(getNamedType(of)) ? `${name} { ${fieldsOf(getNamedType(of).name)} }` : name,
    )
    .join(' ');
}

const depths = Array.from({ length: limits.filterDepth }, (_, depth) => depth + 1);
const filter = `{ ...Filter${limits.filterDepth} }`;

/** Everything that a definition is made of, each nesting of filters as one more fragment. */
export const wholeDefinition = `
  fragment WholeDefinition on WorkflowDefinition {
    objectType
    triggers {
      __typename
      ... on CriteriaTrigger { filter ${filter} }
      ... on EventsTrigger { types filter ${filter} }
      ... on ManualTrigger { filter ${filter} }
    }
    reEnrollment
    actions {
      __typename
      ... on Action { key }
      ... on AssignConversationOwnerAction { inboxId ownerId overwrite guard ${filter} next }
      ... on SetConversationStatusAction { status next }
      ... on AddCommentAction { text next }
      ... on DelayAction { for { amount unit } until { dateTime timeOfDay { time timeZone weekdays } } next }
      ... on BranchAction { branches { name filter ${filter} next } otherwise }
      ... on EndAction { reason }
      ... on UnassignConversationOwnerAction { next }
      ... on SetConversationPropertyAction { set { ${fieldsOf('PropertySetting')} } next }
    }
  }
  fragment Filter0 on ConversationFilter { __typename ${fieldsOf('ConversationFilter')} }
  ${depths.map((depth) => `fragment Filter${depth} on ConversationFilter { ...Filter0 all { ...Filter${depth - 1} } any { ...Filter${depth - 1} } }`).join('\n')}
`;

// A root of its own, so that reading needs neither a context nor a workflow around the definition.
const readable = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: { definition: { type: definitionType(), resolve: (definition: unknown) => definition } },
  }),
});
const document = parse(`query { definition { ...WholeDefinition } } ${wholeDefinition}`);

function definitionType(): GraphQLObjectType {
  const type = schema.getType('WorkflowDefinition');
  if (!isObjectType(type)) throw new Error('WorkflowDefinition is no object type.');
  return type;
}

/** A definition as GraphQL answers it: with every null and __typename, enums as words. */
export function readDefinition(definition: WorkflowDefinition): ReadDefinition {
  const { data, errors } = executeSync({ schema: readable, document, rootValue: definition });
  if (errors !== undefined) throw new AggregateError(errors);
  // Once through JSON, as over the wire.
  return JSON.parse(JSON.stringify(data)).definition;
}
