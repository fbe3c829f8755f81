import { UsherError } from '@usher/schema/errors';
import type { ConversationId } from '@usher/schema/ids';
import type { ActionKind } from '@usher/schema/workflow/definition';
import { type LockedConversation, lockConversations } from '../conversation/queries.ts';
import { stateOf } from '../conversation/state.ts';
import { point } from '../point.ts';
import type { InAccount, Result } from '../scope.ts';
import { actionHandlers, type EffectRequest } from './actions/handlers.ts';
import { WorkflowThrewError } from './failures.ts';
import type { Current, Effect, Passage } from './passage.ts';

/**
 * Drives many conversations' passages in step: each round runs one effect of each, batched by kind of action, so that
 * a batch costs a handful of statements and not a handful per conversation.
 */
export async function runPassages(
  scope: InAccount,
  passages: ReadonlyMap<ConversationId, Passage>,
): Promise<void> {
  let waiting = new Map<Passage, Effect>();
  for (const passage of passages.values()) {
    const { done, value } = passage.next();
    if (done !== true) waiting.set(passage, value);
  }
  while (waiting.size > 0) {
    const results = await runEffects(scope, [...waiting.values()]);
    await point('betweenEffects');
    const currents = await readCurrents(
      scope,
      [...waiting.values()].map(({ conversationId }) => conversationId),
    );
    const next = new Map<Passage, Effect>();
    for (const [passage, effect] of waiting) {
      const result = required(results.get(effect));
      const { done, value } = passage.next({
        changed: result instanceof UsherError ? false : result.changed,
        refusal: result instanceof UsherError ? result.message : null,
        current: required(currents.get(effect.conversationId)),
      });
      if (done !== true) next.set(passage, value);
    }
    waiting = next;
  }
}

type Outcome = Result<{ changed: boolean }>;

async function runEffects(scope: InAccount, effects: readonly Effect[]): Promise<Map<Effect, Outcome>> {
  const results = new Map<Effect, Outcome>();
  for (const [kind, ofKind] of Map.groupBy(effects, ({ action }) => action.kind)) {
    const outcomes = await runKind(scope, kind, ofKind);
    for (const [index, effect] of ofKind.entries()) results.set(effect, required(outcomes[index]));
  }
  return results;
}

async function runKind<Kind extends ActionKind>(
  scope: InAccount,
  kind: Kind,
  effects: readonly Effect[],
): Promise<Outcome[]> {
  // Grouped by kind above, which the compiler cannot follow.
  const requests = effects as readonly unknown[] as readonly EffectRequest<Kind>[];
  try {
    return await actionHandlers[kind].run(scope, requests);
  } catch (error) {
    // Of several nobody knows which one failed.
    const [only] = effects.length === 1 ? effects : [];
    throw new WorkflowThrewError(only?.culprit ?? null, error);
  }
}

/** The conversations as they are now; whoever asks holds them already. */
async function readCurrents(
  scope: InAccount,
  ids: readonly ConversationId[],
): Promise<Map<ConversationId, Current>> {
  const locked = await lockConversations(scope, ids);
  return new Map([...locked].map(([id, conversation]) => [id, currentOf(conversation)]));
}

export function currentOf({ conversation, contactEmail, now }: LockedConversation): Current {
  return { state: stateOf(conversation, contactEmail), version: conversation.version, now };
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A batch answers for each of its items.');
  return value;
}
