import type { IdKind } from '@usher/schema/ids';
import { OperationTypeNode } from 'graphql';
import type { Place } from './places.ts';
import type { Target } from './targets.ts';
import { leaf, textFor, variablesOf } from './values.ts';
import { logStart, type Party } from './world.ts';

/** What a target is asked with, with real ids of ours wherever it must have some, so that all turns on the one place. */
export function variablesAt({ ids, tag }: Party, { target, path }: Place): Record<string, unknown> {
  const variables = variablesOf(
    target,
    {
      amount: 'least',
      idOf: (kind: IdKind) => ids.get(kind)?.at(-1) ?? '',
      textOf: (name) => textFor(tag, target.name, name),
    },
    path,
  );
  return isStream(target) ? { after: logStart, ...variables } : variables;
}

/** From the start, so that a stream has something to tell. */
const isStream = ({ operation, args }: Target) =>
  operation === OperationTypeNode.SUBSCRIPTION && args.some(({ name }) => name === 'after');

/** The variables with a value where the place under test is. */
export function withLeaf(variables: Record<string, unknown>, value: string): Record<string, unknown> {
  return JSON.parse(JSON.stringify(variables).replaceAll(JSON.stringify(leaf), JSON.stringify(value)));
}
