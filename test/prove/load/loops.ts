import type { EventType, WorkflowDefinitionInput } from '@usher/sdk/operations';
import { succeeded } from '../../support/expect.ts';
import { again, assign, comment, ownedBy, says, upon, whenever } from '../../support/workflows.ts';
import type { Target } from '../world/account.ts';
import type { Operation } from './operations.ts';

/** Workflows that set each other off, on conversations whose first message has their word and on no others. */
export type Loop = {
  word: string;
  definitions: WorkflowDefinitionInput[];
  /** What sets it off. */
  start: (conversationId: string) => Operation;
  /** How many enrollments one start leads to: those that come to their end, and those where it is stopped. */
  completes: number;
  blocked: number;
};

/** How many changes may cause each other in a row. */
export const deepest = 10;

/** Two that take a conversation from each other. */
export function pair(number: number, [first, second]: readonly [string, string]): Loop {
  const word = `pair${number}.`;
  const takes = (from: string, to: string) =>
    again(whenever({ all: [says(word), ownedBy(from)] }, assign({ ownerId: to })));
  return {
    word,
    definitions: [takes(first, second), takes(second, first)],
    start: (conversationId) => ({ kind: 'assign', conversationId, ownerId: first }),
    completes: deepest,
    blocked: 1,
  };
}

/** So many that each comment on every comment, their own and the others': one alone sets itself off. */
export function echoes(number: number, voices: number): Loop {
  const word = `echoes${voices}-${number}.`;
  const voice = upon(['COMMENT_ADDED'], comment('And again.'));
  const definition = again({
    ...voice,
    triggers: [{ events: { types: ['COMMENT_ADDED'], filter: says(word) } }],
  });
  const inGeneration = (depth: number) => voices ** depth;
  const generations = Array.from({ length: deepest }, (_, index) => inGeneration(index + 1));
  return {
    word,
    definitions: Array<WorkflowDefinitionInput>(voices).fill(definition),
    start: (conversationId) => ({ kind: 'comment', conversationId, text: 'Hello?' }),
    completes: generations.reduce((sum, each) => sum + each, 0),
    blocked: inGeneration(deepest + 1),
  };
}

/** Two that each comment when a conversation is closed, and one that comments on every comment. */
export function fan(number: number): Loop {
  const word = `fan${number}.`;
  const answering = (type: EventType) =>
    again({
      objectType: 'CONVERSATION',
      triggers: [{ events: { types: [type], filter: says(word) } }],
      actions: [comment('And this.')],
    });
  return {
    word,
    definitions: [
      answering('CONVERSATION_CLOSED'),
      answering('CONVERSATION_CLOSED'),
      answering('COMMENT_ADDED'),
    ],
    start: (conversationId) => ({ kind: 'close', conversationId }),
    completes: 2 * deepest,
    blocked: 2,
  };
}

export async function turnOnLoop({ word, definitions }: Loop, [first]: readonly Target[]): Promise<void> {
  if (first === undefined) throw new Error('There is no node to ask.');
  const { workflows } = first.usher;
  for (const definition of definitions) {
    const { workflow } = succeeded(await workflows.create({ name: `Loop ${word}`, definition }));
    succeeded(await workflows.turnOn({ workflowId: workflow.id, enrollExisting: false }));
  }
}
