import { withIsoTimes } from '../input.ts';
import type { ActionKind, ActionOf, Branch, Overwrite, Trigger, WorkflowDefinition } from './definition.ts';
import type { DelayUntil, TimeOfDay, Weekday } from './delay.ts';

export const defaultOverwrite: Overwrite = 'ANY';

type NullableKey<T> = { [K in keyof T]: null extends T[K] ? K : never }[keyof T];
/** As a caller gives it: what may be null may also be left out. */
type Given<T> = Omit<T, 'kind' | NullableKey<T>> & { [K in NullableKey<T>]?: T[K] | undefined };

type TriggerKind = Trigger['kind'];
type TriggerOf<Kind extends TriggerKind> = Extract<Trigger, { kind: Kind }>;
export type TriggerFields<Kind extends TriggerKind> = Given<TriggerOf<Kind>>;

/** What is not given as it is kept. */
type Special = {
  assignConversationOwner: { overwrite?: Overwrite | null | undefined };
  branch: { branches: BranchFields[] };
  delay: { until?: UntilFields | null | undefined };
};
export type BranchFields = Given<Branch>;
export type TimeOfDayFields = Omit<TimeOfDay, 'weekdays'> & { weekdays?: Weekday[] | null | undefined };
/** One of them, as GraphQL sees to. */
export type UntilFields = {
  dateTime?: Date | null | undefined;
  timeOfDay?: TimeOfDayFields | null | undefined;
};
export type ActionFields<Kind extends ActionKind> = Kind extends keyof Special
  ? Omit<Given<ActionOf<Kind>>, keyof Special[Kind]> & Special[Kind]
  : Given<ActionOf<Kind>>;

/** A field for each kind, of which GraphQL lets through exactly one. */
export type TriggerInput = { [Kind in TriggerKind]?: TriggerFields<Kind> | null | undefined };
export type ActionInput = { [Kind in ActionKind]?: ActionFields<Kind> | null | undefined };
export type DefinitionInput = Omit<WorkflowDefinition, 'triggers' | 'actions'> & {
  triggers: TriggerInput[];
  actions: ActionInput[];
};

const triggers: { [Kind in TriggerKind]: (given: TriggerFields<Kind>) => TriggerOf<Kind> } = {
  criteria: ({ filter }) => ({ kind: 'criteria', filter }),
  events: ({ types, filter = null }) => ({ kind: 'events', types, filter }),
  manual: ({ filter = null }) => ({ kind: 'manual', filter }),
};

const actions: { [Kind in ActionKind]: (given: ActionFields<Kind>) => ActionOf<Kind> } = {
  assignConversationOwner: ({ key, inboxId = null, ownerId, overwrite, guard = null, next = null }) => ({
    kind: 'assignConversationOwner',
    key,
    inboxId,
    ownerId,
    overwrite: overwrite ?? defaultOverwrite,
    guard,
    next,
  }),
  setConversationStatus: ({ key, status, next = null }) => ({
    kind: 'setConversationStatus',
    key,
    status,
    next,
  }),
  addComment: ({ key, text, next = null }) => ({ kind: 'addComment', key, text, next }),
  delay: ({ key, for: duration = null, until = null, next = null }) => ({
    kind: 'delay',
    key,
    for: duration,
    until: until === null ? null : givenOf(until, untils),
    next,
  }),
  branch: ({ key, branches, otherwise = null }) => ({
    kind: 'branch',
    key,
    branches: branches.map(({ name, filter, next = null }) => ({ name, filter, next })),
    otherwise,
  }),
  end: ({ key, reason = null }) => ({ kind: 'end', key, reason }),
  unassignConversationOwner: ({ key, next = null }) => ({ kind: 'unassignConversationOwner', key, next }),
  setConversationProperty: ({ key, set, next = null }) => ({
    kind: 'setConversationProperty',
    key,
    set,
    next,
  }),
};

const untils: { [Kind in keyof UntilFields]-?: (given: NonNullable<UntilFields[Kind]>) => DelayUntil } = {
  dateTime: (given) => ({ dateTime: given.toISOString() }),
  timeOfDay: ({ time, timeZone, weekdays }) => ({ timeOfDay: { time, timeZone, weekdays: weekdays ?? [] } }),
};

/** The definition as it is kept: what names its kind by its field in the input has it as `kind`, defaults filled in. */
export function definitionFromInput(input: DefinitionInput): WorkflowDefinition {
  return withIsoTimes({
    objectType: input.objectType,
    triggers: input.triggers.map((trigger) => givenOf(trigger, triggers)),
    reEnrollment: input.reEnrollment,
    actions: input.actions.map((action) => givenOf(action, actions)),
  });
}

function givenOf<Input extends object, Kept>(
  input: Input,
  table: { [Kind in keyof Input]-?: (given: NonNullable<Input[Kind]>) => Kept },
): Kept {
  for (const kind in table) {
    const given = input[kind];
    if (given != null) return table[kind](given);
  }
  throw new Error('GraphQL lets through exactly one field of a @oneOf input.');
}
