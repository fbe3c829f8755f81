import type { ObjectRef } from '@pothos/core';
import type { Context } from '../context.ts';
import type { Replayable } from '../conversation/types.ts';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { asResolved } from '../graphql/pages.ts';
import { replayedWords } from '../graphql/replay-words.ts';
import type { CreateOutcome, UpdateOutcome } from './types.ts';

type Load<T, Id> = (context: Context, id: Id) => Promise<T | null>;

/** What creating and updating a noun of the directory answer. The thing itself is read anew, also on replay. */
export function successesOf<T extends object, Id extends string>(
  node: ObjectRef<SchemaTypes, T>,
  field: string,
  load: Load<T, Id>,
  createdWords = 'False only for a known external id: what exists was updated instead.',
) {
  const created = builder.objectRef<Replayable<CreateOutcome<Id>>>(`Create${node.name}Success`).implement({
    description: `The ${field} exists.`,
    fields: (t) => ({
      [field]: t.field({
        type: node,
        description: `The ${field} as it is now. Reading it needs READ.`,
        resolve: ({ id }, _args, context) => asResolved(loadOne(load, context, id)),
      }),
      created: t.exposeBoolean('created', { description: createdWords }),
      replayed: t.exposeBoolean('replayed', { description: replayedWords }),
    }),
  });
  const updated = builder.objectRef<Replayable<UpdateOutcome<Id>>>(`Update${node.name}Success`).implement({
    description: `The ${field} is as asked.`,
    fields: (t) => ({
      [field]: t.field({
        type: node,
        description: `The ${field} as it is now. Reading it needs READ.`,
        resolve: ({ id }, _args, context) => asResolved(loadOne(load, context, id)),
      }),
      changed: t.exposeBoolean('changed', {
        description: 'False: it was as asked before, nothing was written.',
      }),
      replayed: t.exposeBoolean('replayed', { description: replayedWords }),
    }),
  });
  return { created, updated };
}

async function loadOne<T, Id extends string>(load: Load<T, Id>, context: Context, id: Id): Promise<T> {
  const found = await load(context, id);
  if (found === null) throw new Error(`${id} was written, but cannot be read.`);
  return found;
}
