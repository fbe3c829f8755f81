import { builder } from '../graphql/builder.ts';
import { nodeInterface } from '../graphql/node.ts';
import { connectionOf, pageArgs, pageComplexity } from '../graphql/pages.ts';
import { contactRef } from './refs.ts';

contactRef.implement({
  description: 'A customer: whom conversations are with.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    externalId: t.exposeString('externalId', {
      nullable: true,
      description:
        "The contact's id in your own system, unique among the account's contacts. Null: none was given.",
    }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'What the contact is called. Null: unknown.',
    }),
    email: t.exposeString('email', {
      nullable: true,
      description: 'Where the contact gets mail. Null: unknown.',
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'Since when Usher knows the contact.',
    }),
  }),
});

const contactConnection = connectionOf(contactRef, 'contacts');

builder.queryFields((t) => ({
  contact: t.field({
    type: contactRef,
    nullable: true,
    description: 'One contact. Needs READ. Null: the account has no such contact.',
    args: { id: t.arg.id({ required: true, description: 'Such as `cont_01h...`.' }) },
    resolve: (_root, { id }, context) => context.load.contact(id),
  }),
  contactByExternalId: t.field({
    type: contactRef,
    nullable: true,
    description:
      'The contact with this id in your own system. Needs READ. Null: the account has no such contact.',
    args: { externalId: t.arg.string({ required: true, description: 'Exactly as it was given.' }) },
    resolve: (_root, { externalId }, context) => context.contacts.findByExternalId(externalId),
  }),
  contacts: t.field({
    type: contactConnection,
    description: "The account's contacts, oldest first. Needs READ.",
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      search: t.arg.string({
        description: 'Only those whose name or e-mail address contains each of these words.',
      }),
    },
    resolve: (_root, { search, ...page }, context) => context.contacts.list(page, { search }),
  }),
}));
