import type { ConversationState } from '@usher/schema/event/types';
import type { ConversationFilter } from '@usher/schema/filter/types';
import type { Action, WorkflowDefinition } from '@usher/schema/workflow/definition';

/**
 * What a workflow does to a conversation, said once more and as simply as possible, to compare with what the engine
 * did. Knows the actions and tests that the scenarios use and refuses others.
 */
export type ReferenceStep = { actionKey: string; status: 'DONE' | 'UNCHANGED' | 'SKIPPED'; changes: boolean };

type State = Pick<ConversationState, 'status' | 'ownerKind' | 'firstMessage'> & {
  owner: string | null;
  inbox: string | null;
};

/** The steps of one enrollment that begins in this state, when nobody else touches the conversation meanwhile. */
export function expectSteps({ actions }: WorkflowDefinition, begun: State): ReferenceStep[] {
  const byKey = new Map(actions.map((action) => [action.key, action]));
  const steps: ReferenceStep[] = [];
  let state = begun;
  let action = actions[0];
  while (action !== undefined) {
    const after = stateAfter(action, state);
    const skipped = action.kind === 'assignConversationOwner' && after === state && !mayAssign(action, state);
    const passes = action.kind === 'branch' || action.kind === 'delay' || action.kind === 'end';
    const changes = after !== state;
    const status = skipped ? 'SKIPPED' : changes || passes ? 'DONE' : 'UNCHANGED';
    steps.push({ actionKey: action.key, status, changes });
    const next = nextOf(action, state);
    state = after;
    action = next === null ? undefined : byKey.get(next);
  }
  return steps;
}

/** Another object exactly if the action changes something. */
function stateAfter(action: Action, state: State): State {
  switch (action.kind) {
    case 'assignConversationOwner': {
      if (!mayAssign(action, state)) return state;
      const inbox = action.inboxId ?? state.inbox;
      const same = state.owner === action.ownerId && state.inbox === inbox && state.status === 'OPEN';
      const ownerKind = action.ownerId.startsWith('bot_') ? 'BOT' : 'AGENT';
      return same ? state : { ...state, owner: action.ownerId, ownerKind, inbox, status: 'OPEN' };
    }
    case 'setConversationStatus':
      return state.status === action.status ? state : { ...state, status: action.status };
    case 'addComment':
      return { ...state };
    case 'branch':
    case 'delay':
    case 'end':
      return state;
    default:
      throw new Error('The reference does not know this action.');
  }
}

function mayAssign(action: Extract<Action, { kind: 'assignConversationOwner' }>, state: State): boolean {
  if (action.guard !== null && !holds(action.guard, state)) return false;
  return action.overwrite === 'ANY' || state.owner === null;
}

function nextOf(action: Action, state: State): string | null {
  if (action.kind !== 'branch') return 'next' in action ? action.next : null;
  const taken = action.branches.find(({ filter }) => holds(filter, state));
  return taken === undefined ? action.otherwise : taken.next;
}

/** Whether the filter holds, for the few tests that the scenarios make. */
export function holds(filter: ConversationFilter, state: State): boolean {
  if ('all' in filter) return filter.all.every((part) => holds(part, state));
  if ('any' in filter) return filter.any.some((part) => holds(part, state));
  if ('status' in filter) return isAmong(filter.status.in, state.status);
  if ('ownerKind' in filter) return isAmong(filter.ownerKind.in, state.ownerKind);
  if ('owner' in filter) return isAmong(filter.owner.in, state.owner);
  if ('firstMessage' in filter) {
    const word = filter.firstMessage.contains;
    if (word == null) throw new Error('The reference knows only "contains" of texts.');
    return state.firstMessage?.toLowerCase().includes(word.toLowerCase()) ?? false;
  }
  throw new Error('The reference does not know this filter.');
}

function isAmong<T>(wanted: readonly T[] | null | undefined, value: T | null): boolean {
  if (wanted == null) throw new Error('The reference knows only "in" of choices.');
  return value !== null && wanted.includes(value);
}
