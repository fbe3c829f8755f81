import type { FieldRef, ObjectFieldBuilder } from '@pothos/core';
import type { Replayable } from '../conversation/types.ts';
import type { SchemaTypes } from '../graphql/builder.ts';
import { present } from '../graphql/present.ts';
import { replayedWords } from '../graphql/replay-words.ts';
import { workflowRef } from './refs.ts';
import type { WorkflowOutcome } from './types.ts';

type Outcome = Replayable<WorkflowOutcome>;

export const flagWords = {
  changed: 'False: everything was as asked before, so nothing was written.',
  replayed: replayedWords,
};

/** The flags are the first call's also on replay. */
export function flagFields<T extends Outcome>(
  t: ObjectFieldBuilder<SchemaTypes, T>,
): Record<'changed' | 'replayed', FieldRef<SchemaTypes>> {
  return {
    changed: t.boolean({ description: flagWords.changed, resolve: ({ changed }: Outcome) => changed }),
    replayed: t.boolean({ description: flagWords.replayed, resolve: ({ replayed }: Outcome) => replayed }),
  };
}

export function outcomeFields<T extends Outcome>(
  t: ObjectFieldBuilder<SchemaTypes, T>,
): Record<'workflow' | 'changed' | 'replayed', FieldRef<SchemaTypes>> {
  return {
    workflow: t.field({
      type: workflowRef,
      description: 'Live: the workflow as it is now. Reading it needs READ.',
      resolve: ({ workflowId }: Outcome, _args, context) =>
        present(context.load.workflow(workflowId), workflowId),
    }),
    ...flagFields(t),
  };
}
