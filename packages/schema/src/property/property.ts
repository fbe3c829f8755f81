import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { nodeInterface } from '../graphql/node.ts';
import { connectionOf, pageArgs, pageComplexity } from '../graphql/pages.ts';
import { propertyRef } from './refs.ts';
import { propertyTypes } from './types.ts';

export const propertyType = enumOf('PropertyType', 'What a property can hold.', propertyTypes, {
  TEXT: 'A text of up to 1,000 characters.',
  NUMBER: 'A number, with or without a fraction.',
  BOOLEAN: 'True or false.',
  DATE_TIME: 'A moment, to the millisecond.',
  CHOICE: 'One of the choices that are declared with it.',
});

propertyRef.implement({
  description: 'A property that the account has declared: every conversation may have a value of it.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'What values, filters and actions call it. Unique in the account; never changes.',
    }),
    label: t.exposeString('label', { description: 'What people call it.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'What it is for, for whoever fills it in. Null: nothing was said.',
    }),
    type: t.expose('type', { type: propertyType, description: 'What it holds. Never changes.' }),
    choices: t.exposeStringList('choices', {
      description: 'What can be chosen, in order. Empty unless the type is CHOICE.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when it is declared.' }),
  }),
});

const propertyConnection = connectionOf(propertyRef, 'conversation properties');

builder.queryFields((t) => ({
  conversationProperty: t.field({
    type: propertyRef,
    nullable: true,
    description: 'One declared property. Needs READ. Null: the account has no such property.',
    args: { id: t.arg.id({ required: true, description: 'Such as `prop_01h...`.' }) },
    resolve: (_root, { id }, context) => context.load.property(id),
  }),
  conversationProperties: t.field({
    type: propertyConnection,
    description:
      'The properties that the account has declared for its conversations, oldest first. Needs READ.',
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      search: t.arg.string({ description: 'Only those whose name or label contains each of these words.' }),
    },
    resolve: (_root, { search, ...page }, context) => context.properties.list(page, { search }),
  }),
}));
