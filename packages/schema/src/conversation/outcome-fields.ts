import type { FieldRef, ObjectFieldBuilder } from '@pothos/core';
import type { SchemaTypes } from '../graphql/builder.ts';
import { present } from '../graphql/present.ts';
import { replayedWords } from '../graphql/replay-words.ts';
import { conversationRef } from './refs.ts';
import type { ConversationOutcome, Replayable } from './types.ts';

type Outcome = Replayable<ConversationOutcome>;

/** What every success tells: the flags and the version are the first call's also on replay, the rest is read anew. */
export function outcomeFields<T extends Outcome>(
  t: ObjectFieldBuilder<SchemaTypes, T>,
): Record<'conversation' | 'version' | 'replayed', FieldRef<SchemaTypes>> {
  return {
    conversation: t.field({
      type: conversationRef,
      description: 'Live: the conversation as it is now. Reading it needs READ.',
      resolve: ({ conversationId }: Outcome, _args, context) =>
        present(context.load.conversation(conversationId), conversationId),
    }),
    version: t.int({
      description:
        "The conversation's version right after this call. As `expectedVersion` it makes sure that nothing came between.",
      resolve: ({ version }: Outcome) => version,
    }),
    replayed: t.boolean({
      description: replayedWords,
      resolve: ({ replayed }: Outcome) => replayed,
    }),
  };
}

export function changedField<T extends Outcome>(
  t: ObjectFieldBuilder<SchemaTypes, T>,
): FieldRef<SchemaTypes> {
  return t.boolean({
    description: 'False: everything was as asked before, so nothing was written and no event tells of it.',
    resolve: ({ changed }: Outcome) => changed,
  });
}
