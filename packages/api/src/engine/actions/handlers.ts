import type { ConversationState } from '@usher/schema/event/types';
import { evaluate } from '@usher/schema/filter/evaluate';
import type { Condition } from '@usher/schema/filter/types';
import type { ConversationId } from '@usher/schema/ids';
import type { ActionKind, ActionOf } from '@usher/schema/workflow/definition';
import type { StepStatus } from '@usher/schema/workflow/types';
import { addComments } from '../../conversation/add-comment.ts';
import { assignConversationOwners } from '../../conversation/assign.ts';
import { setConversationProperties } from '../../conversation/set-properties.ts';
import { setConversationStatuses } from '../../conversation/set-status.ts';
import { unassignConversationOwners } from '../../conversation/unassign.ts';
import type { Attribution, InAccount, Result } from '../../scope.ts';
import { passDelay } from './pass-delay.ts';
import { inputOfSetting } from './property-setting.ts';

/** Where an action leads without touching the conversation. */
export type Passing = {
  status: StepStatus;
  detail: string | null;
  conditions: Condition[];
  next: string | null;
};
/** It waits, and goes on later. */
export type Resting = { until: Date; next: string | null };
/** It must touch the conversation; this is what it looked at to decide so. */
export type Running = { conditions: Condition[] };

export type EffectRequest<Kind extends ActionKind> = {
  action: ActionOf<Kind>;
  conversationId: ConversationId;
  by: Attribution;
};

export type ActionHandler<Kind extends ActionKind> = {
  /** Pure: decides on the state and the time alone. */
  pass: (action: ActionOf<Kind>, state: ConversationState, now: Date) => Passing | Running | Resting;
  /** Runs the effect for many conversations at once, through the verbs. */
  run: (
    scope: InAccount,
    requests: readonly EffectRequest<Kind>[],
  ) => Promise<Result<{ changed: boolean }>[]>;
};

const mustRun = (): Running => ({ conditions: [] });
const neverRuns = () => Promise.reject(new Error('This action has no effect to run.'));

/** Every action of a workflow. No Partial: a new kind does not compile until it is handled here. */
export const actionHandlers: { [Kind in ActionKind]: ActionHandler<Kind> } = {
  assignConversationOwner: {
    pass: ({ guard, overwrite, next }, state) => {
      const { matched, conditions } =
        guard === null ? { matched: true, conditions: [] } : evaluate(guard, state);
      const skipped = (detail: string) => ({ status: 'SKIPPED' as const, detail, conditions, next });
      if (!matched) return skipped('The guard does not hold.');
      if (overwrite === 'UNOWNED' && state.owner !== null)
        return skipped(`It is owned by ${state.owner} already.`);
      return { conditions };
    },
    run: (scope, requests) =>
      assignConversationOwners(
        scope,
        requests.map(({ action: { inboxId, ownerId }, conversationId, by }) => ({
          input: { conversationId, inboxId, ownerId },
          by,
        })),
      ),
  },
  setConversationStatus: {
    pass: mustRun,
    run: async (scope, requests) => {
      const toStatus = (status: 'OPEN' | 'CLOSED') =>
        setConversationStatuses(
          scope,
          status,
          requests.filter(({ action }) => action.status === status).map(inputOf),
        );
      const opened = (await toStatus('OPEN')).values();
      const closed = (await toStatus('CLOSED')).values();
      return requests.map(({ action }) =>
        answered((action.status === 'OPEN' ? opened : closed).next().value),
      );
    },
  },
  addComment: {
    pass: mustRun,
    run: (scope, requests) =>
      addComments(
        scope,
        requests.map(({ action, conversationId, by }) => ({
          input: { conversationId, text: action.text },
          by,
        })),
      ),
  },
  delay: {
    pass: (action, _state, now) => passDelay(action, now),
    run: neverRuns,
  },
  branch: {
    pass: ({ branches, otherwise }, state) => {
      const conditions: Condition[] = [];
      for (const [index, branch] of branches.entries()) {
        const { matched, conditions: seen } = evaluate(branch.filter, state);
        conditions.push(
          ...seen.map((condition) => ({ ...condition, path: `branches.${index}.${condition.path}` })),
        );
        if (matched) return { status: 'DONE', detail: branch.name, conditions, next: branch.next };
      }
      return { status: 'DONE', detail: 'otherwise', conditions, next: otherwise };
    },
    run: neverRuns,
  },
  end: {
    pass: ({ reason }) => ({ status: 'DONE', detail: reason, conditions: [], next: null }),
    run: neverRuns,
  },
  unassignConversationOwner: {
    pass: mustRun,
    run: (scope, requests) => unassignConversationOwners(scope, requests.map(inputOf)),
  },
  setConversationProperty: {
    pass: mustRun,
    run: (scope, requests) =>
      setConversationProperties(
        scope,
        requests.map(({ action, conversationId, by }) => ({
          input: { conversationId, ...inputOfSetting(action.set) },
          by,
        })),
      ),
  },
};

function inputOf({ conversationId, by }: Pick<EffectRequest<ActionKind>, 'conversationId' | 'by'>) {
  return { input: { conversationId }, by };
}

function answered<T>(result: T | undefined): T {
  if (result === undefined) throw new Error('A verb answers each of its requests.');
  return result;
}
