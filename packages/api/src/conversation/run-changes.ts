import { NotFoundError, UsherError } from '@usher/schema/errors';
import { point } from '../point.ts';
import type { InAccount, Request, Result } from '../scope.ts';
import type { Change } from './change.ts';
import { type LockedConversation, lockConversations } from './queries.ts';
import { writeChanges } from './write-changes.ts';

/** What a decision came to: the outcome to answer, and the change to write, if it changes anything. */
export type Decision<Outcome> = { outcome: Outcome; change: Change | null };

type Decide<Input, Outcome> = (
  locked: LockedConversation,
  request: Request<Input>,
) => Decision<Outcome> | UsherError;

/**
 * The shape of every verb on existing conversations: lock them, look up what the decisions need, decide each,
 * write all changes at once. A batch never names a conversation twice, so the decisions are independent.
 */
export async function runChanges<Input extends { conversationId: string }, Outcome>(
  scope: InAccount,
  requests: readonly Request<Input>[],
  prepare: (locked: LockedConversation[]) => Promise<Decide<Input, Outcome>> | Decide<Input, Outcome>,
): Promise<Result<Outcome>[]> {
  const locked = await lockConversations(
    scope,
    requests.map(({ input }) => input.conversationId),
  );
  await point('afterLock');
  const decide = await prepare([...locked.values()]);
  const byId: ReadonlyMap<string, LockedConversation> = locked;
  const decisions = requests.map((request) => {
    const id = request.input.conversationId;
    const conversation = byId.get(id);
    return conversation === undefined ? new NotFoundError('conversation', id) : decide(conversation, request);
  });
  await point('beforeWrite');
  await writeChanges(
    scope,
    decisions.flatMap((decision) => changesIn(decision)),
  );
  return decisions.map((decision) => (decision instanceof UsherError ? decision : decision.outcome));
}

function changesIn(decision: Decision<unknown> | UsherError): Change[] {
  return decision instanceof UsherError || decision.change === null ? [] : [decision.change];
}
