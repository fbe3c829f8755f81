import { z } from 'zod';
import type { ConversationStatus } from '../conversation/types.ts';
import { conversationStatuses } from '../conversation/types.ts';
import type { EventType } from '../event/types.ts';
import { eventTypes } from '../event/types.ts';
import { conversationFilter } from '../filter/check.ts';
import type { ConversationFilter } from '../filter/types.ts';
import { filledText, id } from '../input.ts';
import { limits } from '../limits.ts';
import { checkEnds, type DelayFor, type DelayUntil, delayFields } from './delay.ts';
import { type PropertySetting, propertySetting } from './property-setting.ts';

export type Trigger =
  /** Fires when the filter becomes true. */
  | { kind: 'criteria'; filter: ConversationFilter }
  /** Fires on each listed event, if the filter matches then. */
  | { kind: 'events'; types: EventType[]; filter: ConversationFilter | null }
  /** Never fires: somebody enrolls conversations, of those that match. */
  | { kind: 'manual'; filter: ConversationFilter | null };

export const overwrites = ['ANY', 'UNOWNED'] as const;
export type Overwrite = (typeof overwrites)[number];

export type Branch = { name: string; filter: ConversationFilter; next: string | null };

type Step<Kind extends string, Fields> = { kind: Kind; key: string } & Fields;
type Next = { next: string | null };

/** Every node of a workflow. `next: null` ends the enrollment there. */
export type Action =
  | Step<
      'assignConversationOwner',
      Next & {
        inboxId: string | null;
        ownerId: string;
        overwrite: Overwrite;
        guard: ConversationFilter | null;
      }
    >
  | Step<'setConversationStatus', Next & { status: ConversationStatus }>
  | Step<'addComment', Next & { text: string }>
  /** Exactly one of them is there. */
  | Step<'delay', Next & { for: DelayFor | null; until: DelayUntil | null }>
  | Step<'branch', { branches: Branch[]; otherwise: string | null }>
  | Step<'end', { reason: string | null }>
  | Step<'unassignConversationOwner', Next>
  | Step<'setConversationProperty', Next & { set: PropertySetting }>;
export type ActionKind = Action['kind'];
export type ActionOf<Kind extends ActionKind> = Extract<Action, { kind: Kind }>;

export type WorkflowDefinition = {
  objectType: 'CONVERSATION';
  triggers: Trigger[];
  reEnrollment: boolean;
  /** The first one is where an enrollment begins. */
  actions: Action[];
};

const key = filledText(100).refine(
  (value) => /^[A-Za-z0-9_-]+$/.test(value),
  'Use letters, digits, "_" and "-" only.',
);
const next = key.nullable();
const filter = conversationFilter;

const triggers = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('criteria'), filter }),
  z.strictObject({
    kind: z.literal('events'),
    types: z.array(z.enum(eventTypes)).min(1, 'Name at least one event type.').max(eventTypes.length),
    filter: filter.nullable(),
  }),
  z.strictObject({ kind: z.literal('manual'), filter: filter.nullable() }),
]);

const actionSchemas = {
  assignConversationOwner: z.strictObject({
    kind: z.literal('assignConversationOwner'),
    key,
    inboxId: id.nullable(),
    ownerId: id,
    overwrite: z.enum(overwrites),
    guard: filter.nullable(),
    next,
  }),
  setConversationStatus: z.strictObject({
    kind: z.literal('setConversationStatus'),
    key,
    status: z.enum(conversationStatuses),
    next,
  }),
  addComment: z.strictObject({
    kind: z.literal('addComment'),
    key,
    text: filledText(limits.messageLength),
    next,
  }),
  delay: z.strictObject({ kind: z.literal('delay'), key, ...delayFields, next }).check(checkEnds),
  branch: z.strictObject({
    kind: z.literal('branch'),
    key,
    branches: z
      .array(z.strictObject({ name: filledText(limits.nameLength), filter, next }))
      .min(1, 'Give at least one branch.')
      .max(limits.workflowBranches, `Give at most ${limits.workflowBranches} branches.`),
    otherwise: next,
  }),
  end: z.strictObject({ kind: z.literal('end'), key, reason: filledText(limits.reasonLength).nullable() }),
  unassignConversationOwner: z.strictObject({ kind: z.literal('unassignConversationOwner'), key, next }),
  setConversationProperty: z.strictObject({
    kind: z.literal('setConversationProperty'),
    key,
    set: propertySetting,
    next,
  }),
} satisfies { [Kind in ActionKind]: z.ZodType<ActionOf<Kind>> };

export const workflowDefinition: z.ZodType<WorkflowDefinition> = z.strictObject({
  objectType: z.literal('CONVERSATION'),
  triggers: z
    .array(triggers)
    .min(1, 'Give at least one trigger.')
    .max(limits.workflowTriggers, `Give at most ${limits.workflowTriggers} triggers.`),
  reEnrollment: z.boolean(),
  actions: z
    .array(
      z.discriminatedUnion('kind', [
        actionSchemas.assignConversationOwner,
        actionSchemas.setConversationStatus,
        actionSchemas.addComment,
        actionSchemas.delay,
        actionSchemas.branch,
        actionSchemas.end,
        actionSchemas.unassignConversationOwner,
        actionSchemas.setConversationProperty,
      ]),
    )
    .min(1, 'Give at least one action.')
    .max(limits.workflowActions, `Give at most ${limits.workflowActions} actions.`),
});

/** Where an enrollment begins. */
export function firstActionOf({ actions }: WorkflowDefinition): string | null {
  return actions[0]?.key ?? null;
}

/** The keys an action can lead to, with the place that names each. */
export function exitsOf(action: Action): { key: string; path: string }[] {
  const exits = exitsByKind[action.kind](action);
  return exits.flatMap(({ key, path }) => (key === null ? [] : [{ key, path }]));
}

type Exits = { key: string | null; path: string }[];
const nextExit = (action: Action): Exits => ('next' in action ? [{ key: action.next, path: 'next' }] : []);
const exitsByKind: Record<ActionKind, (action: Action) => Exits> = {
  assignConversationOwner: nextExit,
  setConversationStatus: nextExit,
  addComment: nextExit,
  delay: nextExit,
  branch: (action) =>
    action.kind !== 'branch'
      ? []
      : [
          ...action.branches.map((branch, index) => ({ key: branch.next, path: `branches.${index}.next` })),
          { key: action.otherwise, path: 'otherwise' },
        ],
  end: () => [],
  unassignConversationOwner: nextExit,
  setConversationProperty: nextExit,
};
