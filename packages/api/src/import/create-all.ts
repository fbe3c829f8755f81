import type { CreateConversationOutcome } from '@usher/schema/conversation/types';
import { UsherError } from '@usher/schema/errors';
import { createConversations } from '../conversation/create.ts';
import type { InAccount, Result } from '../scope.ts';
import type { ImportInput } from './to-entry.ts';

const by = { actor: { kind: 'SYSTEM', name: 'import' }, causeId: null, depth: 0 } as const;

/**
 * Creates the conversations of one batch and answers in its order. The verb takes an external id once in a batch, so
 * a second row with the same one waits for what becomes of the first, and has its turn only if that was refused.
 */
export async function createAll(
  scope: InAccount,
  inputs: readonly ImportInput[],
): Promise<Result<CreateConversationOutcome>[]> {
  const results = new Map<ImportInput, Result<CreateConversationOutcome>>();
  let waiting = [...Map.groupBy(inputs, ({ externalId }) => externalId).values()];
  while (waiting.length > 0) {
    const firsts = waiting.flatMap((same) => same.slice(0, 1));
    const answers = await createConversations(
      scope,
      firsts.map((input) => ({ input, by })),
    );
    waiting = waiting.flatMap((same, index) => {
      const answer = answers[index];
      if (answer === undefined) throw new Error('A verb answers each of its requests.');
      const refused = answer instanceof UsherError;
      same.forEach((input, place) => {
        if (place === 0) results.set(input, answer);
        else if (!refused) results.set(input, { ...answer, created: false, changed: false });
      });
      return refused && same.length > 1 ? [same.slice(1)] : [];
    });
  }
  return inputs.flatMap((input) => results.get(input) ?? []);
}
