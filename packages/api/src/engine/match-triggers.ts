import { evaluate, matches } from '@usher/schema/filter/evaluate';
import type { Trigger } from '@usher/schema/workflow/definition';
import type { Match, ObservedChange, RunnableWorkflow } from './types.ts';

/** Pure: why this change enrolls the conversation in this workflow, or undefined. The first trigger that fires counts. */
export function matchTriggers(workflow: RunnableWorkflow, change: ObservedChange): Match | undefined {
  for (const trigger of workflow.definition.triggers) {
    const fired = fire[trigger.kind](trigger, change);
    if (fired !== undefined) return { workflow, ...fired };
  }
  return undefined;
}

type Fired = Omit<Match, 'workflow'>;

const fire: Record<Trigger['kind'], (trigger: Trigger, change: ObservedChange) => Fired | undefined> = {
  criteria: (trigger, change) => (trigger.kind === 'criteria' ? becameTrue(trigger, change) : undefined),
  events: (trigger, change) => (trigger.kind === 'events' ? happened(trigger, change) : undefined),
  manual: () => undefined,
};

function becameTrue(
  { filter }: Extract<Trigger, { kind: 'criteria' }>,
  { events, before, after }: ObservedChange,
): Fired | undefined {
  const [first] = events;
  if (first === undefined || !matches(filter, after)) return undefined;
  if (before !== null && matches(filter, before)) return undefined;
  return { causeId: first.id, conditions: evaluate(filter, after).conditions, criteria: filter };
}

function happened(
  { types, filter }: Extract<Trigger, { kind: 'events' }>,
  { events, after }: ObservedChange,
): Fired | undefined {
  const event = events.find((candidate) => types.includes(candidate.type));
  if (event === undefined) return undefined;
  if (filter === null) return { causeId: event.id, conditions: [], criteria: null };
  const { matched, conditions } = evaluate(filter, after);
  return matched ? { causeId: event.id, conditions, criteria: null } : undefined;
}
