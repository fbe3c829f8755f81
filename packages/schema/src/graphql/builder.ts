import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';

type OurTypes = {
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
  };
};

export const builder = new SchemaBuilder<OurTypes>({
  plugins: [ErrorsPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  complexity: {
    limit: { complexity: 50_000, depth: 20, breadth: 30_000 },
    defaultListMultiplier: 10,
    complexityError: (kind, result) =>
      new GraphQLError(
        `The operation is too large (${kind.toLowerCase()} ${result[lower(kind)]}). Ask for fewer fields, levels or items per page.`,
        { extensions: { code: 'OPERATION_TOO_COMPLEX' } },
      ),
  },
});

export type SchemaTypes = (typeof builder)['$inferSchemaTypes'];

function lower(kind: string): 'complexity' | 'depth' | 'breadth' {
  return kind === 'Depth' ? 'depth' : kind === 'Breadth' ? 'breadth' : 'complexity';
}

builder.queryType({ description: 'Everything that can be read. Needs the permission READ.' });
builder.mutationType({
  description:
    'Everything that can be changed. Each mutation takes one input and answers a union: its success, or a typed error that says what to do next.',
});
builder.subscriptionType({
  description:
    'What happens, as it happens. Resumable: keep the cursor of the last frame and hand it in as `after`.',
});

builder.scalarType('DateTime', {
  description: 'A moment in UTC as ISO 8601 with milliseconds, such as `2026-01-31T09:30:00.000Z`.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const date = new Date(typeof value === 'string' ? value : Number.NaN);
    if (Number.isNaN(date.getTime()))
      throw new GraphQLError('A DateTime is written like 2026-01-31T09:30:00.000Z.');
    return date;
  },
});
