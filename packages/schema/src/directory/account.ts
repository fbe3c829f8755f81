import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { product } from '../graphql/errors.ts';
import { nodeInterface } from '../graphql/node.ts';
import { accountRef, subscriptionRef } from './refs.ts';
import { tiers } from './types.ts';

const tier = enumOf('Tier', 'How much of a product a subscription includes, from least to most.', tiers, {
  STARTER: 'Starter. Does not include assigning conversation owners.',
  PROFESSIONAL: 'The middle tier: assigning owners is part of it.',
  ENTERPRISE: 'The highest tier: assigning owners is part of it.',
});

subscriptionRef.implement({
  description: 'A product that the account has, which decides what it may do.',
  fields: (t) => ({
    product: t.expose('product', { type: product, description: 'What is subscribed to.' }),
    tier: t.expose('tier', { type: tier, description: 'How much of it.' }),
  }),
});

accountRef.implement({
  description: 'The tenant that everything belongs to. An API key sees exactly one.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What people call it.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when it exists.' }),
    subscriptions: t.field({
      type: [subscriptionRef],
      description: 'The products that it has. Empty: none, so conversation owners cannot be assigned.',
      resolve: (_account, _args, context) => context.subscriptions(),
    }),
  }),
});

builder.queryField('account', (t) =>
  t.field({
    type: accountRef,
    description: "The API key's account. Needs READ.",
    resolve: (_root, _args, context) => context.account(),
  }),
);
